"""Running text in other words and layouts: what is a heading, a paragraph, an item of a list."""

from __future__ import annotations

import pytest
from tests.parsing.running_text import LETTER, outline, read_text

_FIRST = "The Committee shall meet in two sessions, each of which is open to all delegations"


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    """Where the sentence has not ended, or the next line is in lower case, it is one paragraph."""
    assert outline(f"{_FIRST} and to the\n\n \nMember States of the Union.", LETTER) == [
        f"paragraph: {_FIRST} and to the Member States of the Union."
    ]
    assert outline(f"{_FIRST}.\n\n \nbut not to the press.", LETTER) == [
        f"paragraph: {_FIRST}. but not to the press."
    ]
    (whole,) = read_text(f"{_FIRST} and\n\n \n\nto others.", LETTER).passages
    assert (whole.evidence.line_start, whole.evidence.line_end) == (1, 5)


def test_a_paragraph_that_has_ended_does_not_go_on() -> None:
    """A full stop before and a capital after a page break are two paragraphs."""
    assert outline(f"{_FIRST}.\n\n \nThe press is invited.", LETTER) == [
        f"paragraph: {_FIRST}.",
        "paragraph: The press is invited.",
    ]


def test_words_divided_at_the_end_of_a_line() -> None:
    """A hyphen that ends a line keeps its word together; lines are joined by a space."""
    assert outline("The follow-\nup of all that\nwas decided is due.", LETTER) == [
        "paragraph: The follow-up of all that was decided is due."
    ]


def test_sections_and_their_paragraphs() -> None:
    """Roman and lettered headings, headings that restart a count, headings without number."""
    text = """\
II- WATER

7. The first matter was water. It was discussed at length.

A. Sources of water

1. Rivers and lakes

8. Rivers are long.
9. Lakes are deep.

2. Wells: old, new and planned

Village wells

10. Wells were dug.

V. Outlook

11. More will follow.
"""
    assert outline(text, "summary") == [
        "heading II: WATER",
        "numbered-paragraph 7: The first matter was water. It was discussed at length.",
        "heading A: Sources of water",
        "heading 1: Rivers and lakes",
        "numbered-paragraph 8: Rivers are long.",
        "numbered-paragraph 9: Lakes are deep.",
        "heading 2: Wells: old, new and planned",
        "heading: Village wells",
        "numbered-paragraph 10: Wells were dug.",
        "heading V: Outlook",
        "numbered-paragraph 11: More will follow.",
    ]


def test_numbered_headings_above_plain_paragraphs() -> None:
    """Numbers may count the headings, with paragraphs that have none, and parts of them."""
    text = "1. Purpose\n\nThe forum is for talk.\n\n2. Venue\n\n2.1 Rooms\n\nAll rooms are large.\n"
    assert outline(text) == [
        "heading 1: Purpose",
        "paragraph: The forum is for talk.",
        "heading 2: Venue",
        "heading 2.1: Rooms",
        "paragraph: All rooms are large.",
    ]


def test_a_numbered_paragraph_cut_at_the_end_of_a_sentence() -> None:
    """What stands without a number before the next number of the count belongs to the last one,
    even where a heading comes between.
    """
    text = """\
4. Delegations asked for time. It was granted to them.

Others did not ask for any. They spoke briefly.

B. Next steps

5. The next steps are known.
"""
    assert outline(text, "summary") == [
        "numbered-paragraph 4: Delegations asked for time. It was granted to them. "
        "Others did not ask for any. They spoke briefly.",
        "heading B: Next steps",
        "numbered-paragraph 5: The next steps are known.",
    ]


def test_a_numbered_paragraph_cut_after_few_words() -> None:
    """Short words without a full stop are no heading where the count goes on through them."""
    cut = "2. The nine plenary meetings will all begin at\n\n10 a.m. sharp."
    text = f"1. It is so.\n\n{cut}\n\n3. Bye.\n"
    assert outline(text, "summary") == [
        "numbered-paragraph 1: It is so.",
        "numbered-paragraph 2: The nine plenary meetings will all begin at 10 a.m. sharp.",
        "numbered-paragraph 3: Bye.",
    ]
    headed = "1. It is so.\n\n2. Plenary meetings\n\n2. They begin at 10 a.m.\n"
    assert [one.kind for one in read_text(headed, "summary").passages][1] == "heading"


def test_the_last_words_of_a_numbered_letter_are_its_own() -> None:
    """A letter that numbers its points ends with a paragraph that belongs to none of them."""
    text = "1. Please be on time.\n\n2. Please bring a badge.\n\nI look forward to seeing you.\n"
    assert outline(text, LETTER)[-1] == "paragraph: I look forward to seeing you."


def test_lists_with_bullets_letters_and_numbers() -> None:
    """Items have their letter or number as printed; wrapped lines belong to their item."""
    text = """\
The themes are as follows:

- (a) Trade in goods,
and in services;
- (b) Aid.

(i) first come
(ii) first served

The speakers will be:

1. Ms. Ana Example, Minister of Trade
2. Mr. Ben Sample, Director
"""
    assert outline(text) == [
        "paragraph: The themes are as follows:",
        "list-item (a): Trade in goods, and in services;",
        "list-item (b): Aid.",
        "list-item (i): first come",
        "list-item (ii): first served",
        "paragraph: The speakers will be:",
        "list-item 1: Ms. Ana Example, Minister of Trade",
        "list-item 2: Mr. Ben Sample, Director",
    ]


