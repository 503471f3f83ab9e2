"""Keys under which one name is found in all the ways it may be printed."""

from __future__ import annotations

import re
from functools import lru_cache

from hldparse.resolving.scripts import one_form
from hldparse.resolving.words import (
    ABBREVIATIONS,
    ARTICLES,
    CONNECTORS,
    GENERIC,
    PREPOSITIONS,
    SAME,
    SPELLINGS,
    UNSAID,
)
from hldparse.text.fold import fold

_MIN_PLURAL = 5
_ABBREVIATED = frozenset(ABBREVIATIONS)
# "l'Équateur", "d’Haïti": an article or preposition before a vowel.
_ELISION = re.compile(r"\b[lLdD]['’](?=\w)")
# "…共和国", "…民主人民共和国", "…王国": what a state is, at the end of its Chinese name.
_CHINESE_KIND = re.compile(
    "(?:民主|人民|社会主义|伊斯兰|联邦|联合|多民族|合作|独立|阿拉伯)*(?:共和国|大公国|公国|王国|联邦|国|群岛|岛)$"
)
_GENERIC = GENERIC | {one_form(word) for word in GENERIC if not word.isascii()}
_REPEATED = re.compile(r"(.)\1+")
_OCR = bytes.maketrans(b"0a58hcnv69qzf", b"oosbbeuuggg2t")

folded = lru_cache(maxsize=1 << 11)(fold)
"""``fold``, remembered: one text is folded again on each level it is looked up on."""


def squeeze(name: str) -> str:
    """Return a folded name without spaces: "trinidad and tobago" → "trinidadandtobago"."""
    return name.replace(" ", "")


def without_article(name: str) -> str:
    """Return a folded name without an article before it: "la reunion" → "reunion"."""
    article, _, rest = name.partition(" ")
    return rest if rest and article in ARTICLES else name


def after_preposition(name: str) -> str:
    """Return what stands behind a preposition in a folded text, "" for no preposition: "al qatar"
    and "in the sudan" are not as a whole what they end in.
    """
    first, _, rest = name.partition(" ")
    return without_article(rest) if first in PREPOSITIONS else ""


def spoken(text: str) -> str:
    """Return ``text`` folded, without elided articles: "l'Équateur" → "equateur"."""
    if "'" in text or "’" in text:
        text = _ELISION.sub(" ", text)
    plain = folded(text)
    return plain if plain.isascii() else one_form(plain)


def one_spoken(text: str, plain: str) -> str:
    """Return ``spoken(text)``, where its folded form is at hand."""
    if plain.isascii() and "'" not in text and "’" not in text:
        return plain
    return spoken(text)


def words(name: str) -> list[str]:
    """Return the words of a folded name, abbreviations written out, "et" and "y" as "and"."""
    return [SAME.get(word, word) for word in name.split()]


def ends_in_particle(text: str, name: str) -> bool:
    """Whether a text, folded ``name``, ends in a small word set as part of a person's name, with
    no comma or bracket that would have turned the name round: "Ghana Das".
    """
    last = text.rpartition(" ")[2]
    if not last.istitle() or last == "The" or name.rpartition(" ")[2] not in CONNECTORS:
        return False
    return "," not in text and "(" not in text


def written_out(name: str) -> str:
    """Return a folded name, abbreviations written out: "dem rep" → "democratic republic"."""
    parts = name.split()
    if _ABBREVIATED.isdisjoint(parts):
        return name
    return " ".join([ABBREVIATIONS.get(word, word) for word in parts])


def bag(name: str) -> str:
    """Return the words that matter, sorted, without "and": one key for "Congo, Dem. Rep." and
    "Democratic Republic of the Congo".
    """
    return bag_of(words(name))


def bag_of(spelt: list[str]) -> str:
    """Return ``bag`` of a name whose ``words`` are at hand."""
    return " ".join(sorted([w for w in spelt if w not in UNSAID]))


def core(name: str) -> str:
    """Return the words that say which state it is: "republic of zambia" → "zambia"."""
    if "\u4e00" <= name[:1] <= "\u9fff":
        return _CHINESE_KIND.sub("", name) or name
    return core_of(words(name))


def core_of(spelt: list[str]) -> str:
    """Return ``core`` of a name, not in Chinese, whose ``words`` are at hand."""
    kept = [w for w in spelt if w not in UNSAID and w not in _GENERIC]
    return " ".join(dict.fromkeys(kept))


def body_bag(name: str) -> str:
    """Return the key of an organisation's name: word order, plurals, British and American
    spellings, "co-operation", articles and "and" make no difference.
    """
    return body_bag_of(words(name))


def body_bag_of(spelt: list[str]) -> str:
    """Return ``body_bag`` of a name whose ``words`` are at hand."""
    out: list[str] = []
    for word in spelt:
        if word in SPELLINGS:
            out += map(singular, SPELLINGS[word].split())
        elif word not in UNSAID:
            out.append(singular(word))
    out.sort()
    return " ".join(out)


def is_variant(word: str) -> bool:
    """Whether ``body_bag`` may have another word for this one, or none."""
    return word == "and" or word in SPELLINGS or word.endswith("s")


def singular(word: str) -> str:
    """Return ``word`` without a plural ending: "countries" → "country", "states" → "state"."""
    if len(word) < _MIN_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


@lru_cache(maxsize=1 << 8)
def skeleton(squeezed: str) -> str:
    """Return a form in which letters that print alike are one: "Nlger" and "Niger", "rn" and "m".

    The pairs are those that text recognition confuses most: 1/l/i, 0/o/a, c/e, n/u, h/b, 5/s,
    8/b, rn/m, cl/d, ri/n, ti/h, vv/w. A letter printed twice counts once. The form is remembered:
    one text is held against the names of several tables.
    """
    form = squeezed.replace("rn", "m").replace("cl", "d").replace("vv", "w")
    # "Austrla" has the "ri" of Austria as well.
    form = form.replace("1", "i").replace("l", "i").replace("j", "i")
    form = form.replace("ri", "n").replace("ti", "h")
    # Bytes are translated in a third of the time; in UTF-8 those of other letters stay as they are.
    return _REPEATED.sub(_once, form.encode().translate(_OCR).decode())


def _once(letters: re.Match[str]) -> str:
    return letters[1]
