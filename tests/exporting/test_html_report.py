"""The reports show every case and place, and obey nothing of what they show."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest


class Elements(HTMLParser):
    """Collects the elements of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def page(folder: Path) -> str:
    return (folder / "report.html").read_text("utf-8")


def test_the_page_is_well_formed_and_loads_nothing(page: str) -> None:
    """No script, link, picture, frame, form, handler or address of another place."""
    elements = Elements(page)
    assert elements.open == []
    tags = {tag for tag, _ in elements.found}
    assert not tags & {"script", "link", "img", "iframe", "form", "object", "embed", "base", "b"}
    for tag, attributes in elements.found:
        assert not any(name.startswith("on") or name in ("style", "src") for name in attributes)
        if tag == "a":
            assert (attributes["href"] or "").startswith("#")
    assert "http" not in page.replace("http-equiv", "")
    assert "@import" not in page
    assert "url(" not in page


def test_the_policy_allows_our_style_alone(page: str) -> None:
    """The hash in the policy is the hash of the style that is in the page."""
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = dict(Elements(page).found[2:4])["meta"]["content"]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_the_page_shows_cases_places_and_history(page: str) -> None:
    """Every case with its places; what no longer holds is folded; figures of each edition."""
    assert "Kenya sits at tables 1 and 2: which seat is meant?" in page
    assert re.search(r"letters\.txt:144</span> <q>- Kenya⟦U\+202E⟧, call \[telephone\]</q>", page)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "No longer so in the latest list (1)" in page
    assert "Earlier lists (1)" in page
    assert page.index("List of 8 September 2006") < page.index("List of 29 August 2006")
    assert "Theme | of 1" in page
    assert "2 short" in page
    assert "contact blocks are not read yet" in page


def test_ids_of_sections_are_unique_and_linked(page: str) -> None:
    """Each link of the contents has its section."""
    elements = Elements(page)
    ids = [attributes["id"] for _, attributes in elements.found if "id" in attributes]
    links = [attributes["href"] for tag, attributes in elements.found if tag == "a"]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link} <= set(ids)


def test_the_text_report_says_the_same(folder: Path) -> None:
    """report.md has cases, figures and history, its tables intact whatever the themes hold."""
    text = (folder / "report.md").read_text("utf-8")
    assert text.startswith("# High-level \\*Dialogue\\*\n")
    assert "## Errors: somebody must settle these (1)" in text
    assert "- letters.txt:144 “- Kenya⟦U+202E⟧, call [telephone]”" in text
    assert "| 1 | Theme \\| of 1 | 5 | 0 | 5 | 4 to 6 | within | letters.txt:41-47 |" in text
    assert "## No longer so in the latest list (1)" in text
    assert "| double-seat | error | 1 | 0 | 0 | 1 |" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in rows)
