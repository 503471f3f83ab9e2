"""E-mail addresses, telephone and fax numbers in the lines of a contact, told apart by labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hldparse.text.masking import EMAIL, Masked, masked_spans

_FAX = (
    r"(?:tele)?fax|facsimile|t[\u00e9e]l[\u00e9e]copie(?:ur)?|telecopier|\u0444\u0430\u043a\u0441"
)
_PHONE = (
    r"tel(?:e(?:phone|fono?))?|t[\u00e9e]l(?:[\u00e9e]phone)?|tel[\u00e9e]fono|(?:mobile|cell(?:ular)?)"
    r"(?:\s(?:tele)?phone)?|phone|mob|m[\u00f3o]vil|portable|whatsapp|direct|office|home"
    r"|\u0442\u0435\u043b(?:\u0435\u0444\u043e\u043d)?"
)
_MAIL = (
    r"e-?\s?mails?|courriels?|m[\u00e9e]l|correo(?:s)?(?: electr[\u00f3o]nico)?"
    r"|adresse [\u00e9e]lectronique"
)
_NUMBER_WORDS = r"(?:\s?(?:numbers?|nos?|n[\u00b0\u00ba]|#)\b\.?)?"
# "Tel. No. ", "Tel/Fax: ", "T - ", "E-mail:", "Mobile phone no."
_LABEL = re.compile(
    rf"(?<!\w)(?:(?P<fax>{_FAX})|(?P<phone>{_PHONE})|(?P<mail>{_MAIL})|(?P<letter>[TFME]))"
    rf"(?!\w)\.?{_NUMBER_WORDS}\s?(?P<sign>[:.)\u2013-]|(?=/)|(?=\s?[+(\d]))?",
    re.IGNORECASE,
)
# "(Tel/fax)", "(assistant)": what is said of an address after it
_SAID_AFTER = re.compile(r"\s?\((?P<said>[^()@\d]{1,40})\)")
# "Tel: 12 34 56": a labelled number too short to be one elsewhere
_SHORT_NUMBER = re.compile(r"[:.\s]{1,3}(?P<number>\+?\(?\d[\d ().-]{4,20}\d)(?![\w/])")
_SIGNS = " \t:;,.|/()[]\u2022\u2013\u2014-"
_WORD = re.compile(r"[^\W\d_]{2}|\d")


@dataclass(slots=True)
class Reached:
    """How somebody can be reached, values as printed."""

    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    faxes: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.emails or self.phones or self.faxes)


def addresses(text: str) -> list[Masked]:
    """Return where e-mail addresses and numbers stand in ``text``, a telephone label's too."""
    spans = masked_spans(text)
    for label in _LABEL.finditer(text):
        if label["mail"] or (label["letter"] and not label["sign"]):
            continue
        short = _SHORT_NUMBER.match(text, label.end("sign") if label["sign"] else label.end())
        if short and not any(
            s.start < short.end() and short.start("number") < s.stop for s in spans
        ):
            spans.append(Masked(short.start("number"), short.end("number"), "[telephone]"))
    return sorted(spans)


def reached(text: str, spans: Sequence[Masked]) -> Reached:
    """Return the addresses of ``spans``, sorted by the label before or after each.

    A number labelled "Tel/fax" is both; what is said after an e-mail address ("(assistant)")
    stays with it; a number without a label of its own is of the sort of the one before it.
    """
    found = Reached()
    sort = "phone"
    position = 0
    for start, stop, shown in spans:
        value = " ".join(text[start:stop].split())
        after = _SAID_AFTER.match(text, stop)
        said = after["said"].strip() if after else ""
        if shown == EMAIL:
            found.emails.append(f"{value} ({said})" if said and not _sorts(said) else value)
        else:
            own = _sorts(said) or _sorts(text[max(position, start - 60) : start])
            sort = own or sort
            if "phone" in sort:
                found.phones.append(value)
            if "fax" in sort:
                found.faxes.append(value)
            if said and own == _sorts(said):
                sort = "phone"
        position = after.end() if after else stop
    return found


def _sorts(text: str) -> str:
    """Return "phone", "fax" or "phone fax" by the labels in ``text``, "" where there is none."""
    found: dict[str, None] = {}
    for label in _LABEL.finditer(text):
        if label["fax"] or (label["letter"] or "").casefold() == "f":
            found["fax"] = None
        elif label["phone"] or (label["letter"] or "").casefold() in ("t", "m"):
            found["phone"] = None
    return " ".join(sorted(found, reverse=True))


def without_addresses(text: str, spans: Sequence[Masked]) -> str:
    """Return what else a line says beside addresses and their labels; "" for nothing."""
    pieces, position = [], 0
    for start, stop, _ in spans:
        pieces.append(text[position:start])
        after = _SAID_AFTER.match(text, stop)
        position = after.end() if after else stop
    pieces.append(text[position:])
    rest = _LABEL.sub(lambda m: " " if m["sign"] or spans else m[0], "\x00".join(pieces))
    kept = [piece.strip(_SIGNS) for piece in rest.split("\x00")]
    return ", ".join(piece for piece in kept if _WORD.search(piece))


def only_a_label(text: str) -> bool:
    """Say whether a line is nothing but a label whose value is on the next: "E-mail:"."""
    text = text.strip()
    found = _LABEL.match(text)
    return found is not None and found.end() == len(text) and len(text) > 2
