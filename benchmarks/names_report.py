"""The figures of the benchmark of names, as tables and as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

_BAR, _GAP, _LEFT, _WIDTH = 11, 10, 90, 640
_COLOURS = ("#1b5e8c", "#c9772b", "#7a9a3a", "#8c5a9e", "#b5473c", "#6b7780")


class Row(NamedTuple):
    """The figures of one library."""

    label: str
    accuracy: dict[str, tuple[float, float]]
    """Set → per cent right, per cent wrong."""
    clean: float
    """Clean names a second, at first sight."""
    noisy: float
    first_ms: float
    """Import and first answer."""


def markdown(
    rows: Sequence[Row], sets: Sequence[str], pairs: Sequence[tuple[str, str, float, float]]
) -> str:
    """Return the page: accuracy, speed, pairs."""
    out = ["# Benchmark of names", "", "Written by `python -m benchmarks.names --write`.", ""]
    if rows:
        out += ["## Names of states: per cent right / wrong", ""]
        out += _table(
            ["set", *(row.label for row in rows)],
            [[s, *("{:.1f} / {:.1f}".format(*row.accuracy[s]) for row in rows)] for s in sets],
        )
        out += ["", "What is neither is left open.", "", "![Right answers](benchmarks-names.svg)"]
        out += ["", "## Speed, one process", ""]
        out += _table(
            ["library", "clean names/s", "noisy names/s", "import and first answer, ms"],
            [
                [row.label, f"{row.clean:,.0f}", f"{row.noisy:,.0f}", f"{row.first_ms:.0f}"]
                for row in rows
            ],
        )
        out += ["", "Distinct names, each seen for the first time; clean: un and agency, noisy:"]
        out += ["noise1 and noise2. Of processor time; hldparse through `resolve_many`, in a"]
        out += ["process of its own that has answered one name before, the median of five.", ""]
    out += ["## Pairs of names: the same or different?", ""]
    out += _table(
        ["names of", "measure", "precision", "recall"],
        [[kind, label, f"{p:.3f}", f"{r:.3f}"] for kind, label, p, r in pairs],
    )
    out += ["", "The kept half of `tests/names/pairs_*.tsv`; string measures on folded names, with"]
    out += ["the threshold at which their F1 is best on the open half.", ""]
    return "\n".join(out)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def picture(rows: Sequence[Row], sets: Sequence[str]) -> str:
    """Return bars of right answers by set and library, wrong ones in red at their ends, as SVG."""
    block = _BAR * len(rows) + _GAP
    height = block * len(sets) + 20 * len(rows) + 30
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_LEFT + _WIDTH + 70}" height="{height}" '
        'font-family="sans-serif" font-size="11">'
    ]
    scale = _WIDTH / 100
    for n, name in enumerate(sets):
        top = 10 + n * block
        out.append(f'<text x="4" y="{top + block / 2:.0f}">{escape(name)}</text>')
        for m, row in enumerate(rows):
            right, wrong = row.accuracy[name]
            y, colour = top + m * _BAR, _COLOURS[m % len(_COLOURS)]
            out.append(_bar(_LEFT, y, right * scale, colour))
            out.append(_bar(_LEFT + _WIDTH - wrong * scale, y, wrong * scale, "#d40000"))
            out.append(
                f'<text x="{_LEFT + _WIDTH + 4}" y="{y + 9}" font-size="9">'
                f"{right:.0f} / {wrong:.1f}</text>"
            )
    for m, row in enumerate(rows):
        y = 20 + len(sets) * block + m * 20
        out.append(_bar(_LEFT, y, 14, _COLOURS[m % len(_COLOURS)]))
        out.append(f'<text x="{_LEFT + 20}" y="{y + 9}">{escape(row.label)}</text>')
    return "\n".join([*out, "</svg>", ""])


def _bar(x: float, y: float, width: float, colour: str) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y}" width="{max(width, 0):.1f}" height="{_BAR - 2}" '
        f'fill="{colour}"/>'
    )
