"""Calls of pdfium that are made for each word or thing drawn, hundreds of thousands a document."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import PYFUNCTYPE, byref, c_double, c_void_p, cast
from functools import cache
from typing import Any


def unchecked(function: Any, returned: Any = None) -> Callable[..., Any]:
    """Return a function of pypdfium2.raw whose arguments ctypes does not check.

    It takes a third of the time, and returns a value of the type ``returned`` where another than
    its own is wanted. Arguments must be what ctypes hands on as it is: whole numbers that are int
    in C, pointers as pypdfium2 gives them, and what ``byref`` returns.
    """
    address = cast(function, c_void_p).value
    return _at(address or 0, returned or function.restype)


@cache
def _at(address: int, returned: Any) -> Callable[..., Any]:
    return PYFUNCTYPE(returned)(address)


def origins_of(pdfium: Any, text: Any) -> Callable[[int], tuple[float, float]]:
    """Return what gives where on its line a character of a raw text page stands."""
    x, y = c_double(), c_double()
    to_x, to_y = byref(x), byref(y)
    origin = unchecked(pdfium.FPDFText_GetCharOrigin)

    def origin_of(index: int) -> tuple[float, float]:
        origin(text, index, to_x, to_y)
        return x.value, y.value

    return origin_of
