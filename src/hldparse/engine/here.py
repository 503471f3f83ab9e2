"""The serial engine: this process, one item after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def run(task: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """Yield ``task(item)`` for each item in order, each only when it is asked for."""
    yield from map(task, items)
