"""Text read in the wrong encoding."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hldparse.resolving import Resolver
from hldparse.resolving.encoding import fix_encoding


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("TÃ¼rkiye", "Türkiye"),
        ("CÃ´te dâ€™Ivoire", "Côte d’Ivoire"),
        ("CuraÃ\x83Â§ao", "Curaçao"),
        ("Ã…land", "Åland"),
        ("SÃ£o TomÃ© and PrÃ\xadncipe", "São Tomé and Príncipe"),
        ("UnitedÊStates", "United States"),
        ("C√¥te d‚ÄôIvoire", "Côte d’Ivoire"),
        ("Cura├ºao", "Curaçao"),
        ("MĂ©xico", "México"),
        ("Honduras Brit√°nica", "Honduras Británica"),
        ("Rep├║blica de C├┤te d'Ivoire", "República de Côte d'Ivoire"),
        ("CĂ´te d'Ivoire", "Côte d'Ivoire"),
        ("CĆ´te d'Ivoire", "Côte d'Ivoire"),
        ("Isole FĂ¦r Ă\x98er", "Isole Fær Øer"),
        ("Ðœ\u00d0\u00b0\u00d0\u00bb\u00d0\u00b8", "Мали"),
    ],
)
def test_what_was_read_wrong_is_as_it_was(read: str, written: str) -> None:
    """Accented letters, quotation marks, other scripts, and text misread twice over."""
    assert fix_encoding(read) == written


@pytest.mark.parametrize(
    "text", ["São Tomé and Príncipe", "LIBERTÉ– ÉGALITÉ’", "Curaçao ", "Côte d’Ivoire", "Æ–", ""]
)
def test_accents_are_no_misreadings(text: str) -> None:
    """A letter with an accent before a blank, a dash or a quotation mark stays."""
    assert fix_encoding(text) == text


def test_names_in_all_languages_come_back(resolver: Resolver) -> None:
    """Every name of the gazetteer, its UTF-8 read as cp1252 or as Latin-1, is as it was; none is
    taken for misread as it stands.
    """
    for name in resolver.gazetteer.names:
        assert fix_encoding(name.text) == name.text
        for encoding in ("cp1252", "latin-1"):
            assert fix_encoding(misread(name.text, encoding)) == name.text, encoding


def misread(text: str, encoding: str) -> str:
    """A text's UTF-8 in another encoding, bytes that have no letter there as they are."""
    return "".join(bytes((byte,)).decode(encoding, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize(
    "line",
    ["Ðœ\u00d0\u00b0\u00d0\u00bb", "C√¥te d‚ÄôIvoire", "Cura├ºao", "MĂ©xico", "CĆ´te d'Ivoire"],
)
def test_no_library_is_waited_for(line: str) -> None:
    """Nothing slow to load is needed to repair what is misread most often."""
    code = (
        f"import sys; from hldparse import resolve; resolve({line!r}); print('ftfy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
