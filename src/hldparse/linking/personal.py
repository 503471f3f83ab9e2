"""One printed name of a person: its names without titles, in one order of writing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.linking.words import known_words
from hldparse.text.fold import fold

# "ElBaradei": a capital after a small letter begins a name of its own, but not in "McKinley".
_CAMEL = re.compile(r"(?<!\bMc)(?<!\bMac)(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
# "Annan, Kofi"
_INVERTED = re.compile(r"^([^,]+),\s*([^,]+)$")
# "Rato y Figaredo"
_AND = re.compile(r"(?<=\w) y (?=\w)")
# "H.E."
_EXCELLENCY = re.compile(r"^\s*H\.?\s?E\.(?=\s)")
# "ANNAN Kofi": capitals before small letters are the family name.
_CAPITALS_FIRST = re.compile(
    r"^(?P<family>(?:[A-ZÀ-Þ'’-]{2,}\s)+)(?P<given>(?:[A-ZÀ-Þ][^\WA-ZÀ-Þ]\S*\s?)+)$"
)
_LONGEST = 200
_MOST = 12
"""Names of one person that are looked at."""
# Ways to write one sound in Latin letters, in the order they are set equal.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^ma?c(?=[^aeiouh])", "mak"),
        (r"schtsch|chtch|shch", "sh"),
        (r"tsch|tch", "ch"),
        (r"sch(?=[a-z])", "sh"),
        (r"ph", "f"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"ts|tz", "z"),
        (r"ck|kh|q|c(?=[aoulrk])", "k"),
        (r"iou|you|ou|oo|yu|iu|ju|ue(?=[^aeiou])", "u"),
        (r"oe", "o"),
        (r"ae", "a"),
        (r"(?:ei|ey|iy|ij|yi|ii|ie|ee|i|y)$", "i"),
        (r"ee|ie|ei|y(?=[^aeiou])", "i"),
        (r"ia|ya|ja", "a"),
        (r"ye|je", "e"),
        (r"ks", "x"),
        (r"w", "v"),
        (r"ff$", "v"),
        (r"(?<=[^aeiou])ine$", "in"),
        (r"(.)\1+", r"\1"),
    )
)


@dataclass(frozen=True, slots=True)
class PersonalName:
    """A name taken apart."""

    words: tuple[str, ...]
    """Folded, given names first where a comma says which they are; without titles."""
    sexes: frozenset[str]
    """"m", "f": what the titles say."""
    spoken: tuple[str, ...]
    """The same words with small ones such as "de" and "bin"."""

    @property
    def joined(self) -> str:
        """The names without spaces."""
        return "".join(self.words)


def read_person(printed: str) -> PersonalName:
    """Return a printed name taken apart: "ANNAN, Mr. Kofi" → kofi, annan, a man."""
    text = _CAMEL.sub(" ", " ".join(_EXCELLENCY.sub("", printed[:_LONGEST]).split()))
    text = _AND.sub(" ", text)
    known = known_words()
    sexes: set[str] = set()
    inverted = _INVERTED.match(text)
    spoken: list[str] = []
    for word in fold(f"{inverted[2]} {inverted[1]}" if inverted else _given_first(text)).split():
        if word in known.titles:
            sexes.add(known.titles[word])
        else:
            spoken.append(word)
    words = [word for word in spoken if word not in known.particles]
    kept = words or fold(text).split()
    return PersonalName(tuple(kept[:_MOST]), frozenset(sexes - {""}), tuple(spoken[:_MOST]))


def _given_first(text: str) -> str:
    """Return a name with the family name that is set in capitals behind the given ones."""
    known = known_words().titles
    words = text.split()
    at = next((n for n, word in enumerate(words) if fold(word) not in known), 0)
    found = _CAPITALS_FIRST.match(" ".join(words[at:]))
    return f"{found['given']} {found['family']}" if found else text


def sound(name: str) -> str:
    """Return a name in one spelling of its sounds: "Sergey", "Sergei", "Serguei" → "sergi"."""
    name = name.replace("gue", "ge").replace("gui", "gi")
    for pattern, same in _SOUNDS:
        name = pattern.sub(same, name)
    return name
