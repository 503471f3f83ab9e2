"""Small PDFs for tests: pages of text, and pages that are pictures of text."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pytest

pytest.importorskip("reportlab")

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def picture(lines: Sequence[str], turn: int = 0) -> Image.Image:
    """Return a grey page of A4 at 200 dpi with ``lines`` on it, turned to the left."""
    page = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=36)
    for number, line in enumerate(lines):
        draw.text((220, 250 + 60 * number), line, fill=0, font=font)
    return page.rotate(turn, expand=True)


def pdf(*pages: tuple[str, Sequence[str]], turn: int = 0, width: int = 595) -> bytes:
    """Return a PDF of ``pages``: "text", "picture", "both" (layer over picture) and its lines.

    The lines of "both" after an empty one are those of the layer. Pictures are turned to the left.
    ``width`` is in points.
    """
    file = BytesIO()
    height = width * 842 // 595
    size = (height, width) if turn % 180 else (width, height)
    canvas = Canvas(file, pagesize=size, invariant=True)
    for kind, lines in pages:
        shown, layer = list(lines), list(lines)
        if kind == "both":
            at = shown.index("")
            shown, layer = shown[:at], layer[at + 1 :]
        if kind != "text":
            canvas.drawImage(ImageReader(picture(shown, turn)), 0, 0, *size)
        if kind != "picture":
            text = canvas.beginText(80, 740)
            text.setFont("Helvetica", 12)
            text.setTextRenderMode(3 if kind == "both" else 0)
            for line in layer:
                text.textLine(line)
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
