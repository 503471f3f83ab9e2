"""docs/codebook.md: every table and column, made from the records."""

from __future__ import annotations

from collections.abc import Iterator

from hldparse.exporting.columns import EVIDENCE, Column, columns, describe
from hldparse.exporting.visible import markdown
from hldparse.records.dataset import CONFLICT_KINDS, TABLES
from hldparse.records.decision import OPTIONS

_HEAD = """# Codebook

The tables that `hldparse ingest` writes into `out/<conference>/`, one CSV file each, described in
`datapackage.json` (Data Package v2), and all of them in `dataset.sqlite` under the same names.
This page is made from the records by `python tools/make_codebook.py`.

- **Empty** means unknown or not applicable; where a column can be empty its note says what that
  means. In CSV an empty cell is empty; in SQLite it is NULL, but `''` in a column of the key.
- **Cells of several values** separate them by `|`.
- **Dates** are ISO 8601, times `HH:MM`. `true` and `false` in CSV are 1 and 0 in SQLite.
- **CSV** is UTF-8 as RFC 4180 has it, with LF line ends. A text that begins with `=`, `+`, `-`,
  `@` (also in full width), TAB, CR or LF has an apostrophe put before it there, so that no
  spreadsheet runs it as a formula; so has one in which apostrophes already stand before such a
  character. Take one apostrophe off to get the text. SQLite and JSON hold texts exactly.
- **Contacts.** Unless `--with-contacts` was given, the table `contacts` is not written at all, and
  e-mail addresses and telephone numbers stand as `[e-mail]` and `[telephone]` in every text; ids
  stay as they are.
- **Hidden characters** (control characters, marks of writing direction) are data in CSV, JSON and
  SQLite, and shown as `⟦U+202E⟧` in the reports, a line break in a text as `⏎`.
- **Keys** are made from content: adding a letter or a source changes no existing id.
- **Search.** In SQLite, `texts` holds the running text and the entries of lists, and `search` is a
  full-text index over it: see [search.md](search.md).
- The table `codebook` in SQLite holds what stands here.
"""


def _row(column: Column) -> str:
    note = markdown(column.note)
    if column.values:
        note += f": {', '.join(f'`{value}`' for value in column.values)}"
    if column.refers:
        note += f" → `{column.refers}`"
    name = f"**{column.name}**" if column.key else column.name
    return f"| {name} | {column.kind} | {note} |"


def _table(described: tuple[Column, ...]) -> Iterator[str]:
    yield "| Column | Type | What it holds |"
    yield "|---|---|---|"
    yield from map(_row, described)


def _tables() -> Iterator[str]:
    for table in TABLES:
        described = columns(table)
        own = tuple(column for column in described if column not in EVIDENCE)
        yield ""
        yield f"## {table}"
        yield ""
        yield " ".join(describe(table).split())
        yield ""
        yield from _table(own)
        if len(own) < len(described):
            yield ""
            yield "With the [evidence columns](#evidence-columns)."


def codebook() -> str:
    """Return the codebook as Markdown; columns of the key in bold."""
    lines = [_HEAD.rstrip(), "", "## Evidence columns", ""]
    lines += ["Where a row stands in its source; all empty where it stands in none.", ""]
    lines += _table(EVIDENCE)
    lines += _tables()
    lines += ["", "## Kinds of conflict", "", "| Kind | Severity | Options |", "|---|---|---|"]
    for kind, severity in CONFLICT_KINDS.items():
        options = ", ".join(f"`{option}`" for option in OPTIONS[kind])
        lines.append(f"| {kind} | {severity} | {options} |")
    return "\n".join(lines) + "\n"
