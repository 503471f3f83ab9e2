"""Labels of annexes between the lists of one edition."""

from __future__ import annotations

import pytest

from hldparse.corpus import profile_of
from hldparse.parsing.heads import head_words
from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import Kind, lay_out
from hldparse.parsing.sheet import Row
from hldparse.resolving import lexicon


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Annex II", Kind.TITLE),
        ("**ANNEX B**", Kind.TITLE),
        ("Anexo III", Kind.TITLE),
        ("Annex II to the letter of 4 March 2031", Kind.TITLE),
        ("Page 2 of 12", Kind.RULE),
        ("Annex Trust", Kind.PLAIN),
        ("• Annex II", Kind.ITEM),
    ],
)
def test_the_label_of_the_next_annex_is_no_participant(text: str, kind: Kind) -> None:
    """It stood as one below the organisations of the annex before."""
    texts = ("WaterAid, United Kingdom", text, "Mekong Rivers Forum, Thailand")
    rows = [Row(at, line, after_gap=True, after_page=False) for at, line in enumerate(texts)]
    laid = lay_out(rows, head_words(profile_of(None)), KnownNames(lexicon()), title="")
    assert laid[1].kind is kind
