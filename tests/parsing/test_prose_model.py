"""The user's spaCy model, and what is said where it or spaCy is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.parsing.pages import known_lexicon

from hldparse.errors import UsageError
from hldparse.parsing import check_model, prose_language
from hldparse.parsing.prose import stretches
from hldparse.parsing.prose_language import Names, names_of


@pytest.fixture
def model(tmp_path: Path) -> str:
    """A pipeline on disk that knows one person, and takes a state for a body."""
    import spacy

    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PERSON", "pattern": "Ada Lovelace"},
            {"label": "ORG", "pattern": "Mali"},
            {"label": "GPE", "pattern": "Paris"},
        ]
    )
    nlp.to_disk(tmp_path / "model")
    return str(tmp_path / "model")


def test_a_model_adds_what_nothing_else_found(model: str) -> None:
    """Persons come from the model; what the lexicon found stays, and places are not taken."""
    text = "Yesterday Ada Lovelace flew from Paris to Mali."
    names = names_of(known_lexicon(), "en")
    without = [(each.kind, text[each.start : each.stop]) for each in stretches(text, "", names)]
    found = stretches(text, "", names, model=model)
    assert without == [("state", "Mali")]
    assert [(each.kind, text[each.start : each.stop]) for each in found] == [
        ("person", "Ada Lovelace"),
        ("state", "Mali"),
    ]


def test_a_missing_model_names_the_command_that_installs_it() -> None:
    """The error says which model, and how to get it."""
    with pytest.raises(UsageError) as caught:
        check_model("xx_no_such_model")
    assert "xx_no_such_model" in caught.value.message
    assert "python -m spacy download xx_no_such_model" in caught.value.hint


def test_a_model_without_names_is_refused(tmp_path: Path) -> None:
    """A pipeline that sees no names would add nothing: that is said at once."""
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match="sees no names"):
        check_model(str(tmp_path / "blank"))


def test_missing_spacy_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where spaCy cannot be imported the error says so, with the command that installs it."""
    prose_language._blank.cache_clear()
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError) as caught:
        Names((), "en")
    assert "spaCy is needed" in caught.value.message
    assert "pip install" in caught.value.hint
