"""What engines take a dagger for at the end of a name: "Algeria†" is recognised as "Algeriat"."""

from __future__ import annotations

LIKE_DAGGERS = frozenset("tfyijl1I")
"""Letters and figures that † and ‡ are taken for."""
_SIGNS = frozenset("+}{:|!")


def without_dagger(text: str) -> str:
    """Return a recognised text without a last sign that may be a dagger."""
    return text[:-1].rstrip() if text[-1:] in LIKE_DAGGERS | _SIGNS else text
