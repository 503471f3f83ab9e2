"""hldparse: from circulated letters and lists to a reconciled dataset with its open questions."""

from __future__ import annotations
