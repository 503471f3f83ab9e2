"""A review in memory, with the questions of a made-up conference, and its page served."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import uvicorn

from hldparse.api.reviewing import AnsweredMeanwhile, Review
from hldparse.errors import UsageError
from hldparse.records.decision import Decision
from hldparse.records.evidence import Evidence
from hldparse.reviewing.cards import Card, Choice, Past
from hldparse.reviewing.exhibits import Candidate, Shown, ShownLine, Why
from hldparse.reviewing.items import Facets, Item, Reach
from hldparse.reviewing.sums import Applied, Progress, SignOff
from hldparse.web.app import guarded_app

TOKEN = "a-token-of-the-test"  # noqa: S105 - of a page that lives as long as a test
HOSTILE = "<script>document.title='taken'</script> =1+1 \u202eesrever"


class MemoryReview:
    """Answers like a review; nothing of it is on the disk."""

    name, title, folder = "water", "Summit on Water", Path()

    def __init__(self, number: int = 6, text: str = "Kenya") -> None:
        self.text = text
        self.made: list[Decision] = []
        self.taken_back: set[str] = set()
        self.numbers = range(number)

    def _standing(self, conflict_id: str) -> list[Decision]:
        return [
            each
            for each in self.made
            if each.conflict_id == conflict_id and each.decision_id not in self.taken_back
        ]

    def _item(self, number: int) -> Item:
        conflict_id = f"double-seat/2031-05-20/{number}"
        standing = self._standing(conflict_id)
        state = (
            "open" if not standing else "unsure" if standing[-1].option == "unsure" else "pending"
        )
        name = number % 3 == 2
        return Item(
            case_id=f"case-{number}",
            conflict_id=conflict_id,
            kind="unresolved-name" if name else "double-seat",
            severity="error",
            edition="2031-05-20",
            state=state,
            holds_in_latest=True,
            question=f"{self.text} {number} sits at tables 1 and 2: which one stands?",
            suggestion="" if name else "keep:2",
            reviewers=tuple(each.reviewer for each in standing),
        )

    def queue(self, facets: Facets = Facets()) -> tuple[Item, ...]:  # noqa: B008
        items = map(self._item, self.numbers)
        return tuple(
            item
            for item in items
            if (not facets.kinds or item.kind in facets.kinds)
            and (not facets.states or item.state in facets.states)
            and facets.search in item.question
        )

    def counts(self, facets: Facets = Facets()) -> dict[str, dict[str, int]]:  # noqa: B008
        found: dict[str, dict[str, int]] = {"kinds": {}, "states": {}}
        for item in self.queue(facets):
            for name, value in (("kinds", item.kind), ("states", item.state)):
                found[name][value] = found[name].get(value, 0) + 1
        return found

    def card(self, conflict_id: str) -> Card:
        item = next((each for each in self.queue() if each.conflict_id == conflict_id), None)
        if item is None:
            raise UsageError(f"there is no conflict {conflict_id}")
        choices = [Choice(option="keep:2", label="The seat at table 2 stands", suggested=True)]
        if item.kind == "unresolved-name":
            choices = [Choice(option="is:<entity_id>", label="It means …", blank="entity")]
        choices += [
            Choice(option="both", label="Both are meant"),
            Choice(option="unsure", label="Not known"),
        ]
        runs = (("same", "Ken", "Ken"), ("changed", "ia", "ya"))
        known = Candidate(entity_id="KEN", name="Kenya", score=90, alignment=runs)
        return Card(
            item=item,
            seen=str(len(self._standing(conflict_id))),
            choices=tuple(choices),
            score=80,
            rows=(),
            exhibits=(
                Shown(
                    n=1,
                    document_id="d",
                    document="letter of 20 May 2031",
                    date="2031-05-20",
                    edition="2031-05-20",
                    text=self.text,
                    evidence=Evidence(source="letters.txt", page=None, line_start=7, line_end=7),
                    lines=(ShownLine(6, "- Japan", False), ShownLine(7, self.text, True)),
                ),
            ),
            why=(
                Why(
                    printed=self.text,
                    entity_id="",
                    method="",
                    score=None,
                    steps=("no name is exactly so",),
                    candidates=(known,),
                ),
            ),
            history=tuple(
                Past(
                    decision=each,
                    state="undone" if each.decision_id in self.taken_back else "pending",
                )
                for each in self.made
                if each.conflict_id == conflict_id
            ),
        )

    def consequences(self, conflict_id: str) -> dict[str, str]:
        return {"keep:2": "table 1 has 27 states"}

    def consequence(self, conflict_id: str, option: str) -> str:
        return f"{option} changes nothing"

    def answer(
        self,
        conflict_id: str,
        option: str,
        *,
        seen: str,
        reviewer: str = "",
        note: str = "",
        given: str = "key",
        parameters: Mapping[str, str] | None = None,
    ) -> Decision:
        standing = self._standing(conflict_id)
        if seen != str(len(standing)):
            error = AnsweredMeanwhile("answered meanwhile")
            error.decisions = tuple(standing)
            raise error
        decision = Decision(
            decision_id=f"d{len(self.made)}",
            conflict_id=conflict_id,
            kind="double-seat",
            option=option,
            note=note,
            reviewer=reviewer,
            given=given,
            parameters=dict(parameters or {}),
            decided_at="2031-06-01T10:00:00.000+00:00",
        )
        self.made.append(decision)
        return decision

    def undo(self, decision_id: str, **_: str) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
        self.taken_back.add(decision_id)
        return tuple(
            replace(each, option="undo", undoes=decision_id)
            for each in self.made
            if each.decision_id == decision_id
        ), ()

    def last(self, reviewer: str = "") -> Decision | None:
        stands = [each for each in self.made if each.decision_id not in self.taken_back]
        return stands[-1] if stands else None

    def reach(self, facets: Facets, option: str) -> Reach:
        items = [each for each in self.queue(facets) if each.state == "open"]
        return Reach(answers=tuple((each, option) for each in items), seen=str(len(items)))

    def bulk(self, facets: Facets, option: str, *, seen: str, **_: str) -> tuple[Decision, ...]:
        reach = self.reach(facets, option)
        return tuple(
            self.answer(item.conflict_id, chosen, seen="0", given="bulk")
            for item, chosen in reach.answers
        )

    def apply(self) -> Applied:
        return Applied(changed=("Table 1 has 27 states",), opened=(), closed=(), nothing=())

    def progress(self) -> Progress:
        items = self.queue()
        count = [item.state for item in items].count
        return Progress(
            decided=count("pending"),
            open=count("open"),
            stale=0,
            contested=0,
            unsure=count("unsure"),
            pending=0,
            today=0,
            seconds_each=None,
            seconds_left=90,
        )

    def sign_off(self) -> SignOff:
        return SignOff(
            conference=self.name,
            title=self.title,
            decided=tuple(Past(decision=each, state="applied") for each in self.made),
            questions={},
            reviewers=(("A. Reviewer", len(self.made)),),
            before=(),
            after=(),
            progress=self.progress(),
        )

    def search_names(self, text: str, limit: int = 20) -> tuple[Candidate, ...]:
        return (Candidate(entity_id="KEN", name="Kenya", score=100),)

    @property
    def sources(self) -> MemorySources:
        return MemorySources(self.text)


class MemorySources:
    """One source of lines, and one of pages."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pictures = self

    def page(self, source: str, around: int, page: int | None = None) -> tuple[ShownLine, ...]:
        return (ShownLine(around, self.text, True),)

    def last_page(self, source: str) -> int:
        return 2 if self.drawable(source) else 0

    def drawable(self, source: str) -> bool:
        return source.endswith(".pdf")

    def depth(self, boxes: Sequence[object]) -> int:
        return 0

    def picture(self, source: str, page: int, **_: object) -> bytes:
        return b"\x89PNG of " + source.encode()


@contextlib.contextmanager
def served(review: MemoryReview | Review, reviewer: str = "A. Reviewer") -> Iterator[str]:
    """Serve the page of ``review``; give its address without the token."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        app: Any = guarded_app(cast(Review, review), token=TOKEN, port=port, reviewer=reviewer)
        server = uvicorn.Server(
            uvicorn.Config(app, http="h11", ws="none", lifespan="off", log_level="error")
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()
