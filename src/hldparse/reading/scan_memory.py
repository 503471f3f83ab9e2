"""Keeps the process in which pages are recognised within its memory."""

from __future__ import annotations

import os

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "OMP_THREAD_LIMIT")
_ARENAS, _MAPPED, _TRIMMED = -8, -3, -1
"""M_ARENA_MAX, M_MMAP_THRESHOLD, M_TRIM_THRESHOLD (malloc.h of glibc)."""
_SMALL = 65_536
"""Bytes from which a piece of memory is given back as soon as it is not needed."""


def be_frugal() -> None:
    """Let libraries that are loaded after this use one thread, and give memory back.

    Other pages run beside this one, and each thread reserves memory. Without this rapidocr takes
    1.5 GB of address space and more with each page, with it 0.75.
    """
    for each in _THREADS:
        os.environ[each] = "1"
    try:
        from ctypes import CDLL

        adjust = CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):  # another C library
        return
    for parameter, value in ((_ARENAS, 1), (_MAPPED, _SMALL), (_TRIMMED, _SMALL)):
        adjust(parameter, value)
