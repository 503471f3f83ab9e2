"""Text read in the wrong encoding."""

from __future__ import annotations

import subprocess
import sys

import pytest

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


def test_names_of_the_usual_kinds_load_no_repair_library() -> None:
    """Nothing slow to load is waited for, where Latin letters alone are to be repaired."""
    code = (
        "import sys; from hldparse import resolve; resolve('CÃ´te dâ€™Ivoire'); "
        "resolve('São Tomé and Príncipe, Republic of'); print('ftfy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
