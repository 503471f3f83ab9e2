"""Pictures of the places that questions come from, for a source that has pages."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.web.at_the_page import copied, reviewed, window
from tests.web.factory import TOKEN, served
from tests.web.water import LETTERS

from hldparse.api.reviewing import Review, open_review

Image = pytest.importorskip("PIL.Image", reason="pictures are drawn with Pillow")
pytest.importorskip("reportlab", reason="the test typesets a PDF with reportlab")

NIGERA = "ambiguous-name/2031-05-20/nigera"


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """The letters of the made-up conference, typeset."""
    from tools.typeset_corpus import letters_of
    from tools.typesetting.sheets import typeset
    from tools.typesetting.style import HOUSE

    folder = tmp_path_factory.mktemp("typeset")
    (folder / "letters.txt").write_text(LETTERS, encoding="utf-8")
    sources = folder / "water" / "sources"
    sources.mkdir(parents=True)
    letters, _, _ = letters_of(folder / "letters.txt")
    for letter in letters:
        (sources / f"{letter.document_id}.pdf").write_bytes(typeset(letter, HOUSE))
    return open_review(folder / "water", now=lambda: "2031-06-01T10:00:00.000+00:00")


@pytest.fixture
def page(review: Review) -> Iterator[httpx.Client]:
    with served(review) as address, httpx.Client(base_url=address, trust_env=False) as client:
        client.get(f"/?token={TOKEN}")
        yield client


def addresses(text: str, begin: str) -> list[str]:
    return [html.unescape(each) for each in re.findall(rf'(?:src|href)="({begin}[^"]+)"', text)]


def marked(data: bytes) -> float:
    """Return the part of a picture that is marked."""
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    colours = picture.getcolors(picture.width * picture.height)
    yellow = sum(count for count, (red, _, blue) in colours if red > 200 and blue < 150)
    return float(yellow / (picture.width * picture.height))


def test_the_line_is_cut_from_its_page_with_the_words_marked(page: httpx.Client) -> None:
    """A cut is small, and little of it is marked; it leads to the whole page."""
    text = page.get("/case", params={"id": NIGERA}).text
    (address,) = addresses(text, "/picture")
    response = page.get(address)
    assert response.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).height < 300
    assert 0.002 < marked(response.content) < 0.05


def test_one_click_leads_to_the_whole_page(page: httpx.Client) -> None:
    """With the same place marked, the pages before and after, and the way back."""
    text = page.get("/case", params={"id": NIGERA}).text
    whole = page.get(addresses(text, "/source")[0]).text
    assert "page 3 of" in whole
    assert "Page before" in whole
    assert "/case?id=ambiguous-name" in whole
    (address,) = addresses(whole, "/picture")
    drawn = page.get(address).content
    assert Image.open(io.BytesIO(drawn)).height > 1_000
    assert 0 < marked(drawn) < 0.01


def test_the_whole_page_is_shown_where_it_is_marked(browser: Any, review: Review) -> None:
    """Not at its top, once the picture is there."""
    with served(review) as address, window(browser, address) as page:
        page.set_viewport_size({"width": 1200, "height": 420})
        page.goto(f"{address}/case?id={NIGERA}")
        page.click("a.picture")
        page.wait_for_selector("img[data-depth]")
        page.wait_for_function("() => scrollY > 0")
        marked_at = page.eval_on_selector(
            "img[data-depth]",
            """(picture) => picture.getBoundingClientRect().top +
               picture.dataset.depth * picture.clientHeight / picture.naturalHeight""",
        )
        assert 0 < marked_at < 420


def test_addresses_that_name_no_place_are_told(page: httpx.Client, review: Review) -> None:
    """No page, no numbers, no source of this conference: never a fault of the server."""
    name = next(iter(review.dataset.sources)).source
    for query in (
        {"name": name, "page": "99"},
        {"name": name, "page": "1", "box": "1,2,3"},
        {"name": name, "page": "1", "box": "nan,0,1,1"},
        {"name": name, "page": "1", "box": "9,9,1,1"},
        {"name": "../../etc/passwd", "page": "1"},
        {"name": name, "page": "one"},
    ):
        assert page.get("/picture", params=query).status_code in {400, 404}


def test_a_text_leads_to_the_page_of_its_other_forms(tmp_path: Path) -> None:
    """Where a letter circulated as text, PDF and scan, the lines lead to both pictures."""
    case = "merged-line/2006-08-11/4/bahamas-botswana"
    with (
        served(reviewed(copied(tmp_path))) as address,
        httpx.Client(base_url=address, trust_env=False) as client,
    ):
        client.get(f"/?token={TOKEN}")
        text = client.get("/case", params={"id": case}).text
        copies = re.search(r'<p class="copies">.*?</p>', text, re.DOTALL)
        assert copies
        found = addresses(copies[0], "/source")
        assert [each.partition("name=")[2][:3] for each in found] == ["pdf", "sca"]
        for each in found:
            (drawn,) = addresses(client.get(each).text, "/picture")
            assert marked(client.get(drawn).content) > 0
