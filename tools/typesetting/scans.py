"""Pages of a PDF as a worn office scanner gives them back."""

from __future__ import annotations

import random
from dataclasses import dataclass
from io import BytesIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanner:
    """How worn a scanner is."""

    skew: float = 0.7
    """Largest turn of a sheet, in degrees."""
    specks: int = 120
    """On each page."""
    blur: float = 0.6
    """Radius in points of the picture."""
    quality: int = 22
    """Of the JPEG."""
    dpi: int = 200
    """Pixels in an inch."""


OFFICE = Scanner()
"""The scanner of the committed corpus."""


def varied_scanner(seed: int) -> Scanner:
    """Return another scanner; the same for the same ``seed``."""
    chance = random.Random(seed)  # noqa: S311
    return Scanner(
        skew=chance.uniform(0.2, 1.5),
        specks=chance.randrange(300),
        blur=chance.uniform(0.4, 0.9),
        quality=chance.randrange(20, 60),
    )


def scanned(pdf: bytes, *, seed: int, scanner: Scanner = OFFICE) -> bytes:
    """Return the pages of ``pdf`` as grey JPEG pictures, turned a little and specked."""
    import pypdfium2  # type: ignore[import-untyped]
    from PIL import Image, ImageFilter
    from reportlab import rl_config
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    # Pictures as they are, not once more as letters of ASCII.
    rl_config.useA85 = 0
    chance = random.Random(seed)  # noqa: S311
    file = BytesIO()
    document = pypdfium2.PdfDocument(pdf)
    canvas = None
    for page in document:
        width, height = page.get_size()
        picture = page.render(scale=scanner.dpi / 72, grayscale=True).to_pil().convert("L")
        page.close()
        picture = picture.rotate(
            chance.uniform(-scanner.skew, scanner.skew),
            resample=Image.Resampling.BICUBIC,
            fillcolor=255,
        ).filter(ImageFilter.GaussianBlur(scanner.blur))
        for _ in range(scanner.specks):
            x, y = chance.randrange(picture.width - 2), chance.randrange(picture.height - 2)
            size = chance.choice((1, 1, 2))
            picture.paste(chance.randrange(60, 170), (x, y, x + size, y + size))
        jpeg = BytesIO()
        picture.save(jpeg, "JPEG", quality=scanner.quality, optimize=True)
        canvas = canvas or Canvas(file, pagesize=(width, height), invariant=1)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(jpeg), 0, 0, width, height)
        canvas.showPage()
    document.close()
    if canvas is not None:
        canvas.save()
    return file.getvalue()
