"""Questions for reviewers, and the ledger of what they decided."""

from hldparse.reviewing.ledger import Ledger, LedgerFile, append, read_ledger
from hldparse.reviewing.lines import new_decision
from hldparse.reviewing.queue import AGAIN, OPEN, Case, at_least, cases

__all__ = [
    "AGAIN",
    "OPEN",
    "Case",
    "Ledger",
    "LedgerFile",
    "append",
    "at_least",
    "cases",
    "new_decision",
    "read_ledger",
]
