"""The grammars: what letters and their attachments hold, names still as printed."""

from hldparse.parsing.grammar import GRAMMARS, Grammar, parse

__all__ = ["GRAMMARS", "Grammar", "parse"]
