"""The grammars: what letters and their attachments hold, names still as printed."""

from hldparse.parsing.grammar import GRAMMARS, Grammar, parse
from hldparse.parsing.prose_models import check_model

__all__ = ["GRAMMARS", "Grammar", "check_model", "parse"]
