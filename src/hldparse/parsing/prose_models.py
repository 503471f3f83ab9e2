"""spaCy itself, imported when it is wanted, and the statistical model that the user named."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from hldparse.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

MAX_LENGTH = 1 << 31
"""Characters of a text: more than any source has, since spaCy refuses longer ones."""
# Labels of the models published for spaCy.
_LABELS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "EVENT": "event",
}


class Guess(NamedTuple):
    """What the user's model takes for a name."""

    start: int
    stop: int
    kind: str


@lru_cache(maxsize=2)
def model_of(name: str) -> Language:
    """Return the statistical model that the user named: an installed package, or a folder.

    Raises UsageError where it, or spaCy itself, is not there.
    """
    spacy = spacy_itself()
    try:
        nlp: Language = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise UsageError(
            f"the spaCy model {name} cannot be loaded: {_first_line(error)}",
            hint=f"install it with: python -m spacy download {name}",
        ) from error
    nlp.max_length = MAX_LENGTH
    return nlp


def check_model(name: str) -> None:
    """Load a model that will be wanted. Raises UsageError where it is missing or sees no names."""
    nlp = model_of(name)
    if not {"ner", "entity_ruler"} & set(nlp.pipe_names):
        raise UsageError(
            f"the spaCy model {name} sees no names: it has no component ner",
            hint="name a model that has one, or leave --model out",
        )


def guesses(model: str, text: str) -> list[Guess]:
    """Return the persons, organisations and events that a model sees in ``text``."""
    doc = model_of(model)(text)
    return [
        Guess(entity.start_char, entity.end_char, _LABELS[entity.label_])
        for entity in doc.ents
        if entity.label_ in _LABELS
    ]


def spacy_itself() -> Any:
    """Return the module spacy. Raises UsageError where it cannot be imported."""
    try:
        import spacy
    except ImportError as error:
        raise UsageError(
            f"spaCy is needed to read passages, and cannot be imported: {_first_line(error)}",
            hint="install it with: python -m pip install 'spacy>=3.8'",
        ) from error
    return spacy


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
