"""Each kind of conflict: an example that fires, and one near it that stays quiet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from tests.reconciling.factory import links_of
from tests.reconciling.scenes import RULE, Scene, facts_of, findings

from hldparse.reconciling.options import allowed
from hldparse.reconciling.rules import RULES
from hldparse.records.blocks import Entry, Unread
from hldparse.records.dataset import CONFLICT_KINDS
from hldparse.records.names import Candidate
from hldparse.records.resolved import Links, Variant

FIRST, SECOND = "2010-03-01", "2010-04-02"
# Enough names in order for an order to be seen in them.
ORDERED = ["Chad", "Fiji", "Gabon", "Kenya", "Mali"]

Made = tuple[Scene, ...]
Build = Callable[[], tuple[Made, Links | None]]


def plain(tables: dict[str, list[str]]) -> Build:
    """One edition with these tables."""

    def build() -> tuple[Made, None]:
        scene = Scene()
        scene.edition(FIRST, tables)
        return (scene,), None

    return build


def merged_fires() -> tuple[Made, None]:
    scene = Scene()
    scene.edition(FIRST, {"1": ["Chad Fiji"]})
    return (scene,), None


def unread(in_list: bool) -> Build:
    def build() -> tuple[Made, None]:
        scene = Scene()
        listed = scene.edition(FIRST, {"1": ["Chad"]})
        scene.unread_line(listed, "1", "perhaps a seat")
        if not in_list:
            scene.unread = [replace(line, in_participants_list=False) for line in scene.unread]
        return (scene,), None

    return build


def civil_society_unknown() -> tuple[Made, Links]:
    scene = Scene()
    listed = scene.edition(FIRST, {"1": ["Chad"]})
    scene.organisation(listed, "1", "Nowhere Union", "Ann Example")
    return (scene,), links_of({"Nowhere Union": "org:nowhere-union"})


def moved_between_editions() -> tuple[Made, None]:
    scene = Scene()
    scene.edition(FIRST, {"1": ["Chad"], "2": ["Fiji"]}, "aaaa")
    scene.edition(SECOND, {"1": ["Fiji"], "2": ["Chad"]}, "bbbb")
    return (scene,), None


def renditions(other: list[str]) -> Build:
    def build() -> tuple[Made, None]:
        text, scan = Scene(), Scene("scan.pdf", "pdf")
        text.edition(FIRST, {"1": ["Chad", "Fiji"]})
        scan.edition(FIRST, {"1": other})
        return (text, scan), None

    return build


def people(first: tuple[str, str], second: tuple[str, str]) -> Build:
    """One organisation in two editions, (person, id of the person); "" for nobody."""

    def build() -> tuple[Made, Links]:
        scene = Scene()
        for date, opening, (name, _) in ((FIRST, "aaaa", first), (SECOND, "bbbb", second)):
            listed = scene.edition(date, {"1": ["Chad"]}, opening)
            scene.organisation(listed, "1", "Nowhere Union", name)
        persons = {(name, "Nowhere Union"): who for name, who in (first, second) if name}
        return (scene,), links_of({"Nowhere Union": "org:nowhere-union"}, persons)

    return build


def variant(certain: bool) -> Build:
    def build() -> tuple[Made, Links]:
        scene = Scene()
        listed = scene.edition(FIRST, {"1": ["Chad"]})
        scene.organisation(listed, "1", "Nowhere Union")
        scene.organisation(listed, "1", "Nowere Union")
        ids = ("org:nowhere-union",) if certain else ("org:nowhere-union", "org:nowere-union")
        found = Variant("organisation", ("Nowhere Union", "Nowere Union"), ids, 95.0, certain, "")
        links = {"Nowhere Union": ids[0], "Nowere Union": ids[-1]}
        return (scene,), links_of(links, variants=(found,))

    return build


def ranged(minimum: int | None, maximum: int | None, date: str = "2010-01-01") -> Build:
    """Two participants at table 1, and a range stated in a letter of ``date``."""

    def build() -> tuple[Made, Links]:
        scene = Scene()
        scene.range(scene.letter(date, "cccc"), minimum, maximum)
        listed = scene.edition(FIRST, {"1": ["Chad"]})
        scene.organisation(listed, "1", "Nowhere Union")
        return (scene,), links_of({"Nowhere Union": "org:nowhere-union"})

    return build


def share(maximum: int) -> Build:
    def build() -> tuple[Made, None]:
        scene = Scene()
        scene.rule(scene.letter("2010-01-01", "cccc"), "group-seats-per-table", maximum, "african")
        scene.edition(FIRST, {"1": ["Chad", "Fiji", "Gabon"]})
        return (scene,), None

    return build


def wished(wishes: list[tuple[str, str, int | None]], tables: dict[str, list[str]]) -> Build:
    def build() -> tuple[Made, None]:
        scene = Scene()
        scene.wishes_of("2010-02-01", wishes)
        scene.edition(FIRST, tables)
        return (scene,), None

    return build


def citing(cited: str, *dates: str) -> Build:
    """A letter of 1 June that cites one, beside letters of other dates."""

    def build() -> tuple[Made, None]:
        scene = Scene()
        for n, date in enumerate(dates):
            scene.letter(date, f"aaa{n}")
        scene.cites(scene.letter("2010-06-01", "ffff"), cited)
        return (scene,), None

    return build


def announced(there: bool) -> Build:
    def build() -> tuple[Made, None]:
        scene = Scene()
        letter = scene.letter(FIRST)
        if there:
            scene.attach(letter, "programme")
        else:
            scene.missing(letter, "programme")
        return (scene,), None

    return build


def claimed(claim: str, tables: dict[str, list[str]]) -> Build:
    def build() -> tuple[Made, None]:
        scene = Scene()
        scene.wishes_of("2010-02-01", [("1", "Kenya", None)])
        scene.says(scene.edition(FIRST, tables).partition("/")[0], claim)
        return (scene,), None

    return build


def flagged(*flags: str) -> Build:
    def build() -> tuple[Made, None]:
        scene = Scene()
        listed = scene.edition(FIRST, {"1": ["Chad"]})
        scene.flagged(listed, "1", ["Fiji"], *flags)  # type: ignore[arg-type]
        return (scene,), None

    return build


def dated(old: bool) -> Build:
    def build() -> tuple[Made, None]:
        scene = Scene()
        listed = scene.edition(FIRST, {"1": ["Chad"]})
        if old:
            scene.dated(listed, "1", "Old Fiji", "Fiji")
        return (scene,), None

    return build


MORNING = ["10:00-11:00 Opening > Ms. Ann Example, Chair; the Host of X", "11:00-12:00 Water"]


def programmes(first: list[str], second: list[str]) -> Build:
    """One programme in two letters."""

    def build() -> tuple[Made, None]:
        scene = Scene()
        scene.programme_of(FIRST, first)
        scene.programme_of(SECOND, second, "bbbb")
        return (scene,), None

    return build


def panels(first: list[str], second: list[str], *chairs: str, date: str = "2010-07-01") -> Build:
    """One panel in two letters, with who chairs it in either; ``date`` is that of the second."""

    def build() -> tuple[Made, None]:
        scene = Scene()
        before, after = chairs or ("", "")
        scene.panel_of(FIRST, first, before)
        scene.panel_of(SECOND, second, after, "bbbb", panel="Panel 1", date=date)
        return (scene,), None

    return build


def contents(*entries: tuple[str, str]) -> Build:
    """A note whose contents list these, above one section with paragraphs 1 and 2."""

    def build() -> tuple[Made, None]:
        scene = Scene()
        note = scene.letter(FIRST)
        for number, text in entries:
            scene.reads(note, "contents", number, text)
        scene.reads(note, "heading", "I", "Progress made")
        scene.reads(note, "numbered-paragraph", "1", "Much was done.")
        scene.reads(note, "numbered-paragraph", "2", "More is to do.")
        return (scene,), None

    return build


FIRES: dict[str, Build] = {
    "merged-line": merged_fires,
    "unread-line": unread(in_list=True),
    "unresolved-name": plain({"1": ["Atlantis"]}),
    "ambiguous-name": plain({"1": ["Guinee"]}),
    "double-seat": plain({"1": ["Chad"], "2": ["Chad"]}),
    "rendition-mismatch": renditions(["Chad", "Gabon"]),
    "table-skipped": plain({"1": ["Chad"], "2": ["Fiji"], "4": ["Mali"]}),
    "duplicate-entry": plain({"1": ["Chad", "Fiji", "Chad"]}),
    "name-variant": variant(certain=False),
    "representative-changed": people(("Ann Example", "person:a"), ("Bea Other", "person:b")),
    "over-capacity": ranged(None, 1),
    "under-capacity": ranged(3, None),
    "over-quota": share(1),
    "not-seated": wished([("1", "Kenya", None)], {"1": ["Chad"]}),
    "unasked-table": wished([("1", "Kenya", None)], {"1": ["Chad"], "2": ["Kenya"]}),
    "reference-mismatch": citing("2010-05-12", "2010-05-21"),
    "attachment-missing": announced(there=False),
    "statement-contradicted": claimed("all-who-asked-are-seated", {"1": ["Chad"]}),
    "programme-differs": programmes(MORNING, [*MORNING, "12:00-13:00 Air"]),
    "panel-differs": panels(["Mr. Ben Other"], ["Mr. Ben Other", "Ms. Cat Third, Host"]),
    "wrapped-line": flagged("wrapped-line"),
    "out-of-order": plain({"1": ["Chad", "Fiji", "Kenya", "Gabon", "Mali", "Nauru"]}),
    "dated-name": dated(old=True),
    "missing-reference": citing("2010-01-12", "2010-05-21"),
    "ambiguous-reference": citing("2010-05-21", "2010-05-21", "2010-05-21"),
    "preference-anomaly": wished([("1", "Kenya", 1), ("2", "Kenya", 1)], {"1": ["Kenya"]}),
    "contents-differ": contents(("I", "Progress made 1–3 2")),
}
QUIET: dict[str, list[Build]] = {
    "merged-line": [plain({"1": ["Chad", "Fiji"]})],
    "unread-line": [unread(in_list=False)],
    "unresolved-name": [plain({"1": ["Chad"]}), plain({"1": ["Guinee"]}), civil_society_unknown],
    "ambiguous-name": [plain({"1": ["Atlantis"]})],
    "double-seat": [moved_between_editions, plain({"1": ["Chad", "Chad"]})],
    "rendition-mismatch": [renditions(["Fiji", "Chad"]), renditions([])],
    "table-skipped": [
        plain({"1": ["Chad"], "2": ["Fiji"], "3": ["Mali"]}),
        plain({"A": ["Chad"], "C": ["Fiji"]}),
        plain({"3": ["Chad"]}),
    ],
    "duplicate-entry": [moved_between_editions, plain({"1": ["Chad"], "2": ["Chad"]})],
    "name-variant": [variant(certain=True)],
    "representative-changed": [
        people(("", ""), ("Bea Other", "person:b")),
        people(("Ann Example", "person:a"), ("", "")),
        people(("Ann Example", "person:a"), ("A. Example", "person:a")),
    ],
    "over-capacity": [ranged(1, 2), ranged(None, 1, date="2010-05-01")],
    "under-capacity": [ranged(2, 2), ranged(3, None, date="2010-05-01")],
    "over-quota": [share(2)],
    "not-seated": [wished([("1", "Kenya", None)], {"1": ["Chad"], "2": ["Kenya"]})],
    "unasked-table": [
        wished([("1", "Kenya", 1), ("2", "Kenya", 2)], {"1": ["Chad"], "2": ["Kenya"]}),
        plain({"1": ["Kenya"]}),
    ],
    "reference-mismatch": [
        citing("2010-05-21", "2010-05-21"),
        citing("2010-01-12", "2010-05-21"),
        citing("2010-06-03", "2010-06-04"),
        citing("2010-05-30"),
    ],
    "attachment-missing": [announced(there=True)],
    "statement-contradicted": [
        claimed("all-who-asked-are-seated", {"1": ["Chad"], "2": ["Kenya"]}),
        claimed("no-second-seats", {"1": ["Chad"], "2": ["Kenya"]}),
        claimed("seats-are-vacant", {"1": ["Chad"]}),
    ],
    "programme-differs": [
        programmes(MORNING, MORNING),
        programmes(
            MORNING, ["10:00-11:00 Opening > the Chair; Mr. Ben Other, Host of X", MORNING[1]]
        ),
        programmes(
            MORNING,
            ["10:00-11:00 The opening > the Chair; the Host", "11:00-12:00 Water (continued)"],
        ),
        programmes(MORNING, ["15:00-16:00 Soil", "16:00-17:00 Fire"]),
    ],
    "panel-differs": [
        panels(["Mr. Ben Other", "Ms. Ana Pérez"], ["Ms. Ana Perez", "Mr. Ben Other, Host"]),
        panels(["Mr. Juan Somebody"], ["Mr. Juan Sombody"], "", "Ms. Cat Third"),
        panels(["Mr. Ben Other"], ["Ms. Cat Third"], date="2010-07-02"),
        panels(["Mr. Ben Other"], [], "", "Ms. Cat Third"),
    ],
    "wrapped-line": [plain({"1": ["Chad"]})],
    "out-of-order": [plain({"1": ORDERED}), plain({"1": ORDERED[::-1]})],
    "dated-name": [dated(old=False)],
    "missing-reference": [citing("2010-05-21", "2010-05-21"), citing("2010-05-12", "2010-05-21")],
    "ambiguous-reference": [citing("2010-05-21", "2010-05-21", "2010-05-22")],
    "preference-anomaly": [
        wished([("1", "Kenya", 1), ("2", "Kenya", 2), ("3", "Chad", None)], {"1": ["Kenya"]})
    ],
    "contents-differ": [contents(("I", "Progress made 1–2 2")), contents()],
}


def test_every_kind_has_one_rule_named_for_it() -> None:
    """The rules stand in the order in which kinds are shown, each kind once."""
    assert list(RULE) == list(CONFLICT_KINDS)
    assert len(RULES) == len(CONFLICT_KINDS)
    assert list(FIRES) == list(CONFLICT_KINDS) == list(QUIET)


@pytest.mark.parametrize("kind", CONFLICT_KINDS)
def test_a_kind_fires_on_its_example(kind: str) -> None:
    """The example gives exactly one finding, of that kind, with words, evidence and a case."""
    sources, links = FIRES[kind]()
    (finding,) = findings(kind, facts_of(*sources, links=links))
    assert finding.kind == kind
    assert finding.question.endswith("?")
    assert finding.subject
    assert finding.case
    assert finding.exhibits
    assert all(exhibit.evidence is not None for exhibit in finding.exhibits)
    assert any(finding.evidence_key)
    assert not finding.suggestion or allowed(kind, finding.suggestion)


@pytest.mark.parametrize(
    ("kind", "build"), [(kind, build) for kind, builds in QUIET.items() for build in builds]
)
def test_a_kind_stays_quiet_on_what_is_near(kind: str, build: Build) -> None:
    """What only looks like a conflict of the kind is none."""
    sources, links = build()
    assert findings(kind, facts_of(*sources, links=links)) == []


Placed = TypeVar("Placed", Entry, Unread)


def further_down(item: Placed) -> Placed:
    """Return a record whose lines stand 700 further down."""
    place = item.evidence
    start, end = place.line_start + 700, place.line_end + 700
    return replace(item, evidence=replace(place, line_start=start, line_end=end))


@pytest.mark.parametrize("kind", CONFLICT_KINDS)
def test_a_finding_does_not_depend_on_lines(kind: str) -> None:
    """Lines put in before change neither the key nor the fingerprint's text."""
    sources, links = FIRES[kind]()
    before = findings(kind, facts_of(*sources, links=links))
    moved, links = FIRES[kind]()
    for scene in moved:
        scene.entries = [replace(item, entry=further_down(item.entry)) for item in scene.entries]
        scene.unread = [further_down(item) for item in scene.unread]
    after = findings(kind, facts_of(*moved, links=links))
    assert [(one.subject, one.case, one.evidence_key) for one in after] == [
        (one.subject, one.case, one.evidence_key) for one in before
    ]


