"""Pictures that are no pages: nothing is seen on them, and that is said, soon."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("reportlab")

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hldparse import reading
from hldparse.errors import UnreadableSource

pytestmark = pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
HEIGHT, WIDTH = 1170, 827


def plain(grey: int) -> np.ndarray:
    return np.full((HEIGHT, WIDTH), grey, np.uint8)


def noise(size: int) -> np.ndarray:
    dots = np.random.default_rng(1).random((HEIGHT // size, WIDTH // size)) > 0.5
    return np.kron(dots, np.ones((size, size))).astype(np.uint8) * 255


def grid() -> np.ndarray:
    made = plain(255)
    made[::20] = 0
    made[:, ::20] = 0
    return made


@pytest.mark.parametrize(
    ("dots", "size", "said"),
    [
        (plain(255), (595, 842), "nothing is seen"),
        (plain(0), (595, 842), "nothing is seen"),
        (noise(1), (595, 842), "nothing is seen"),
        (noise(6), (595, 842), "nothing is seen"),
        (grid(), (595, 842), "nothing is seen"),
        (plain(255), (14_000, 14_000), "nothing is seen"),
        (plain(255), (3, 900), "too narrow"),
    ],
    ids=["white", "black", "noise", "coarse noise", "grid", "huge", "narrow"],
)
def test_nothing_is_made_of_nothing(
    dots: np.ndarray, size: tuple[int, int], said: str, tmp_path: Path
) -> None:
    """The file is named with what to do; no word is invented, no limit is met."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=size)
    canvas.drawImage(ImageReader(Image.fromarray(dots)), 0, 0, *size)
    canvas.save()
    path = tmp_path / "scan.pdf"
    path.write_bytes(file.getvalue())
    with pytest.raises(UnreadableSource, match=said) as raised:
        reading.read(path, name="scan.pdf")
    assert (raised.value.file, bool(raised.value.hint)) == ("scan.pdf", True)
