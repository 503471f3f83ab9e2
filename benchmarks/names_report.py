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
    """Clean names a second, at first sight; 0 where there are none."""
    made: float
    """Forms made from the gazetteer's names a second."""
    noisy: float
    first_ms: float
    """Import and first answer."""
    first_mib: float


def markdown(
    rows: Sequence[Row], sets: Sequence[str], pairs: Sequence[tuple[str, str, float, float]]
) -> str:
    """Return the page of names: accuracy, speed, pairs."""
    out = ["# Benchmark of names", "", "Written by `python -m benchmarks.names --write`.", ""]
    out += ["## Names of states: per cent right / wrong", "", *_accuracy(rows, sets), ""]
    out += ["What is neither is left open. The last set is made by rule from the names of the"]
    out += ["gazetteer: inverted, abbreviated, in capitals, with a remark behind.", ""]
    out += ["![Right answers](benchmarks-names.svg)", "", "## Speed, one process", ""]
    out += [*_speed(rows), "", *_HOW_MEASURED, "", "## Pairs of names: the same or different?", ""]
    out += _table(
        ["names of", "measure", "precision", "recall"],
        [[kind, label, f"{p:.3f}", f"{r:.3f}"] for kind, label, p, r in pairs],
    )
    out += ["", "The kept half of `tests/names/pairs_*.tsv`; string measures on folded names, with"]
    out += ["the threshold at which their F1 is best on the open half.", ""]
    return "\n".join(out)


def summary(rows: Sequence[Row], sets: Sequence[str]) -> str:
    """Return the part on names of the page of all benchmarks: accuracy, picture, speed."""
    out = ["Per cent of names of states answered right / wrong:", "", *_accuracy(rows, sets), ""]
    out += ["![Right answers](benchmarks-names.svg)", "", *_speed(rows), "", *_HOW_MEASURED, ""]
    return "\n".join(out)


_HOW_MEASURED = (
    "Distinct names, each seen for the first time. Clean: un and agency; made: the set forms;",
    "noisy: noise1 and noise2. Of processor time; hldparse through `resolve_many`, in a process of",
    "its own that has answered one name before, the median of nine.",
)


def _accuracy(rows: Sequence[Row], sets: Sequence[str]) -> list[str]:
    return _table(
        ["set", *(row.label for row in rows)],
        [[s, *("{:.1f} / {:.1f}".format(*row.accuracy[s]) for row in rows)] for s in sets],
    )


def _speed(rows: Sequence[Row]) -> list[str]:
    return _table(
        ["library", "clean names/s", "made/s", "noisy/s", "import and first answer, ms", "MiB"],
        [
            [
                row.label,
                *(f"{n:,.0f}" if n else "" for n in (row.clean, row.made, row.noisy)),
                f"{row.first_ms:.0f}",
                f"{row.first_mib:.0f}",
            ]
            for row in rows
        ],
    )


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
