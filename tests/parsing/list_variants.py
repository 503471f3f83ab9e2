"""Lists of participants made by chance: other names, labels, headings, markers, wraps, breaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

_STATES = """
Afghanistan; Angola; Antigua and Barbuda; Azerbaijan; Bosnia and Herzegovina; Burkina Faso;
Central African Republic; Chad; Costa Rica; Democratic Republic of the Congo; Dominican
Republic; El Salvador; Equatorial Guinea; Eritrea; Guinea-Bissau; Iceland; Japan; Kazakhstan;
Lao People's Democratic Republic; Libya; Madagascar; Marshall Islands; New Zealand; Niger; Oman;
Northern Mariana Islands; Peru; Republic of Korea; Republic of Moldova; Russian Federation;
Saint Kitts and Nevis; Saint Vincent and the Grenadines; Sao Tome and Principe; Sierra Leone;
Solomon Islands; South Africa; Sri Lanka; Syrian Arab Republic; Trinidad and Tobago; Tuvalu;
United Arab Emirates; United Kingdom; United Republic of Tanzania; Uruguay; Viet Nam; Zimbabwe
"""
STATES = tuple(" ".join(name.split()) for name in _STATES.split(";"))
OBSERVERS = ("Holy See", "Commonwealth Secretariat", "African Union", "League of Arab States")
THEMES = (
    "Water, soil and the means to keep them",
    "Financing for cities, including small islands",
    "Building partnerships at all levels, for the benefit of everyone alike",
)
LABELS = ("Round Table", "ROUND TABLE", "Roundtable", "Interactive Round Table", "Working Group")
NUMBERS = (("1", "2", "3", "4"), ("I", "II", "III", "IV"), ("A", "B", "C", "D"))
HEADINGS = {
    "member-state": ("Member States", "MEMBER STATES:", "**States**", "Countries (12)"),
    "permanent-observer": ("Permanent Observers", "Observers:", "*OBSERVERS*"),
}
MARKERS = ("- ", "• ", "– ", "* ", "1. ", "(a) ", "", "-", "•")


@dataclass(slots=True)
class Variant:
    """A list and the entries that must be read in it."""

    lines: list[str] = field(default_factory=list)
    expected: list[tuple[str, str, str]] = field(default_factory=list)
    """Table, category, text; " / " where a line broke."""
    themes: list[tuple[str, str]] = field(default_factory=list)


def variant(seed: int) -> Variant:
    """Return the list of this seed."""
    rng = Random(seed)  # noqa: S311 - no secret
    made = Variant()
    style = _Style(rng)
    for number in rng.choice(NUMBERS)[: rng.randint(1, 4)]:
        _head(made, style, number, rng.choice(THEMES))
        for category, names in (("member-state", STATES), ("permanent-observer", OBSERVERS)):
            style.gap(made)
            made.lines.append(style.headings[category])
            style.gap(made)
            chosen = rng.sample(names, rng.randint(2, min(len(names), 12)))
            _entries(made, style, number, category, sorted(chosen))
    return made


class _Style:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.marker = rng.choice(MARKERS)
        self.blank = rng.random() < 0.7
        self.title = rng.choice(("Meeting on Deserts", "High-level Forum on Small Islands"))
        word = rng.choice(("Revised", "Tentative", "FINAL", "Provisional"))
        self.status = f"{word} list as of {rng.randint(1, 28)} May 2011"
        self.label = rng.choice(LABELS)
        self.one_line = rng.random() < 0.3
        self.theme_joined = rng.random() < 0.3
        self.headings = {key: rng.choice(forms) for key, forms in HEADINGS.items()}

    def gap(self, made: Variant) -> None:
        if self.blank:
            made.lines.append("")

    def mark(self, order: int) -> str:
        if self.marker == "1. ":
            return f"{order}. "
        return f"({chr(96 + order)}) " if self.marker == "(a) " else self.marker


def _head(made: Variant, style: _Style, number: str, theme: str) -> None:
    rng = style.rng
    if style.one_line:
        made.lines.append(f"{style.title} *({style.status})*")
    else:
        made.lines += [style.title, f"({style.status})"]
    style.gap(made)
    label = f"{style.label} {number}"
    if style.theme_joined:
        made.lines.append(f"{label}: {theme}")
    else:
        made.lines.append(rng.choice((label, f"**{label}**", f"{label}:")))
        style.gap(made)
        words = theme.split()
        cut = rng.randint(1, len(words) - 1)
        if rng.random() < 0.5:
            made.lines += ["*" + " ".join(words[:cut]), " ".join(words[cut:]) + "*"]
        else:
            made.lines.append(theme)
    made.themes.append((number, theme))
    if rng.random() < 0.5:
        style.gap(made)
        made.lines.append("Venue: Conference Room 2")
        made.lines.append("Participants:")


def _entries(made: Variant, style: _Style, number: str, category: str, names: list[str]) -> None:
    rng = style.rng
    order = 0
    lost = False
    for name in names:
        order += 1
        words = name.split()
        chance = rng.random()
        marked = bool(style.marker)
        if chance < 0.1 and marked and order > 1 and not lost:
            # The bullet is lost after a blank line: a known name is an entry of its own.
            made.lines += ["", name]
            made.expected.append((number, category, name))
            lost = True
            continue
        if chance < 0.2 and marked and order > 1 and not lost:
            # The bullet is lost right below another entry: which it is, resolving decides.
            made.lines.append(name)
            table, kind, before = made.expected.pop()
            made.expected.append((table, kind, f"{before} / {name}"))
            lost = True
            continue
        lost = False
        if chance < 0.35 and len(words) > 2 and category == "member-state":
            cut = rng.randint(1, len(words) - 1)
            made.lines.append(style.mark(order) + " ".join(words[:cut]))
            if rng.random() < 0.4:
                made.lines += rng.choice(([" "], ["", " ", ""]))
            made.lines.append(" ".join(words[cut:]))
            text = f"{' '.join(words[:cut])} / {' '.join(words[cut:])}"
            made.expected.append((number, category, text))
            continue
        if chance > 0.93:
            made.lines.append(" ")
        made.lines.append(style.mark(order) + name)
        made.expected.append((number, category, name))
