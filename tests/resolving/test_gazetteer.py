"""The gazetteer at run time: where it is found, and what names mean in time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hldparse.errors import BadGazetteer
from hldparse.resolving import Gazetteer, load_gazetteer
from hldparse.resolving.compile import write


def test_an_edited_source_counts_at_once(tiny: Path) -> None:
    """Where a YAML file is newer than the compiled form, the file counts."""
    (tiny / "compiled.json").write_bytes(write(tiny))
    path = tiny / "states.yaml"
    path.write_text(path.read_text().replace("Hillside", "Valley"), encoding="utf-8")
    assert "valley" in load_gazetteer(tiny).keys


def test_compiled_form_suffices(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Without its sources a compiled gazetteer is taken as it is."""
    folder = tmp_path_factory.mktemp("alone")
    (folder / "compiled.json").write_bytes(write(tiny))
    assert "hillside" in load_gazetteer(folder).keys


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"format": 99}', b'{"format": 2}'])
def test_no_gazetteer_is_a_typed_error(tmp_path: Path, content: bytes | None) -> None:
    """A folder without a gazetteer, or with a damaged one, is named with what to do."""
    if content is not None:
        (tmp_path / "compiled.json").write_bytes(content)
    with pytest.raises(BadGazetteer, match=r"compiled\.json"):
        load_gazetteer(tmp_path)


def test_short_name_is_that_of_the_date(tiny: Path) -> None:
    """Canonical is the short name in force; the latest where no date is asked for."""
    gazetteer = load_gazetteer(tiny)
    at = gazetteer.by_id["AAA"]
    assert gazetteer.short_name(at, "1980-05-05") == "Oldland"
    assert gazetteer.short_name(at, "1990-01-01") == "Newland"
    assert gazetteer.short_name(at) == "Newland"


def test_regional_groups_by_printed_name(resolver_gazetteer: Gazetteer) -> None:
    """The five groups are found under the names letters print, nothing else is."""
    found = {
        text: resolver_gazetteer.group(text)
        for text in (
            "African States",
            "the African Group",
            "Asian States",
            "Eastern European States",
            "Latin American and Caribbean States",
            "Western European and other States",
            "Western European and Others Group",
            "Nordic States",
            "",
        )
    }
    assert list(found.values()) == [
        "african",
        "african",
        "asian",
        "eastern-european",
        "latin-american-caribbean",
        "western-european-other",
        "western-european-other",
        "",
        "",
    ]


def test_resolving_loads_light() -> None:
    """Neither YAML nor the libraries beneath are loaded to answer a name."""
    code = (
        "import sys, json; from hldparse.resolving import resolve; resolve('Peru');"
        "print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = set(json.loads(out.stdout))
    heavy = {"yaml", "pycountry", "babel", "ftfy", "spacy", "numpy", "pdfplumber"}
    assert not loaded & heavy


@pytest.fixture(scope="module")
def resolver_gazetteer() -> Gazetteer:
    return load_gazetteer()
