"""The gazetteer's YAML files as rows, with every fault named by file, entry and remedy."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path
from typing import Any

from hldparse.errors import BadGazetteer
from hldparse.resolving.digest import FILES

_REQUIRED = ("states.yaml", "regional_groups.yaml")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
STATE_KINDS = ("member", "observer", "territory", "other", "former")
BODY_KINDS = ("un", "igo", "ngo", "company", "other")
NAME_KINDS = ("short", "formal", "former", "acronym", "variant", "typo")


def words(folder: Path, file: str) -> list[str]:
    """Return the words that a ``file`` of ``folder`` lists; none where there is no such file.

    Raises BadGazetteer for a file that is not UTF-8.
    """
    path = folder / file
    if not path.is_file():
        return []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise BadGazetteer("not UTF-8", file=str(path), hint="save it as UTF-8") from error
    return [word for line in lines for word in line.partition("#")[0].split(",") if word.strip()]


def load(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the entries of each YAML file in ``folder``, checked one by one.

    Raises BadGazetteer naming file, entry and remedy: no such file, broken YAML, an entry without
    an id, a kind or date that is none, an id used twice, a reference to an entry that is not there.
    """
    read = {name: _entries(folder / name) for name in FILES}
    seen: dict[str, str] = {}
    for name in ("states.yaml", "observers.yaml", "organisations.yaml"):
        for entry in read[name]:
            check = _check_state if name == "states.yaml" else _check_body
            check(entry, str(folder / name))
            key = str(entry["id"])
            if key in seen:
                raise BadGazetteer(
                    f"id used twice, here and in {seen[key]}",
                    file=str(folder / name),
                    place=key,
                    hint="give each entry an id of its own, or merge the two",
                )
            seen[key] = name
    for group in read["regional_groups.yaml"]:
        _check_group(group, seen, str(folder / "regional_groups.yaml"))
    return read


def _entries(path: Path) -> list[dict[str, Any]]:
    import yaml

    if not path.is_file():
        if path.name in _REQUIRED:
            raise BadGazetteer(
                "no such file", file=str(path), hint="restore it, or name a folder that holds it"
            )
        return []
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}" if mark else ""
        raise BadGazetteer(
            "not readable as YAML",
            file=str(path),
            place=place,
            hint="check quotes and indentation there",
        ) from error
    if not isinstance(data, list):
        raise BadGazetteer(
            "not a list of entries", file=str(path), hint='begin each entry with "- id:"'
        )
    for n, entry in enumerate(data, 1):
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str) or not entry["id"]:
            raise BadGazetteer(
                "an entry without an id",
                file=str(path),
                place=f"entry {n}",
                hint='give it "id:" as text',
            )
    return data


def _fail(file: str, entry: dict[str, Any], message: str, hint: str) -> None:
    raise BadGazetteer(message, file=file, place=str(entry["id"]), hint=hint)


def _check_state(entry: dict[str, Any], file: str) -> None:
    if entry.get("kind") not in STATE_KINDS:
        _fail(
            file,
            entry,
            f"kind {entry.get('kind')!r} is none",
            f"use one of {', '.join(STATE_KINDS)}",
        )
    for key in ("member_since", "member_until"):
        _check_date(entry, key, entry, file)
    _check_names(entry, entry.get("names"), file)
    if not any(n.get("kind") == "short" and n.get("lang", "en") == "en" for n in entry["names"]):
        _fail(file, entry, "no English short name", "give one name of kind short")


def _check_body(entry: dict[str, Any], file: str) -> None:
    if not isinstance(entry.get("name"), str) or not entry["name"].strip():
        _fail(file, entry, "no name", 'give "name:" as text')
    if entry.get("kind") not in BODY_KINDS:
        _fail(
            file,
            entry,
            f"kind {entry.get('kind')!r} is none",
            f"use one of {', '.join(BODY_KINDS)}",
        )
    _check_names(entry, entry.get("names", []), file)


def _check_names(entry: dict[str, Any], names: object, file: str) -> None:
    if not isinstance(names, list):
        _fail(
            file,
            entry,
            "names are not a list",
            'write "names:" and one "- {text: …, kind: …}" a line',
        )
        return
    for name in names:
        if (
            not isinstance(name, dict)
            or not isinstance(name.get("text"), str)
            or not name["text"].strip()
        ):
            _fail(file, entry, f"a name without text: {name!r}", 'give it "text:", quoted')
        if name.get("kind") not in NAME_KINDS:
            _fail(
                file,
                entry,
                f"name of kind {name.get('kind')!r}",
                f"use one of {', '.join(NAME_KINDS)}",
            )
        for key in ("from", "until"):
            _check_date(name, key, entry, file)


def _check_date(holder: dict[str, Any], key: str, entry: dict[str, Any], file: str) -> None:
    value = holder.get(key, "")
    if value not in ("", None) and not (isinstance(value, str) and _DATE.fullmatch(value)):
        _fail(
            file,
            entry,
            f"{key} is no date: {value!r}",
            'write it quoted, as "1960-09-20" or "1960"',
        )


def _check_group(group: dict[str, Any], known: Container[object], file: str) -> None:
    if not isinstance(group.get("names"), list) or not isinstance(group.get("members"), list):
        _fail(
            file,
            group,
            "a group without names or members",
            'give it "names:" and "members:", lists',
        )
    for member in group["members"]:
        if not isinstance(member, dict) or member.get("state") not in known:
            _fail(file, group, f"member {member!r} is no state of states.yaml", "check its id")
        for key in ("from", "until"):
            _check_date(member, key, group, file)
