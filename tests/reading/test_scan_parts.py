"""Pictures of pages are cut between columns for the engine where their lines are not level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from hldparse.reading import scan_parts
from hldparse.reading.words import Word

image = pytest.importorskip("PIL.Image")
drawing = pytest.importorskip("PIL.ImageDraw")

SCALE = 2.0
STEP, HIGH = 24, 12
LEFTS = (80, 480)


def page(shift: int) -> Any:
    """Return a picture of two columns of lines, the second one lower by ``shift`` pixels."""
    picture = image.new("L", (900, 1300), 255)
    draw = drawing.Draw(picture)
    for left, lower in zip(LEFTS, (0, shift), strict=True):
        for row in range(40):
            for letter in range(30):
                corner = (left + 10 * letter, 150 + STEP * row + lower)
                draw.rectangle((*corner, corner[0] + 6, corner[1] + HIGH), fill=0)
    return picture


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Let the engine see one word in the corner of what it is given, whose sizes these are."""
    sizes: list[tuple[int, int]] = []

    def words(
        pictures: Sequence[Any], _scale: float, _name: str, pages: Sequence[int]
    ) -> list[list[Word]]:
        assert len(pictures) == len(pages)
        sizes.extend(picture.size for picture in pictures)
        return [[Word("Chad", (1.0, 2.0, 21.0, 12.0), 0.9)] for _ in pictures]

    monkeypatch.setattr(scan_parts, "words_of_pages", words)
    monkeypatch.setattr(scan_parts, "engine", lambda: "tesseract")
    return sizes


def test_uneven_columns_are_recognised_apart(asked: list[tuple[int, int]]) -> None:
    """Each word stands where it does on the page, those of the first column first."""
    ((*_, one, other),) = scan_parts.words_of_parts([page(STEP // 2)], SCALE, "scan.pdf", [1])
    narrow = [width for width, _ in asked if width < 900]
    assert len(narrow) == 2
    assert sum(narrow) == 900
    assert one.box[0] == 1
    assert LEFTS[0] / SCALE + 100 < other.box[0] < LEFTS[1] / SCALE
    assert one.box[1] == other.box[1]


def test_level_columns_are_recognised_as_one(asked: list[tuple[int, int]]) -> None:
    """The page goes to the engine as it is."""
    ((word,),) = scan_parts.words_of_parts([page(0)], SCALE, "scan.pdf", [1])
    assert asked == [(900, 1300)]
    assert word.box == (1.0, 2.0, 21.0, 12.0)


def test_pages_keep_their_words(asked: list[tuple[int, int]]) -> None:
    """Parts of several pages go to the engine together, and come back by page."""
    found = scan_parts.words_of_parts([page(0), page(STEP // 2)], SCALE, "scan.pdf", [1, 2])
    assert [len(words) > 1 for words in found] == [False, True]
    assert sum(map(len, found)) == len(asked)
