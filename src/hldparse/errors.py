"""What hldparse raises. Every error names its file, the place in it, and a remedy.

A leaf module: everything may import it, and it imports nothing of the house.
"""

from __future__ import annotations


class HldparseError(Exception):
    """Base of all errors that are about the input or the surroundings, never about our own bugs.

    ``message`` says what is wrong in plain words, ``file`` and ``place`` where ("line 12",
    "rules[2].maximum"), ``hint`` what to do about it.
    """

    def __init__(self, message: str, *, file: str = "", place: str = "", hint: str = "") -> None:
        super().__init__(message, file, place, hint)
        self.message = message
        self.file = file
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.place) if part)
        head = f"{where}: {self.message}" if where else self.message
        return f"{head} ({self.hint})" if self.hint else head

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments would be lost on the way back from a worker process.
        return (_rebuild, (type(self), self.message, self.file, self.place, self.hint))


def _rebuild(
    kind: type[HldparseError], message: str, file: str, place: str, hint: str
) -> HldparseError:
    return kind(message, file=file, place=place, hint=hint)


class UsageError(HldparseError):
    """The request itself cannot be carried out: no such path, two conferences of one name."""


class UnreadableSource(HldparseError):
    """A source cannot be read: empty, binary, too large, damaged, or of a format not known."""


class BadProfile(HldparseError):
    """A profile.toml or sources.toml is broken."""


class BadGazetteer(HldparseError):
    """A gazetteer file is broken or contradicts itself."""


class BadLedger(HldparseError):
    """A decisions.jsonl is broken, or a decision asked for does not exist."""


class OutputError(HldparseError):
    """An output cannot be written: no permission, no space, or a folder that is not ours."""
