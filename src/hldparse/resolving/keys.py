"""Keys under which one name is found in all the ways it may be printed."""

from __future__ import annotations

from hldparse.resolving.words import ABBREVIATIONS, AND_WORDS, CONNECTORS, GENERIC, SPELLINGS

_MIN_PLURAL = 5
_OCR = str.maketrans(
    {
        "1": "i",
        "l": "i",
        "j": "i",
        "0": "o",
        "a": "o",
        "5": "s",
        "8": "b",
        "h": "b",
        "c": "e",
        "n": "u",
        "v": "u",
        "6": "g",
        "9": "g",
        "q": "g",
        "z": "2",
        "f": "t",
    }
)


def squeeze(folded: str) -> str:
    """Return a folded name without spaces: "trinidad and tobago" → "trinidadandtobago"."""
    return folded.replace(" ", "")


def words(folded: str) -> list[str]:
    """Return the words of a folded name, abbreviations written out, "et" and "y" as "and"."""
    return [ABBREVIATIONS.get(word) or AND_WORDS.get(word, word) for word in folded.split()]


def bag(folded: str) -> str:
    """Return the words that matter, sorted, without "and": one key for "Congo, Dem. Rep." and
    "Democratic Republic of the Congo".
    """
    return " ".join(sorted(w for w in words(folded) if w not in CONNECTORS and w != "and"))


def core(folded: str) -> str:
    """Return the words that say which state it is: "republic of zambia" → "zambia"."""
    return " ".join(
        w for w in words(folded) if w not in CONNECTORS and w not in GENERIC and w != "and"
    )


def body_bag(folded: str) -> str:
    """Return the key of an organisation's name: word order, plurals, British and American
    spellings, "co-operation", articles and "and" make no difference.
    """
    out: list[str] = []
    for word in words(folded):
        spelled = SPELLINGS.get(word, word)
        if not spelled or spelled in CONNECTORS or spelled == "and":
            continue
        out.extend(singular(part) for part in spelled.split())
    return " ".join(sorted(out))


def singular(word: str) -> str:
    """Return ``word`` without a plural ending: "countries" → "country", "states" → "state"."""
    if len(word) < _MIN_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def skeleton(squeezed: str) -> str:
    """Return a form in which letters that print alike are one: "Nlger" and "Niger", "rn" and "m".

    The pairs are those that text recognition confuses most: 1/l/i, 0/o/a, c/e, n/u, h/b, 5/s,
    8/b, rn/m, cl/d, vv/w.
    """
    if "rn" in squeezed:
        squeezed = squeezed.replace("rn", "m")
    if "cl" in squeezed:
        squeezed = squeezed.replace("cl", "d")
    if "vv" in squeezed:
        squeezed = squeezed.replace("vv", "w")
    return squeezed.translate(_OCR)
