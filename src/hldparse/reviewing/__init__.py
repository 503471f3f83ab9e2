"""Questions for reviewers, and the ledger of what they decided."""

from hldparse.reviewing.ledger import Ledger, append, new_decision, read_ledger
from hldparse.reviewing.queue import OPEN, Case, at_least, cases

__all__ = ["OPEN", "Case", "Ledger", "append", "at_least", "cases", "new_decision", "read_ledger"]
