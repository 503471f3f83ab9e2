"""report.html: one page without scripts or anything from elsewhere, for screen and paper."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from hldparse.exporting.answers import decision_words
from hldparse.exporting.publication import Exporter, Publication
from hldparse.exporting.report import SEVERITY_HEADINGS, Report, report
from hldparse.exporting.visible import visible
from hldparse.exporting.wording import CATEGORY_NAMES, hours, place
from hldparse.text.wording import count, day, list_of, opening

if TYPE_CHECKING:
    from jinja2 import Template

REPORT = "report.html"


def _template_file(name: str) -> str:
    return files("hldparse.exporting").joinpath("templates", name).read_text("utf-8")


@cache
def _style() -> str:
    return _template_file("report.css").replace("\r\n", "\n")


@cache
def policy() -> str:
    """Return the content security policy: nothing is loaded, only our own style applies."""
    digest = hashlib.sha256(_style().encode()).digest()
    style = base64.b64encode(digest).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "visible": visible,
        "place": place,
        "day": day,
        "list_of": list_of,
        "count": count,
        "said": decision_words,
        "opening": opening,
    }
    environment.globals["hours"] = hours
    return environment.from_string(_template_file("report.html.jinja"))


def page(found: Report) -> str:
    """Return the report as HTML; every text of the documents is escaped."""
    return _template().render(
        report=found,
        style=_style(),
        policy=policy(),
        severity_headings=SEVERITY_HEADINGS,
        category_names=CATEGORY_NAMES,
    )


def _write(publication: Publication) -> Iterator[tuple[str, bytes]]:
    yield REPORT, page(report(publication)).encode()


EXPORTER = Exporter("report.html", (REPORT,), _write)
