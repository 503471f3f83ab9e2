"""Runs one function over many items; each engine gives the same results in the same order."""

from hldparse.engine.here import run

__all__ = ["run"]
