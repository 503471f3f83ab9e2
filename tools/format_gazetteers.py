"""Bring gazetteers/*.yaml into their one canonical form, or check that they are in it.

python tools/format_gazetteers.py [--check] [FOLDER]

Entries sorted by id, keys in the order of the schema, one line a name, quotes only where YAML needs
them: so that a change shows in a diff as what it is. The comment at the head of a file stays.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
FILES = ("observers", "organisations", "regional_groups", "states")
# Keys whose value is a list with a line for each item.
_LONG = ("names", "examples", "not", "members")
# Keys within a line.
_INNER = ("text", "state", "code", "kind", "lang", "from", "until", "strength", "basis")
# What needs no quotes: "Côte d'Ivoire", "St. Kitts & Nevis"; not "Congo, Rep.", not "1960-09-20".
_PLAIN = re.compile(r"[^\W\d_](?:[\w .'’()/&+-]*[\w.')’])?")
# Words that YAML would read as truth or nothing.
_NOT_TEXT = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"])


def scalar(value: str | int) -> str:
    """Return a text or number as it stands in the file."""
    if isinstance(value, int):
        return str(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _NOT_TEXT:
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value: Any) -> str:
    """Return a value in one line: ``{text: Congo, kind: short}``, ``[RUS, UKR]``."""
    if isinstance(value, dict):
        keys = sorted(value, key=_INNER.index)
        return "{" + ", ".join(f"{key}: {flow(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def lines(entry: dict[str, Any], keys: list[str]) -> Iterator[str]:
    """Yield the lines of one entry, its keys in the order of ``keys``."""
    lead = "- "
    for key in sorted(entry, key=keys.index):
        value = entry[key]
        if key in _LONG:
            yield f"{lead}{key}:"
            yield from (f"  - {flow(item)}" for item in value)
        elif isinstance(value, dict):
            yield f"{lead}{key}:"
            yield from (f"    {name}: {flow(value[name])}" for name in value)
        else:
            yield f"{lead}{key}: {flow(value)}"
        lead = "  "


def canonical(text: str, schema: dict[str, Any]) -> str:
    """Return a gazetteer file in canonical form. Raises yaml.YAMLError and ValueError where the
    text is not YAML or has a key that the schema does not know.
    """
    head = text.partition("\n- ")[0].rstrip("\n")
    keys = list(schema["items"]["properties"])
    entries = yaml.load(text, Loader=yaml.CSafeLoader)
    blocks = ["\n".join(lines(e, keys)) for e in sorted(entries, key=lambda e: str(e["id"]))]
    return head + "\n\n" + "\n\n".join(blocks) + "\n"


def main(arguments: list[str]) -> int:
    """Return 0 when done, 1 when ``--check`` finds a file that is not in canonical form."""
    folders = [argument for argument in arguments if not argument.startswith("-")]
    folder = Path(folders[0]) if folders else ROOT / "gazetteers"
    status = 0
    for name in FILES:
        path = folder / f"{name}.yaml"
        schema = json.loads((ROOT / "gazetteers" / "schema" / f"{name}.json").read_text("utf-8"))
        text = path.read_text("utf-8")
        better = canonical(text, schema)
        if better == text:
            continue
        if "--check" in arguments:
            print(f"{path} is not in canonical form: run python tools/format_gazetteers.py")
            status = 1
        else:
            path.write_text(better, "utf-8", newline="\n")
            print(f"{path} written")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
