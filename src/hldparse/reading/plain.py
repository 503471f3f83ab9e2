"""Plain text: claimed by its bytes, decoded once, split at LF, CRLF and CR only."""

from __future__ import annotations

import re
from itertools import count
from pathlib import PurePosixPath

from hldparse.errors import UnreadableSource
from hldparse.reading.decoding import decode, unicode_width
from hldparse.reading.extent import refuse_endless, refuse_overlong
from hldparse.records.source import Line, Page

_SAMPLE = 65_536
# Control bytes that no text needs; tab, LF, CR, form feed and escape may stand in one.
_CONTROL_BYTES = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_MOSTLY = 0.3
# Of random bytes a tenth are control bytes; in UTF-8 text with a few strays hardly any are.
_SOME = 0.02
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
# "CÃ´te", "dâ€™Ivoire": UTF-8 that was once decoded as cp1252.
_MOJIBAKE = re.compile(
    "Ã[\x80-\xbf\u2018-\u2122]|â€[\u0153\u2122\u02dc\u00a6\x80-\xbf]|Â[\xa0-\xbf]"
)
_OTHER_SUFFIXES = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".xlsx"})


def claims_text(data: bytes, name: str) -> bool:
    """Return True where ``data`` is text in some encoding; the suffix of ``name`` is no matter."""
    if not data or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    if unicode_width(data[:_SAMPLE]):
        return True
    sample = data[:_SAMPLE]
    controls = (len(sample) - len(sample.translate(None, _CONTROL_BYTES))) / len(sample)
    if controls > _MOSTLY:
        return False
    return controls <= _SOME or _is_utf8(sample)


def _is_utf8(sample: bytes) -> bool:
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        # The sample may end in the middle of a character.
        return error.start >= len(sample) - 3
    return True


def read_text(data: bytes, name: str) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return one page with the lines of ``data``, and notices of what had to be repaired or is odd.

    Raises UnreadableSource where nothing but white space is in it, or more than is read of a file.
    """
    refuse_endless(data, name)
    text, notices = decode(data)
    if not text or text.isspace():
        raise UnreadableSource(
            "is empty" if not text else "holds nothing but white space",
            file=name,
            hint="check the export that made it",
        )
    lines = _split(text)
    refuse_overlong(lines, name)
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _OTHER_SUFFIXES:
        notices.append(f"is named {suffix} but holds plain text; read as text")
    controls = _CONTROLS.findall(text)
    if controls:
        nuls = controls.count("\x00")
        what = f", {nuls} of them NUL" if nuls else ""
        notices.append(f"holds {len(controls)} control characters{what}; kept as they stand")
    garbled = len(_MOJIBAKE.findall(text)) if "Ã" in text or "â€" in text or "Â" in text else 0
    if garbled:
        notices.append(
            f"holds {garbled} characters that look like UTF-8 decoded wrongly; "
            "kept as they stand, names are repaired when they are resolved"
        )
    return (Page(None, tuple(map(Line, count(1), lines))),), tuple(notices)


def _split(text: str) -> list[str]:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines
