"""Bytes to text: byte order marks, UTF-8, UTF-16 and UTF-32 without marks, then old code pages."""

from __future__ import annotations

import codecs
import re

_BOMS: tuple[tuple[bytes, str], ...] = (
    # The mark of UTF-32 begins with that of UTF-16, and so comes first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Code pages in which letters were circulated, the likeliest first.
_CODE_PAGES = ["cp1252", "latin_1", "mac_roman", "cp1250", "cp1251", "koi8_r", "cp1256"]
_HARD_CODE_PAGES = ["gb18030", "big5", "cp932", "cp949"]
_SAMPLE = 32_768
_SHARE_OF_NULS = 0.7
_SMALLEST = 4
# A text is UTF-8 with errors where for each stray byte there are that many in good order.
_WHOLE_PER_STRAY = 8
_NOT_ASCII = re.compile(rb"[^\n\r]{0,80}[\x80-\xff][^\n\r]{0,80}")


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Decode stray bytes of a UTF-8 text as cp1252, and what that leaves open as latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = bytes(error.object[error.start : error.end])
    return "".join(_CP1252.get(byte, chr(byte)) for byte in stray), error.end


_CP1252 = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(128, 256)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_STRAY = "hldparse-stray-cp1252"
codecs.register_error(_STRAY, _as_cp1252)


def decode(data: bytes) -> tuple[str, list[str]]:
    """Return the text of ``data`` and notices in plain words; never raises.

    UTF-8 needs no notice. A text that is UTF-8 but for a few bytes keeps these as cp1252.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _wide(data[len(mark) :], encoding)
    encoding = unicode_width(data[:_SAMPLE])
    if encoding:
        return _wide(data, encoding)
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return _broken(data)


def unicode_width(sample: bytes) -> str:
    """Return the name of the UTF-16 or UTF-32 encoding of a text without byte order mark, "" for
    none: letters of the Latin script leave NULs at fixed places.
    """
    if len(sample) < _SMALLEST or b"\x00" not in sample:
        return ""
    sample = sample[: len(sample) // 4 * 4]
    quarter = len(sample) / 4
    first, second, third, fourth = (sample[i::4].count(0) / quarter for i in range(4))
    some, none = _SHARE_OF_NULS, 1 - _SHARE_OF_NULS
    if first < none and min(second, third, fourth) > some:
        return "utf-32-le"
    if fourth < none and min(first, second, third) > some:
        return "utf-32-be"
    if max(first, third) < none and min(second, fourth) > some:
        return "utf-16-le"
    if max(second, fourth) < none and min(first, third) > some:
        return "utf-16-be"
    return ""


def _wide(data: bytes, encoding: str) -> tuple[str, list[str]]:
    notices = [f"decoded as {encoding}"]
    try:
        return data.decode(encoding).removeprefix("\ufeff"), notices
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    notices.append(f"{text.count(chr(0xFFFD))} characters were damaged and could not be decoded")
    return text, notices


def _broken(data: bytes) -> tuple[str, list[str]]:
    marked = data.decode("utf-8", errors="replace")
    strays = marked.count("\ufffd")
    whole = len(data) - len(marked.encode("ascii", errors="ignore")) - strays
    if whole > _WHOLE_PER_STRAY * strays:
        text = data.decode("utf-8", errors=_STRAY).removeprefix("\ufeff")
        return text, [f"{strays} bytes are not UTF-8; they were decoded as cp1252"]
    encoding = _code_page(data)
    if encoding == "cp1252":
        text = data.decode("cp1252", errors=_STRAY)
    else:
        text = data.decode(encoding, errors="replace")
    return text, [f"is not UTF-8; decoded as {encoding.replace('_', '-')}"]


def _code_page(data: bytes) -> str:
    """Return cp1252 where that gives words, else what is likelier by the letters around."""
    from charset_normalizer import from_bytes

    pieces, size = [], 0
    for match in _NOT_ASCII.finditer(data):
        pieces.append(match.group())
        size += len(pieces[-1])
        if size > _SAMPLE:
            break
    sample = b"\n".join(pieces)
    for pages in (_CODE_PAGES, _HARD_CODE_PAGES):
        # A match also names the pages that give the very same letters.
        likely = [
            page
            for each in from_bytes(sample, cp_isolation=pages)
            for page in each.could_be_from_charset
        ]
        if "cp1252" in likely or "latin_1" in likely:
            return "cp1252"
        if likely:
            return likely[0]
    return "cp1252"
