"""Lines that only say which annex or page begins."""

from __future__ import annotations

import pytest

from hldparse.text.labels import names_a_page, names_an_annex


@pytest.mark.parametrize(
    "text",
    [
        "Annex", "ANNEX II", "Annex B", "Annexe II", "Anexo II", "Appendix 2", "Apéndice 1",
        "Attachment 2", "Enclosure 1.", "Annex Il", "Annex II to the letter of 4 March 2031",
        "Annexe I à la lettre datée du 4 mars 2031", "A N N E X", "A N N E X I I", "A N E X O  I V",
        "A N N E X   II", "A N N E X E 2",
    ],
)  # fmt: skip
def test_labels_of_annexes(text: str) -> None:
    assert names_an_annex(text)


@pytest.mark.parametrize(
    "text", ["Annex Trust", "Annexation", "Appendix of names", "Enclosures", "A N N U A L"]
)
def test_names_are_no_labels(text: str) -> None:
    assert not names_an_annex(text)


def test_labels_of_pages() -> None:
    assert names_a_page("Page 2")
    assert names_a_page("página 2 de 12")
    assert not names_a_page("Page Two Foundation")
    assert not names_a_page("Page 2 Foundation")
