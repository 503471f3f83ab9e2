"""The engine that pip installs: rapidocr, with its models, for machines without tesseract."""

from __future__ import annotations

from functools import cache
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.words import Word

INSTALL = (
    "to read scans, install an engine: apt-get install tesseract-ocr, "
    "or: pip install 'hldparse[ocr]'"
)


@cache
def _rapid() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.log_level": "critical",
            # Sheets are upright, and turning lines over costs time.
            "Global.use_cls": False,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            # Without these two it wants 1.3 GB for a page, and sees no more for it.
            "Rec.rec_batch_num": 1,
            "Det.limit_type": "max",
            "Det.limit_side_len": _WIDEST_SOUGHT,
        }
    )


_WIDEST_SOUGHT = 1280
"""Pixels of the longer side of a page in which rapidocr looks for lines; it reads them larger."""


def by_rapidocr(picture: Any, scale: float, name: str, page: int) -> list[Word]:
    """Return what rapidocr sees in a picture of ``scale`` pixels a point: pieces of lines.

    Raises UnreadableSource where it fails.
    """
    import numpy as np

    try:
        result = _rapid()(np.asarray(picture.convert("RGB")))
    except Exception as error:
        raise UnreadableSource(
            f"cannot be recognised: rapidocr failed ({type(error).__name__})",
            file=name,
            place=f"page {page}",
            hint=INSTALL,
        ) from error
    words = []
    for box, text, score in zip(
        *(() if each is None else each for each in (result.boxes, result.txts, result.scores)),
        strict=True,
    ):
        x, y = box[:, 0] / scale, box[:, 1] / scale
        edges = (float(x.min()), float(y.min()), float(x.max()), float(y.max()))
        words.append(Word(str(text).strip(), edges, float(score)))
    return [word for word in words if word.text]
