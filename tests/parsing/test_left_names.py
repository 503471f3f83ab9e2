"""Names below a table's label that no list took up."""

from __future__ import annotations

from tests.parsing.pages import read

FEW = "Round table 2\n\nThe following asked for the floor:\n\n"


def asked(text: str) -> list[tuple[str, str]]:
    """Return (round table, line) of what a reviewer is asked about."""
    unread = read("other", text, grammar="names in no list").unread
    return [(line.round_table, line.raw) for line in unread if line.in_participants_list]


def test_names_are_asked_about() -> None:
    """Three names or more below a label are asked about, with their table."""
    assert asked(f"{FEW}Kenya\n- Peru\nNorway\tChile\nThe meeting rose.\n") == [
        ("2", "Kenya"),
        ("2", "- Peru"),
        ("2", "Norway\tChile"),
    ]


def test_fewer_are_not() -> None:
    """Two names may be anybody's, and names above any label are of no table."""
    assert asked(f"{FEW}Kenya\nPeru\n") == []
    far = "The meeting heard a speaker.\n" * 20
    assert asked(f"Round table 2\n{far}Kenya\nPeru\nChile\n") == []
    assert asked("Kenya\nPeru\nChile\nRound table 2\n") == []
