"""A conference's profile over the built-in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hldparse.corpus import built_in_profile, profile_of
from hldparse.errors import BadProfile


def written(folder: Path, text: str) -> Path:
    path = folder / "profile.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_built_in_profile_serves(tmp_path: Path) -> None:
    """A conference needs no profile.toml; neither does a loose file."""
    assert profile_of(tmp_path / "profile.toml") is built_in_profile()
    assert profile_of(None).name == "un-letters"


def test_a_key_replaces_and_extend_adds(tmp_path: Path) -> None:
    """Other keys stay built-in."""
    path = written(
        tmp_path,
        """
        title = "Summit"
        lead_ins = ["Present"]
        expected_tables = 4
        [extend]
        group_labels = ["Segment {n}"]
        """,
    )
    profile, built_in = profile_of(path), built_in_profile()
    assert (profile.title, profile.lead_ins, profile.expected_tables) == ("Summit", ("Present",), 4)
    assert profile.group_labels == (*built_in.group_labels, "Segment {n}")
    assert profile.closings == built_in.closings


def test_headings_of_a_category_are_joined(tmp_path: Path) -> None:
    """Extending one category does not make two of it."""
    path = written(
        tmp_path, '[[extend.categories]]\ncategory = "member-state"\nheadings = ["Parties"]\n'
    )
    categories = profile_of(path).categories
    assert len({each.category for each in categories}) == len(categories)
    members = next(each for each in categories if each.category == "member-state")
    assert "Parties" in members.headings
    assert "Member States" in members.headings


def test_rules_are_read(tmp_path: Path) -> None:
    """A seating rule needs only what it states."""
    path = written(tmp_path, '[[rules]]\nrule = "seats-per-table"\nminimum = 40\nmaximum = 48\n')
    (rule,) = profile_of(path).rules
    assert (rule.rule, rule.minimum, rule.maximum, rule.counts) == (
        "seats-per-table",
        40,
        48,
        "participants",
    )


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("titel = 'x'", "titel", "did you mean title"),
        ("title = 3", "title", "text in quotes"),
        ("expected_tables = 'three'", "expected_tables", "whole number"),
        ("expected_tables = true", "expected_tables", "whole number"),
        ("closings = 'yours'", "closings", "list"),
        ("closings = ['yours', 1]", "closings[1]", "text in quotes"),
        ("closings = ['(yours']", "closings[0]", "no regular expression"),
        ("closings = ['(?:yours)?']", "closings[0]", "empty text"),
        ("list_status = 'list of (?P<date>.+)'", "list_status", "(?P<status>"),
        ("interest_without_table = ['asks']", "interest_without_table[0]", "(?P<names>"),
        ("group_labels = ['Table']", "group_labels[0]", "{n}"),
        ("preference_words = [['first']]", "preference_words[0]", "2 items"),
        ("[[categories]]\ncategory='guests'\nheadings=[]", "categories[0].category", "civil-soc"),
        ("[[categories]]\nheadings=[]", "categories[0]", "category is missing"),
        (
            "[[statements]]\nclaim='all-well'\npattern='x'",
            "statements[0].claim",
            "seats-are-vacant",
        ),
        ("[[announcements]]\nkind='poem'\npattern='x'", "announcements[0].kind", "programme"),
        ("[[rules]]\nrule='seats-per-table'\nmax=3", "rules[0].max", "did you mean maximum"),
        ("[extend]\ntitle = 'x'", "extend.title", "only a list"),
        ("[extend]\nclosing = ['x']", "extend.closing", "did you mean closings"),
        ("[extend]\nclosings = ['(x']", "extend.closings[0]", "no regular expression"),
        ("extend = 3", "extend", "table"),
    ],
)
def test_each_fault_is_named_with_its_place(
    tmp_path: Path, text: str, place: str, word: str
) -> None:
    """What is wrong, where, and what would be right."""
    with pytest.raises(BadProfile) as caught:
        profile_of(written(tmp_path, text))
    assert caught.value.place == place
    assert word in caught.value.message
    assert caught.value.file.endswith("/profile.toml")
    assert caught.value.hint


def test_all_faults_are_collected(tmp_path: Path) -> None:
    """One run shows everything that must be mended."""
    with pytest.raises(BadProfile) as caught:
        profile_of(written(tmp_path, "titel = 'x'\nclosings = ['(']\n[extend]\nlabels = 'y'\n"))
    for place in ("titel", "closings[0]", "extend.labels"):
        assert f"\n  {place}: " in caught.value.message


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"title = ", "not valid TOML"),
        (b"title = '\xe9'", "not UTF-8"),
        (b"a=" + b"[" * 9999, "nested|TOML"),
    ],
)
def test_what_is_no_toml_is_a_bad_profile(tmp_path: Path, content: bytes, word: str) -> None:
    """Never a stray exception."""
    path = tmp_path / "profile.toml"
    path.write_bytes(content)
    with pytest.raises(BadProfile, match=word):
        profile_of(path)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """Editors on Windows write one."""
    path = tmp_path / "profile.toml"
    path.write_bytes(b"\xef\xbb\xbftitle = 'x'")
    assert profile_of(path).title == "x"
