"""The page as a web application: which address does what, and how errors are told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote

from hldparse.errors import HldparseError
from hldparse.web import answers, bulk, cards, rows, sources, variants
from hldparse.web.guarding import Guard
from hldparse.web.rendering import static
from hldparse.web.session import Asked, Reply, Session

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

    from hldparse.api.reviewing import Review

Handler = Callable[[Session, Asked], Reply]

SHOWING: dict[str, Handler] = {
    "/": cards.start,
    "/case": cards.case,
    "/end": cards.end,
    "/figure": cards.figure,
    "/rows": rows.seats,
    "/row": rows.seat,
    "/missing": rows.missing,
    "/source": sources.source,
    "/picture": sources.picture,
    "/sign-off": cards.sign_off,
    "/help": cards.guide,
    "/applied": answers.applied,
    "/bulk": bulk.bulk,
}
CHANGING: dict[str, Handler] = {
    "/answer": answers.answer,
    "/undo": answers.undo,
    "/apply": answers.apply,
    "/correct": rows.correct,
    "/variants": variants.put_together,
    "/missing": rows.add,
    "/bulk": bulk.decide_in_bulk,
    "/reviewer": answers.rename,
}
_STATIC = {
    "review.css": "text/css; charset=utf-8",
    "review.js": "text/javascript; charset=utf-8",
    "figures.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
_WHO = "hldparse-reviewer"
_YEAR = 365 * 24 * 60 * 60
_LONGEST_FORM = 100_000
"""Bytes of a form that are read; a note has room in them."""
_MOST_FIELDS = 1_000
"""Fields of a form that are read; a bulk of variants has room in them."""
_FAULT = (
    "The program has made a mistake; what was answered is kept. "
    "The terminal in which hldparse review runs says more.\n"
)
_REFUSED = 400
_TOO_LONG = 413


def guarded_app(review: Review, *, token: str, port: int, reviewer: str = "") -> Guard:
    """Return the page of ``review`` for the browser of this machine that has ``token``."""
    hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
    app = application(Session(review, reviewer=reviewer))
    return Guard(app, token=token, hosts=hosts, cookie=f"hldparse-{port}")


def application(session: Session) -> Starlette:
    """Return the page without its guard."""
    from starlette.applications import Starlette
    from starlette.responses import Response
    from starlette.routing import Route

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _STATIC:
            return Response("There is no such file.\n", 404, media_type="text/plain")
        return Response(static(name), headers={"content-type": _STATIC[name]})

    async def fault(request: Request, error: Exception) -> Response:
        return Response(_FAULT, 500, media_type="text/plain")

    return Starlette(
        exception_handlers={Exception: fault},
        routes=[
            *(Route(path, _endpoint(session, each)) for path, each in SHOWING.items()),
            *(
                Route(path, _endpoint(session, each), methods=["POST"])
                for path, each in CHANGING.items()
            ),
            Route("/static/{name}", file),
        ],
    )


def _endpoint(session: Session, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import Response

        form: dict[str, str] | None = {}
        if request.method == "POST":
            form = await _form(request)
        if form is None:
            return Response("This is too long for a form.\n", _TOO_LONG, media_type="text/plain")
        who = request.cookies.get(_WHO)
        asked = Asked(
            query=dict(request.query_params),
            form=form,
            reviewer=session.reviewer if who is None else unquote(who),
        )
        return _response(await run_in_threadpool(_handled, session, handler, asked))

    return endpoint


def _handled(session: Session, handler: Handler, asked: Asked) -> Reply:
    try:
        return handler(session, asked)
    except HldparseError as error:
        return _told(session, error)


def _told(session: Session, error: HldparseError) -> Reply:
    try:
        return Reply(html=session.page("error", error=str(error)), status=_REFUSED)
    except HldparseError:
        # A ledger that cannot be read any more leaves no progress line to show above the error.
        return Reply(text=f"{error}\n", status=_REFUSED)


def _response(reply: Reply) -> Response:
    from starlette.responses import HTMLResponse, PlainTextResponse, Response

    response: Response
    if reply.location:
        response = Response(status_code=303, headers={"location": reply.location})
    elif reply.picture:
        # The same place is drawn the same: the browser may keep it while the page is open.
        response = Response(
            reply.picture, media_type="image/png", headers={"cache-control": "private, max-age=600"}
        )
    elif reply.text:
        response = PlainTextResponse(reply.text, reply.status)
    else:
        response = HTMLResponse(reply.html, reply.status)
    if reply.reviewer is not None:
        response.set_cookie(
            _WHO, quote(reply.reviewer, safe=""), max_age=_YEAR, httponly=True, samesite="strict"
        )
    return response


async def _form(request: Request) -> dict[str, str] | None:
    """Return the fields of a form, the last value of each; None for one with too much in it."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_FORM:
            return None
    text = body.decode("utf-8", "replace")
    if text.count("&") >= _MOST_FIELDS:
        return None
    return dict(parse_qsl(text, keep_blank_values=True))
