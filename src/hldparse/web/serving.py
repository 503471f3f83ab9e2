"""Opens a port of this machine for the page, and tells its address."""

from __future__ import annotations

import gc
import secrets
import socket
import sys
from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.api.reviewing import Review

LOOPBACK = "127.0.0.1"
_NEEDED = ("starlette", "uvicorn")
_TOKEN_BYTES = 24
_GIVE_WAY = 0.0005
"""Seconds after which one thread gives way to another."""


def refuse_without_server() -> None:
    """Raise UsageError where what serves the page is not installed."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"the review page needs {' and '.join(missing)}",
            hint=f"{sys.executable} -m pip install 'hldparse[review]'",
        )


def serve(
    review: Review, *, ready: Callable[[str], None], port: int = 0, reviewer: str = ""
) -> None:
    """Serve the page of ``review`` on the loopback interface until interrupted.

    ``ready`` is called with the address, token included, once requests are taken. Port 0 means any
    free one. Raises UsageError where the port is taken or the server is not installed.
    """
    refuse_without_server()
    import uvicorn

    from hldparse.web.app import guarded_app

    token = secrets.token_urlsafe(_TOKEN_BYTES)
    with _listening(port) as listener:
        bound = listener.getsockname()[1]
        app = guarded_app(review, token=token, port=bound, reviewer=reviewer)
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            access_log=False,
            log_level="error",
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=1,
        )
        # What is reckoned in the background is not to hold a page up by 5 ms each time it waits.
        sys.setswitchinterval(_GIVE_WAY)
        # What was read stays to the end: to look through it for garbage takes 0.2 s each time.
        gc.freeze()
        ready(f"http://{LOOPBACK}:{bound}/?token={token}")
        try:
            uvicorn.Server(config).run(sockets=[listener])
        except KeyboardInterrupt:
            # The way to end it; what was answered is in the ledger already.
            return


def _listening(port: int) -> socket.socket:
    # Of a socket not named as TCP asyncio leaves small packets waiting: 40 ms a page.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
    except OSError as error:
        listener.close()
        raise UsageError(
            f"port {port} cannot be used: {error.strerror}",
            hint="leave --port away to take any free one",
        ) from error
    listener.listen()
    return listener
