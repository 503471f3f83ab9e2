"""Pages from templates: every text escaped, and what is hidden in it made visible."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from hldparse.api.review_choices import in_words, row_in_words
from hldparse.text.visible import visible
from hldparse.text.wording import list_of
from hldparse.web.wording import day, place, shortened, spoken

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("hldparse.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "visible": visible,
        "day": day,
        "list_of": list_of,
        "place": place,
        "spoken": spoken,
        "shortened": shortened,
        "row_in_words": row_in_words,
        "answered": lambda decision: in_words(decision.kind, decision.option),
        "in_words": lambda option, kind: in_words(kind, option),
        "quoted": lambda text: quote(text, safe=""),
    }
    return environment


def render(template: str, **values: Any) -> str:
    """Return the page that ``template`` makes of ``values``."""
    return _environment().get_template(f"{template}.html.jinja").render(**values)


@cache
def static(name: str) -> bytes:
    """Return a file of our own: the style, the script, the icon."""
    return files("hldparse.web").joinpath("static", name).read_bytes()
