"""The grammar of letters: what they cite, what they ask for by when, what they claim."""

from __future__ import annotations

from hldparse.parsing.bodies import Body
from hldparse.parsing.citations import citations_in
from hldparse.parsing.deadlines import deadlines_in
from hldparse.parsing.statements import statements_in
from hldparse.records.blocks import Citation, Deadline, Statement
from hldparse.records.profile import Profile


def parse_letter(
    body: Body, profile: Profile
) -> tuple[tuple[Citation, ...], tuple[Deadline, ...], tuple[Statement, ...]]:
    """Return citations, deadlines and statements of a letter or note, each in printed order.

    Only sentences of its body and footnotes are read: attachments are read by their own grammars,
    and what they cite is theirs.
    """
    if not body.running.text:
        return (), (), ()
    return (
        tuple(citations_in(body)),
        tuple(deadlines_in(body)),
        tuple(statements_in(body, profile)),
    )
