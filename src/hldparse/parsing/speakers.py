"""Who speaks, sits or is to be reached: a person with title and office, or an office alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hldparse.parsing.civil_society import person_pattern
from hldparse.parsing.markers import blank_tags
from hldparse.parsing.offices import is_legal_form, is_office, names_body
from hldparse.records.blocks import Speaker
from hldparse.records.profile import Profile
from hldparse.text.fold import collapse

# Where a name ends: ", President", " (Chad)", " - Chair", " of Chad"
_NAME_END = re.compile(
    r"\s*[,;:(]|\s+[\u2013\u2014-]\s+|\s+(?:of|from|representing|on behalf of|to|and)\s"
)
# "**Segment", "*contd.*": signs of emphasis, never part of a name
_EMPHASIS = re.compile(r"\*+|(?<!\w)_+(?=\w)|(?<=[\w.])_+(?!\w)")
# "; Mr. B", " and Mr. B", " assisted by Mr. B": where another person may begin
_FURTHER = re.compile(
    r"\s*;\s*|,?\s+(?:and|et|y|&|assisted by|assist\u00e9e? (?:de|par)|asistid[oa] por)\s+"
)
# "the ", "le ", "l'"
_ARTICLE = re.compile(r"(?:the|le|la|les|el|los|las)\s+|l['\u2019]", re.IGNORECASE)
_PARTICLES = frozenset(
    """
    al bin bint da dal das de del den der di do dos du e el ibn la las le los of san st ter van
    von y zu
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)
_MOST_WORDS = 7
_CAPITAL = re.compile(r"(?<![\w.])[^\W\d_a-z]")
_LONGEST_NAME = 160
_LONGEST = 600
"""Characters; a longer text is no line about one person."""


class Persons:
    """Finds persons by the personal titles of a profile, or by the look of their names."""

    def __init__(self, profile: Profile) -> None:
        self._pattern = person_pattern(profile.personal_titles)
        # A cheap test before the pattern; an empty title begins anything.
        self._initials = tuple({title.strip()[:1] for title in profile.personal_titles})

    def titled(self, text: str) -> bool:
        """Say whether ``text`` begins with a personal title and a name."""
        return len(text) <= _LONGEST and self._match(text) is not None

    def speaker(self, text: str, *, bare: bool = False) -> Speaker:
        """Return title, name and office of "H.E. Mr. A B, President of X"; where nobody is named
        the whole is the office.

        ``bare`` says that a name may stand without a title, as in a list of nothing but persons.
        """
        text = _without_stop(plain(text).strip(" ,;"))
        if len(text) > _LONGEST:
            return Speaker("", "", text)
        if self.titled(text):
            return self._titled(text)
        for comma in re.finditer(r",\s+", text):
            # "the Deputy Secretary-General, Mr. A B"
            after = text[comma.end() :]
            if self.titled(after) and "," not in after:
                found = self._titled(after)
                office = without_article(text[: comma.start()])
                return Speaker(found.title, found.name, found.role or office)
        if bare:
            name, start = _name(text, 0)
            if looks_like_name(name):
                return Speaker("", name, _role(text, start))
        return Speaker("", "", without_article(text))

    def several(self, text: str) -> tuple[Speaker, ...]:
        """Return each speaker of "Mr. A B, President, and Ms. C D, Secretary"."""
        text = plain(text)
        joints = [
            (joint.start(), joint.end())
            for joint in _FURTHER.finditer(text)
            if self.titled(text[joint.end() : joint.end() + _LONGEST_NAME])
        ]
        starts = [0, *(end for _, end in joints)]
        ends = [*(start for start, _ in joints), len(text)]
        pieces = [text[a:b] for a, b in zip(starts, ends, strict=True)]
        return tuple(self.speaker(piece) for piece in pieces if piece.strip(" ,;."))

    def places(self, text: str) -> Iterator[int]:
        """Yield where in ``text`` a title with a name begins."""
        for word in _CAPITAL.finditer(text):
            if self._match(text[word.start() : word.start() + _LONGEST_NAME]):
                yield word.start()

    def _match(self, text: str) -> re.Match[str] | None:
        if not text.lstrip().lstrip("*_").startswith(self._initials):
            return None
        # Some titles count only before a name that a comma ends, as "Ambassador Ana Example,".
        end = _NAME_END.search(text)
        found = self._pattern.match(f"{text[: end.start()] if end else text},")
        if found is None or names_body(_name(text, found.end())[0]):
            return None
        return found

    def _titled(self, text: str) -> Speaker:
        found = self._match(text)
        if found is None:
            return Speaker("", "", text)
        name, start = _name(text, found.end())
        return Speaker(found["title"].strip(), name, _role(text, start))


def plain(text: str) -> str:
    """Return ``text`` in one line, without tags and signs of emphasis."""
    if "*" in text or "_" in text or "<" in text:
        text = _EMPHASIS.sub("", blank_tags(text))
    return collapse(text)


def _without_stop(text: str) -> str:
    """Return ``text`` without the full stop of a sentence; that of "Inc." or "U.S." stays."""
    last = text.rpartition(" ")[2]
    if not text.endswith(".") or is_legal_form(last) or "." in last[:-1]:
        return text
    return text.rstrip(".")


def without_article(text: str) -> str:
    """Return "Deputy Secretary-General" for "the Deputy Secretary-General"."""
    found = _ARTICLE.match(text)
    return text[found.end() :] if found else text


def looks_like_name(text: str) -> bool:
    """Say whether ``text`` has the look of a person's name: two words with capitals or more, no
    figure, no office, no body.
    """
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or any(char.isdigit() for char in text):
        return False
    capitals = [word for word in words if word[0].isupper()]
    rest = [word for word in words if not word[0].isupper()]
    if len(capitals) < 2 or not words[-1][0].isupper() or any(w not in _PARTICLES for w in rest):
        return False
    return not (names_body(text) or is_office(text) or any(char in text for char in "@/:&"))


def _name(text: str, start: int) -> tuple[str, int]:
    """Return the name that begins at ``start`` and where what follows it begins."""
    end = _NAME_END.search(text, start)
    if end is None:
        return text[start:].strip(), len(text)
    kept = end[0].strip() in ("of", "from", "to", "(", "and")
    return text[start : end.start()].strip(), end.start() if kept else end.end()


def _role(text: str, start: int) -> str:
    role = text[start:].strip(" ,;:\u2013\u2014-")
    if role.startswith("(") and role.endswith(")") and role.count("(") == 1:
        role = role[1:-1]
    return role
