"""Names of states as lists print them, made by rule from the names that the gazetteer holds.

They belong to no set that anybody has collected, so that they show what a rule is worth on names
that nobody has looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hldparse.resolving import load_gazetteer

# "Republic of Korea", "Plurinational State of Bolivia", "Commonwealth of the Bahamas"
_FORMAL = re.compile(r"^(?P<kind>[A-Z][^,()]*?) of (?P<the>the )?(?P<name>[A-Z][^,()]*)$")
_SHORTER = (("Republic", "Rep."), ("Democratic", "Dem."), ("Islands", "Is."), ("Saint", "St."))
_REMARKS = ("(2015)", "(estimated)", "(includes offshore)", "[former]")


def forms() -> list[dict[str, str]]:
    """Return rows of ``name`` and the ``iso3`` it means, each name once, in alphabetical order."""
    gazetteer = load_gazetteer()
    found: dict[str, str] = {}
    for name in gazetteer.names:
        entity = gazetteer.latest[name.entity]
        plain = name.lang == "en" and not (name.rank or name.weak or name.valid_until)
        if plain and entity.iso3 and name.kind in ("short", "formal"):
            for way in _ways(name.text, len(found)):
                found.setdefault(way, entity.iso3)
    own = {name.text for name in gazetteer.names}
    return [{"name": way, "iso3": iso3} for way, iso3 in sorted(found.items()) if way not in own]


def _ways(text: str, turn: int) -> Iterator[str]:
    """Yield the ways to print a name; the ``turn`` says which remark stands behind it."""
    yield text.upper()
    yield f"{text} {_REMARKS[turn % len(_REMARKS)]}"
    for word, short in _SHORTER:
        if re.search(rf"\b{word}\b", text):
            yield text.replace(word, short)
    if " and " in text:
        yield text.replace(" and ", " & ")
    if text.startswith("the "):
        yield f"{text.removeprefix('the ')} (the)"
    formal = _FORMAL.match(text)
    if formal:
        article = formal["the"] or ""
        for kind in (formal["kind"], formal["kind"].replace("Republic", "Rep.")):
            yield f"{formal['name']}, {kind} of {article}".rstrip()
            yield f"{formal['name']} ({kind} of {article.rstrip()})".replace(" )", ")")
