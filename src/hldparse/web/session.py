"""What the handlers of the page share, what they are asked, and what they answer."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hldparse.web.rendering import render
from hldparse.web.wording import lasting

if TYPE_CHECKING:
    from hldparse.api.reviewing import Review
    from hldparse.reviewing.sums import Applied

_KEPT = 50
"""Messages kept until the page that shows them is asked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: what its address and its form say, and who asks."""

    query: Mapping[str, str]
    form: Mapping[str, str]
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A page, or the address of the next one."""

    html: str = ""
    picture: bytes = b""
    """A PNG."""
    text: str = ""
    """Said without a page, where none can be made."""
    location: str = ""
    status: int = 200
    reviewer: str | None = None
    """Who decides from now on in this browser; None: as before."""


@dataclass(slots=True)
class Session:
    """A review with what its pages need beside it. Answers are in the ledger, not in here."""

    review: Review
    reviewer: str = ""
    """Who decides where the browser does not say."""
    applied: Applied | None = None
    """What the last "Apply" changed."""
    _messages: OrderedDict[str, str] = field(default_factory=OrderedDict)

    def keep(self, message: str) -> str:
        """Keep what the next page is to say, and return the name it is asked for by."""
        name = secrets.token_urlsafe(6)
        self._messages[name] = message
        while len(self._messages) > _KEPT:
            self._messages.popitem(last=False)
        return name

    def said(self, asked: Asked) -> str:
        """Return what was kept for this page; it is said once."""
        return self._messages.pop(asked.query.get("said", ""), "")

    def page(self, template: str, *, said: str = "", here: str = "", **values: Any) -> str:
        """Return a page with the progress line above it."""
        progress = self.review.progress()
        return render(
            template,
            name=self.review.title or self.review.name,
            progress=progress,
            pace=lasting(progress.seconds_left),
            said=said,
            here=here,
            **values,
        )
