"""All faults of a configuration file at once, each with its place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hldparse.errors import BadProfile


class Faults:
    """What is wrong with one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[tuple[str, str]] = []

    def add(self, place: str, fault: str) -> None:
        """Note ``fault`` at ``place`` ("rules[2].maximum")."""
        self.found.append((place, fault))

    def unknown(self, place: str, key: str, known: Iterable[str]) -> None:
        """Note a key that is not known, with the known one that comes nearest."""
        import difflib

        known = tuple(known)
        near = difflib.get_close_matches(key, known, n=1)
        advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
        self.add(f"{place}.{key}" if place else key, f"unknown key; {advice}")

    def raise_any(self, hint: str) -> None:
        """Raise BadProfile where any fault was noted; one exception names all of them."""
        if not self.found:
            return
        if len(self.found) == 1:
            place, fault = self.found[0]
            raise BadProfile(fault, file=shown(self.path), place=place, hint=hint)
        listed = "".join(f"\n  {place}: {fault}" for place, fault in self.found)
        raise BadProfile(f"{len(self.found)} faults:{listed}\n", file=shown(self.path), hint=hint)


def toml_of(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds. Raises BadProfile where it cannot be read or parsed."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        reason, hint = f"cannot be read: {error.strerror}", "make it a readable file"
    except UnicodeDecodeError as error:
        reason, hint = f"byte {error.start} is not UTF-8", "save the file as UTF-8"
    except tomllib.TOMLDecodeError as error:
        # The parser names line and column: "Expected '=' … (at line 3, column 7)".
        reason, hint = f"not valid TOML: {error}", "patterns go into 'single quotes'"
    except RecursionError:
        reason, hint = "nested too deeply", "see the profile of another conference"
    raise BadProfile(reason, file=shown(path), hint=hint)


def shown(path: Path) -> str:
    """Return a configuration file as messages name it: with the folder of its conference."""
    return f"{path.parent.name}/{path.name}"
