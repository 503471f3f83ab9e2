"""A letter of 1947 from the United Nations' archive, typed and copied: what is read of its scan."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from hldparse import reading

CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("HLDPARSE_SHARED", CHECKOUT.parent / "shared"))
LETTER = SHARED / "real" / "un_1947_sixth_committee_letter.pdf"
MOST_WRONG = 0.02
"""Share of characters."""

# Typed off the pictures of its pages, without the writing by hand.
FIRST = """
United Nations
Nations Unies
UNRESTRICTED

A/C.1/212
GENERAL
ASSEMBLY
ASSEMBLEE
GENERALE
11 October 1947
ORIGINAL: ENGLISH

FIRST COMMITTEE

ADMISSION OF NEW MEMBERS

LETTER FROM THE CHAIRMAN OF THE SIXTH COMMITTEE ADDRESSED
TO THE CHAIRMAN OF THE FIRST COMMITTEE, DATED 8 OCTOBER 1947

Dear Mr. Bech,

In accordance with the letter of the President of the General
Assembly dated 26 September 1947, I am pleased to advise you of the
report of the Sixth Committee with respect to the legal problem raised
by the representative of Argentina in connection with the question of
the admission of Pakistan to membership in the United Nations.

The legal problem raised by the representative of Argentina and
considered by the Sixth Committee was set forth in your letter of
25 September 1947 as follows: "What are the legal rules to which, in
the future, a State or States entering into international life through
the division of a Member State of the United Nations should be subject".
It was understood by the Legal Committee that the First Committee had
agreed that the opinion of the Legal Committee was to be for use in
future cases, and would have no application to the case of Pakistan.
After having considered the problem, the Sixth Committee agreed on the
following principles:

"1. That, as a general rule, it is in conformity with legal
principles to presume that a State which is a Member of the
organization of the United Nations does not cease to be a
Member simply because its constitution or its frontier have
been subjected to changes, and that the extinction of the State
as a legal personality recognized in the international order
must be shown before its rights and obligations can be
considered thereby to have ceased to exist.

"2. That when a new State is created, whatever may be the
territory and the populations which it comprises and whether
or not they formed part of a State Member of the United Nations,
it cannot under the system of the Charter claim the status
of a Member of the United Nations unless it has been formally
admitted as such in conformity with the provisions of the
Charter.

"3. Beyond that, each case must be judged according to its
merits."
"""
SECOND = """
A/C.1/212
Page 2

It was agreed by the Sixth Committee that these principles are
to be transmitted to the First Committee as suitable to give general
guidance to the United Nations in connection with future cases, with
the understanding that each case will be considered in accordance
with its particular circumstances.

Yours sincerely,

Faris el-Khouri
Chairman of the Sixth Committee

His Excellency
Mr. Joseph Bech,
Chairman of the First Committee
"""


@pytest.mark.skipif(not LETTER.is_file(), reason=f"{LETTER.name} is not under {SHARED.name}/real")
@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_hardly_a_character_is_wrong() -> None:
    """Of both pages, with the letterhead column by column and without the copier's dirt."""
    source = reading.read(LETTER, name=LETTER.name)
    assert source.rendition == "scan"
    for number, typed in ((1, FIRST), (2, SECOND)):
        seen = [line.text for line in source.lines if line.page == number]
        assert wrong(typed, "\n".join(seen)) <= MOST_WRONG
    assert any("left out as dirt" in notice for notice in source.notices)


def wrong(typed: str, seen: str) -> float:
    """Return the share of characters that are wrong; how words are spaced does not matter."""
    plain = str.maketrans("“”", '""')
    first, second = (" ".join(text.translate(plain).split()) for text in (typed, seen))
    return Levenshtein.distance(first, second) / len(first)
