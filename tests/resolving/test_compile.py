"""Compiling the gazetteer: deterministic, checked, faults named by file, entry and remedy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hldparse.errors import BadGazetteer
from hldparse.resolving.compile import compile_folder, write
from hldparse.resolving.digest import FILES, WORDS, digest

HOME = Path(__file__).resolve().parents[2] / "gazetteers"


def test_same_sources_same_bytes(tiny: Path) -> None:
    """The compiled form depends on the sources alone."""
    assert write(tiny) == write(tiny)


def test_committed_form_fits_its_sources() -> None:
    """Whoever edits a YAML file compiles it again: python tools/compile_gazetteers.py."""
    assert f'"digest":"{digest(HOME)}"' in (HOME / "compiled.json").read_text(encoding="utf-8")


def test_line_ends_do_not_change_the_digest(tiny: Path) -> None:
    """A checkout with CRLF has the same gazetteer."""
    before = digest(tiny)
    path = tiny / "states.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert digest(tiny) == before


def test_own_names_stand_above_those_beneath(tiny: Path) -> None:
    """A name of the YAML files keeps its key where a library gives it to another state as well."""
    path = tiny / "states.yaml"
    path.write_text(path.read_text().replace("Hillside", "France"), encoding="utf-8")
    data = compile_folder(tiny)
    owners = {data["entities"][data["names"]["entity"][n]][0] for n in data["keys"]["france"]}
    assert owners == {"BBB"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: member\n", "kind: membr\n", "AAA: kind 'membr' is none"),
        ('"1950-01-01"', '"1950-1-1"', "AAA: member_since is no date"),
        ("kind: short}", "kind: shrt}", "BBB: name of kind 'shrt'"),
        ("{text: Hillside,", "{txt: Hillside,", "BBB: a name without text"),
        ("Hillside, kind: short", "Hillside, kind: variant", "BBB: no English short name"),
        ("- id: BBB", "- id: AAA", "AAA: id used twice"),
        ("- id: BBB", "- iso: BBB", "entry 2: an entry without an id"),
        ("Hillside", "Newland", "BBB: 'Newland' is a strong name of AAA at the same time"),
        ("- {text: Newland", "- {text: Newland: x", "line 8: not readable as YAML"),
    ],
)
def test_a_fault_is_named(tiny: Path, old: str, new: str, said: str) -> None:
    """File, entry and remedy are in the message."""
    path = tiny / "states.yaml"
    path.write_text(path.read_text().replace(old, new), encoding="utf-8")
    with pytest.raises(BadGazetteer) as caught:
        compile_folder(tiny, beneath=False)
    assert said in str(caught.value)
    assert str(tiny) in str(caught.value)
    assert caught.value.hint


def test_names_of_different_times_may_be_the_same(tiny: Path) -> None:
    """Only at one time must a strong name belong to one entity."""
    path = tiny / "states.yaml"
    text = path.read_text().replace(
        "{text: Hillside, kind: short}",
        '{text: Hillside, kind: short}\n  - {text: Oldland, kind: variant, from: "1990-01-01"}',
    )
    path.write_text(text, encoding="utf-8")
    assert len(compile_folder(tiny, beneath=False)["keys"]["oldland"]) == 2


def test_a_group_member_must_be_a_state(tiny: Path) -> None:
    """A reference to nothing is a fault of the file that makes it."""
    path = tiny / "regional_groups.yaml"
    path.write_text(path.read_text().replace("AAA", "ZZZ"), encoding="utf-8")
    with pytest.raises(BadGazetteer, match=r"hills: member .* is no state"):
        compile_folder(tiny, beneath=False)


def test_words_that_are_no_names_come_from_a_file(tmp_path: Path) -> None:
    """A word of the list is never read as a misprint; remarks and commas part words."""
    for name in FILES:
        shutil.copy(HOME / name, tmp_path / name)
    (tmp_path / WORDS).write_text("# remark\nPeruh, chadd # more\n", encoding="utf-8")
    data = compile_folder(tmp_path, beneath=False)
    assert "peruh" in data["others"] or "chadd" in data["others"]
    before = digest(tmp_path)
    (tmp_path / WORDS).write_text("other\n", encoding="utf-8")
    assert digest(tmp_path) != before
