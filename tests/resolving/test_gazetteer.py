"""The gazetteer at run time: where it is found, and what names mean in time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hldparse import resolving
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


def test_the_first_answer_loads_light() -> None:
    """Neither YAML nor the libraries beneath are loaded to answer a name, nor what documents need:
    their records, the readers of lines and of running text, the compiler of gazetteers.
    """
    code = (
        "import sys, json; from hldparse import resolve; resolve('Peru');"
        "print(json.dumps(sorted(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = set(json.loads(out.stdout))
    heavy = {
        "yaml", "pycountry", "babel", "ftfy", "spacy", "numpy", "pdfplumber", "hashlib", "pydantic",
    }  # fmt: skip
    assert not {module.split(".")[0] for module in loaded} & heavy
    records = {module for module in loaded if module.startswith("hldparse.records.")}
    assert records == {"hldparse.records.names"}
    rooms = ("covers", "split", "batch", "stage", "phrases", "sources", "compile", "tables")
    assert not loaded & {f"hldparse.resolving.{room}" for room in rooms}


def test_doors_are_no_modules() -> None:
    """What resolving offers is found whichever of its parts was loaded before."""
    code = (
        "import hldparse.resolving.phrases, hldparse.resolving.split, types;"
        "from hldparse import resolving;"
        "doors = [getattr(resolving, name) for name in resolving.__all__];"
        "print(len(doors), any(isinstance(door, types.ModuleType) for door in doors))"
    )
    command = [sys.executable, "-c", code]
    out = subprocess.run(command, capture_output=True, check=True, text=True)
    assert out.stdout.split() == [str(len(resolving.__all__)), "False"]


def test_what_is_loaded_is_not_looked_through() -> None:
    """The collector counts it among what is old, and leaves alone what others had frozen."""
    code = (
        "import gc, sys; {before}; from hldparse.resolving import resolve; resolve('Peru');"
        "print(gc.get_freeze_count() > 0, gc.isenabled(), len(gc.get_objects(generation=0)) < 2000)"
    )
    for before, frozen in (("pass", False), ("gc.freeze()", True)):
        command = [sys.executable, "-c", code.format(before=before)]
        out = subprocess.run(command, capture_output=True, check=True, text=True)
        assert out.stdout.split() == [str(frozen), "True", "True"]


@pytest.fixture(scope="module")
def resolver_gazetteer() -> Gazetteer:
    return load_gazetteer()
