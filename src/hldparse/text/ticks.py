"""Signs of boxes and ticks, as they stand in the cells of a table."""

from __future__ import annotations

EMPTY, TICKED, TICK = "☐", "☑", "✓"
DOUBTFUL = "✓?"
"""A mark on a scan that may be a tick, or none."""
