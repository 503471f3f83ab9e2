"""Names in Arabic, Chinese and Russian, in the spellings each script allows."""

from __future__ import annotations

import pytest

from hldparse.resolving import Resolver
from hldparse.resolving.encoding import fix_encoding
from hldparse.resolving.scripts import one_form


@pytest.mark.parametrize(
    ("printed", "iso3"),
    [
        ("剛果民主共和國", "COD"),
        ("贊比亞共和國", "ZMB"),
        ("南非共和國", "ZAF"),
        ("Французской Республики", "FRA"),
        ("Республики Замбии", "ZMB"),
        ("جمهورية اثيوبيا الفيدرالية الديموقراطية", "ETH"),
    ],
)
def test_formal_names_in_other_spellings(resolver: Resolver, printed: str, iso3: str) -> None:
    """Traditional characters, cases and long vowels make no other name."""
    found = resolver.resolve(printed).entity
    assert found is not None
    assert found.entity_id == iso3


def test_one_form_is_stable() -> None:
    """The form of a form is itself, and Latin letters are left alone."""
    for text in ("剛果", "республики", "الديموقراطيه", "zambia"):
        assert one_form(one_form(text)) == one_form(text)
    assert one_form("cote divoire") == "cote divoire"


@pytest.mark.parametrize(
    "name", ["Côte d’Ivoire", "Türkiye", "Конго", "São Tomé e Príncipe", "România"]
)
@pytest.mark.parametrize("times", [1, 2])
def test_what_was_read_in_another_encoding(name: str, times: int) -> None:
    """UTF-8 read as cp1252, once or twice, comes back; what was read right stays."""
    broken = name
    for _ in range(times):
        raw = broken.encode()
        broken = "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in raw)
    assert fix_encoding(broken) == name
    assert fix_encoding(name) == name
