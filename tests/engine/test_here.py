"""The serial engine."""

from __future__ import annotations

from collections.abc import Iterator

from hldparse import engine


def test_results_come_in_order_and_only_when_asked_for() -> None:
    """So that a thousand conferences need no more memory than one."""
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(3):
            taken.append(number)
            yield number

    results = engine.run(lambda number: number * 10, items())
    assert taken == []
    assert next(results) == 0
    assert taken == [0]
    assert list(results) == [10, 20]