def test_a_list_without_bullets_after_a_colon() -> None:
    """Persons one below the other are items, over a page break too; a sentence ends the list."""
    text = """\
I am pleased to announce that the speakers at the second meeting will be:

Ms Ana Example, Minister of Trade, Atlantis
Mr Ben Sample, Director, International Bureau of Weights and of Measures of all Kinds

PAGE
Dr Cleo Third, Dean

I have asked Mr Ben Sample to take the chair.
"""
    text = text.replace("PAGE", " ")
    assert [one.kind for one in read_text(text, LETTER).passages] == [
        "paragraph",
        "list-item",
        "list-item",
        "list-item",
        "paragraph",
    ]


def test_a_label_with_its_value_is_no_heading() -> None:
    """ "Chair: …" is a line of its own; "Speakers:" stands above a list."""
    text = "Meeting 1\n\nChair: Ms. Ana Example, Atlantis\n\nSpeakers:\n\n1. Mr. Ben Sample, Dean\n"
    assert outline(f"Some words were said.\n\n{text}") == [
        "paragraph: Some words were said.",
        "heading: Meeting 1",
        "paragraph: Chair: Ms. Ana Example, Atlantis",
        "heading: Speakers:",
        "list-item 1: Mr. Ben Sample, Dean",
    ]


def test_footnotes_stand_apart() -> None:
    """A footnote at the foot of a page does not end the paragraph that the page cuts."""
    begun = (
        "3. The many delegations that took the floor after lunch had all read the report¹ of the"
    )
    text = f"{begun}\n\n¹ A/99/12.\n\nCommission with care*.\n\n* See annex.\n"
    assert outline(text, "summary") == [
        f"numbered-paragraph 3: {begun[3:]} Commission with care*.",
        "footnote ¹: A/99/12.",
        "footnote *: See annex.",
    ]


def test_asterisks_may_be_bullets() -> None:
    """Several lines with an asterisk, to which no word refers, are a list."""
    assert outline("Please bring all of this:\n\n* a badge\n* a pen\n") == [
        "paragraph: Please bring all of this:",
        "list-item: a badge",
        "list-item: a pen",
    ]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("**8.** *The Committee* met.", "numbered-paragraph 8: The Committee met."),
        ("8. **The Committee met.**", "numbered-paragraph 8: The Committee met."),
        ("The <i>travaux</i> of 5*3 days.", "paragraph: The travaux of 5*3 days."),
        ("The agenda* of __today__ is long.", "paragraph: The agenda* of today is long."),
        ("The file a_b_c is   attached.", "paragraph: The file a_b_c is attached."),
    ],
)
def test_emphasis_is_left_out_of_the_text(printed: str, text: str) -> None:
    """Marks of bold and italics go, footnote marks and plain signs stay."""
    assert outline(printed, LETTER) == [text]


def test_a_table_of_contents() -> None:
    """Entries with leaders, tabs or wide space, over two lines too; the note follows."""
    text = """\
Table of contents

\tParagraphs\tPage
I. Opening ........................ 1-2   3
II. A title so long that it was
printed over two lines\t3\t4
Annex\t\t9

I. Opening

1. It was opened. Much was said.

2. It went on.

II. A title so long that it was printed over two lines

3. It ended.
"""
    assert outline(text, "summary") == [
        "heading: Table of contents",
        "contents: Paragraphs Page",
        "contents I: Opening 1-2 3",
        "contents II: A title so long that it was printed over two lines 3 4",
        "contents: Annex 9",
        "heading I: Opening",
        "numbered-paragraph 1: It was opened. Much was said.",
        "numbered-paragraph 2: It went on.",
        "heading II: A title so long that it was printed over two lines",
        "numbered-paragraph 3: It ended.",
    ]


def test_a_page_number_on_a_line_of_its_own() -> None:
    """Where a narrow page put the page number below its entry, it belongs to it."""
    entries = "I. Aims of the work 1-2\n3\nII. Means\t3\t3"
    text = f"Contents\n\n{entries}\n\nI. Aims of the work\n\n1. Aims are high.\n"
    assert outline(text, "summary")[1:3] == [
        "contents I: Aims of the work 1-2 3",
        "contents II: Means 3 3",
    ]


def test_contents_end_where_the_first_title_comes_again() -> None:
    """Without a blank line between, the note begins with the title that the contents began with."""
    text = "Contents\nA. Aims 1 2\nB. Means 2 2\nA. Aims\n\n1. Aims are high.\n"
    assert [one.kind for one in read_text(text, "summary").passages] == [
        "heading",
        "contents",
        "contents",
        "heading",
        "numbered-paragraph",
    ]


def test_the_word_contents_alone_is_a_heading() -> None:
    """ "Contents" without entries below is like any other title."""
    assert outline("Contents\n\nThe parcel holds two books.\n")[0] == "heading: Contents"


def test_a_list_of_names_is_left_to_be_reported() -> None:
    """States one below the other are no running text: their lines are not claimed."""
    text = (
        "The following took part.\n\n- Chad\n- Fiji\n- Kenya\n- Mali\n- Peru\n\nThey all spoke.\n"
    )
    reading = read_text(text, LETTER)
    assert [one.text for one in reading.passages] == ["The following took part.", "They all spoke."]
    assert reading.claimed == (0, 8)


def test_other_attachments_are_read_where_they_are_prose() -> None:
    """An attachment of no known kind is running text only if most of its words are sentences."""
    prose = "Rules of the house\n\nAll speakers must be brief. None may speak twice a day.\n"
    table = "Room\tSeats\n1\t40\n2\t50\n"
    assert len(read_text(prose, "other").passages) == 2
    assert read_text(table, "other").passages == ()


def test_nothing_is_claimed_twice() -> None:
    """Each line of a note is in one passage."""
    text = "I. One\n\n1. A.\n2. B\n\n- c\n- d\n\nE f\n\n* g.\n"
    claimed = read_text(text, "summary").claimed
    assert len(set(claimed)) == len(claimed) == 7
