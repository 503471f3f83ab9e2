"""Who may talk to the page: this machine's browser, by the token, from the page itself."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

PARAMETER = "token"
"""Name of the parameter that carries the token in the address printed."""

_HEADERS = {
    # Nothing from elsewhere, nothing inline, no frame around the page.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    # "no-referrer" would send forms with the origin "null", which is refused below.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_OTHER_SITES = frozenset({"same-site", "cross-site"})
_REFUSALS = {
    "host": (
        421,
        "This page answers only under the address that hldparse review printed.",
    ),
    "token": (
        403,
        "The address needs its token. Open the address that hldparse review printed.",
    ),
    "origin": (403, "Only the page itself may ask for this."),
}


class Guard:
    """Lets through what comes by the right address, with the token, and from the page itself.

    ``hosts`` are the values of Host that are answered ("127.0.0.1:8000"): another name that
    resolves to this machine (DNS rebinding) is refused. A request to change something needs an
    Origin of these hosts. The token comes once in the address and is then kept in a cookie that
    scripts and other sites do not get.
    """

    def __init__(self, app: ASGIApp, *, token: str, hosts: frozenset[str], cookie: str) -> None:
        self._app = app
        self._token = token
        self._hosts = hosts
        self._cookie = cookie
        self._origins = frozenset(f"http://{host}" for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = _headers(scope)
        guarded = _with_headers(send)
        if headers.get("host") not in self._hosts:
            await _refuse(guarded, "host")
        elif (token := _asked_with(scope)) is not None:
            # The token leaves the address at once, so that it stands in no history or bookmark.
            if self._is(token):
                await self._welcome(scope, guarded)
            else:
                await _refuse(guarded, "token")
        elif not self._is(_cookie(headers.get("cookie", ""), self._cookie)):
            await _refuse(guarded, "token")
        elif self._from_elsewhere(scope["method"], headers):
            await _refuse(guarded, "origin")
        else:
            await self._app(scope, receive, guarded)

    def _is(self, token: str) -> bool:
        return hmac.compare_digest(token.encode("utf-8", "replace"), self._token.encode())

    def _from_elsewhere(self, method: str, headers: Mapping[str, str]) -> bool:
        """Say whether another page answers here, or asks for something such as a picture.

        Pages on other ports of this machine count as the same site, so they send the cookie.
        """
        if method not in _SAFE_METHODS:
            return headers.get("origin") not in self._origins
        navigates = headers.get("sec-fetch-mode") == "navigate"
        return headers.get("sec-fetch-site") in _OTHER_SITES and not navigates

    async def _welcome(self, scope: Scope, send: Send) -> None:
        cookie = f"{self._cookie}={self._token}; Path=/; HttpOnly; SameSite=Strict"
        await send(
            {
                "type": "http.response.start",
                "status": 303,
                "headers": [(b"location", b"/"), (b"set-cookie", cookie.encode())],
            }
        )
        await send({"type": "http.response.body", "body": b""})


def _headers(scope: Scope) -> dict[str, str]:
    return {
        name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
    }


def _asked_with(scope: Scope) -> str | None:
    """Return the token of the address where it is the first one, else None."""
    if scope["path"] != "/" or scope["method"] not in _SAFE_METHODS:
        return None
    found = parse_qs(scope.get("query_string", b"").decode("latin-1")).get(PARAMETER)
    return found[0] if found else None


def _cookie(header: str, name: str) -> str:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found is not None else ""


def _with_headers(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = [(name.lower().encode(), value.encode()) for name, value in _HEADERS.items()]
            message = {**message, "headers": [*message.get("headers", ()), *own]}
        await send(message)

    return guarded


async def _refuse(send: Send, why: str) -> None:
    status, text = _REFUSALS[why]
    await send(
        {
            "type": "http.response.start",
            "status": status,
            "headers": [(b"content-type", b"text/plain; charset=utf-8")],
        }
    )
    await send({"type": "http.response.body", "body": f"{text}\n".encode()})