def test_no_rule_fires_on_a_clean_conference() -> None:
    """Lists without anything to settle raise no question of any kind."""
    scene = Scene()
    scene.range(scene.letter("2010-01-01", "cccc"), 1, 9)
    scene.wishes_of("2010-02-01", [("1", "Kenya", 1), ("2", "Kenya", 2)])
    scene.edition(FIRST, {"1": ORDERED, "2": ["Nauru", "Oman"]}, "aaaa")
    scene.edition(SECOND, {"1": [*ORDERED, "Oman"], "2": ["Nauru", "Peru"]}, "bbbb")
    facts = facts_of(scene)
    assert [finding for rule in RULES for finding in rule(facts)] == []


def test_no_rule_needs_anything_to_be_there() -> None:
    """An empty conference gives no finding and no exception."""
    facts = facts_of()
    assert [finding for rule in RULES for finding in rule(facts)] == []


def test_candidates_stand_in_the_question() -> None:
    """Whoever must say who is meant reads whom the name may mean."""
    scene = Scene()
    scene.edition(FIRST, {"1": ["Guinee"]})
    (finding,) = findings("ambiguous-name", facts_of(scene))
    assert "GIN" in finding.question
    assert "GNQ" in finding.question
    assert finding.entity_ids == ("GIN", "GNQ")
    assert finding.suggestion == ""


def test_a_near_candidate_alone_is_suggested() -> None:
    """A name that comes near to one entity only is suggested to be it."""
    scene = Scene()
    scene.edition(FIRST, {"1": ["Keniya"]})
    (read,) = scene.entries
    (part,) = read.names
    near = replace(part.resolution, candidates=(Candidate("KEN", "Kenya", 86.0),))
    scene.entries = [replace(read, names=(replace(part, resolution=near),))]
    (finding,) = findings("unresolved-name", facts_of(scene))
    assert finding.suggestion == "is:KEN"
