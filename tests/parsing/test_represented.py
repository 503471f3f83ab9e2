"""Names with who represents them behind."""

from __future__ import annotations

import pytest
from tests.parsing.pages import names, profile

from hldparse.parsing.civil_society import person_pattern
from hldparse.parsing.represented import is_known_body, name_end, names_run_in

PERSON = person_pattern(profile().personal_titles)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jamaica - H.E. Mr. A Example, Minister", "Jamaica"),
        ("Jamaica: Ms. A Example", "Jamaica"),
        ("Jamaica (Mr. A Example)", "Jamaica"),
        ("Jamaica Mr. A Example", "Jamaica"),
        ("Jamaica\tMs. A Example", "Jamaica"),
        ("Jamaica, represented by Mr. A Example", "Jamaica"),
        ("Jamaica – Permanent Representative", "Jamaica"),
        ("Côte d'Ivoire, représentée par M. A Exemple", "Côte d'Ivoire"),
        ("Korea, Republic of - Mr. A Example", "Korea, Republic of"),
        ("Jamaica", ""),
        ("Iran (Islamic Republic of)", ""),
        ("Guinea - Bissau", ""),
        ("Samoa - American", ""),
        ("Reef Keepers - Mr. A Example", ""),
        ("Council of Europe Secretary", ""),
    ],
)
def test_where_the_name_ends(text: str, name: str) -> None:
    """Only before a person or an office, and only behind a known name."""
    assert text[: name_end(text, names(), PERSON)] == name


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Chad, Peru and Chile.", True),
        ("Chad; Bosnia and Herzegovina; Côte", True),
        ("Korea, Republic of", False),
        ("Water, soil and Chile", False),
        ("Chad", False),
    ],
)
def test_names_one_behind_the_other(text: str, run: bool) -> None:
    """All but the last must be known; one name that holds a comma is one name."""
    assert names_run_in(text, names()) is run


def test_a_body_with_its_country() -> None:
    """A known organisation is told from one that nobody knows."""
    assert is_known_body("Amnesty International, United Kingdom", names(), PERSON)
    assert is_known_body("Ms. A Example, Director, Amnesty International", names(), PERSON)
    assert not is_known_body("Reef Keepers, United Kingdom", names(), PERSON)
