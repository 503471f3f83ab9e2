"""The file with the passwords of locked sources."""

from __future__ import annotations

from pathlib import Path

from hldparse.errors import UsageError

_MOST_BYTES = 1 << 16
"""A password takes at most 127 bytes (ISO 32000-2), and each is tried on each locked source."""


def read_passwords(path: Path | None) -> tuple[str, ...]:
    """Return the passwords in the file ``path``, one a line; none where ``path`` is None.

    Spaces belong to a password, empty lines and a byte order mark do not. Raises UsageError where
    the file cannot be read as UTF-8, is larger than 64 KiB, or holds no password.
    """
    if path is None:
        return ()
    hint = "write one password a line, in UTF-8"
    try:
        with path.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
        text = data.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        # ValueError: bytes that are no UTF-8, a NUL in the path.
        raise UsageError(
            "cannot be read as a file of passwords", file=str(path), hint=hint
        ) from error
    if len(data) > _MOST_BYTES:
        raise UsageError("is too large for a file of passwords", file=str(path), hint=hint)
    passwords = tuple(line for line in text.splitlines() if line)
    if not passwords:
        raise UsageError("holds no password", file=str(path), hint=hint)
    return passwords
