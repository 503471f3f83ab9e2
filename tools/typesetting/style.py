"""How a typeset letter looks: paper, type, columns and page furniture, all from one seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Measures in PDF points; faces of the fonts that every PDF reader has."""

    width: float = 612
    height: float = 792
    margin: float = 72
    family: tuple[str, str, str] = ("Times-Roman", "Times-Bold", "Times-Italic")
    """Upright, bold, italic."""
    size: float = 11.5
    leading: float = 1.2
    """Of a line, times the size."""
    gap: float = 0.75
    """Between paragraphs, in lines."""
    columns: int = 2
    """Of lists whose entries are short enough."""
    number: Literal["- {} -", "{}", "Page {} of {}"] = "- {} -"
    """Page number at the foot, from the second page on."""


HOUSE = Style()
"""The style of the committed corpus."""
_FAMILIES = (
    ("Times-Roman", "Times-Bold", "Times-Italic"),
    ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
)
_PAPERS = ((612.0, 792.0), (595.28, 841.89))


def varied(seed: int) -> Style:
    """Return another style; the same for the same ``seed``."""
    chance = random.Random(seed)  # noqa: S311
    width, height = chance.choice(_PAPERS)
    numbers: tuple[Literal["- {} -", "{}", "Page {} of {}"], ...] = (
        "- {} -",
        "{}",
        "Page {} of {}",
    )
    return Style(
        width=width,
        height=height,
        margin=chance.uniform(56, 80),
        family=chance.choice(_FAMILIES),
        size=chance.choice((10.0, 11.0, 11.5, 12.0)),
        leading=chance.uniform(1.15, 1.3),
        gap=chance.uniform(0.6, 1.0),
        columns=chance.choice((1, 2, 3)),
        number=chance.choice(numbers),
    )
