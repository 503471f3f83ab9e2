"""The spellings of many documents become one entity."""

from __future__ import annotations

from hldparse.linking.stage import link

__all__ = ["link"]
