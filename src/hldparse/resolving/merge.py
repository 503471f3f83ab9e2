"""Names from pycountry and babel, laid beneath the gazetteer's own. Used at compile time only."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from typing import Any

LANGUAGES = ("fr", "es", "ru", "zh_CN", "ar")
"""The United Nations' languages besides English, as pycountry's catalogues call them."""
FURTHER_LANGUAGES = (
    "fr", "es", "ru", "zh", "zh_Hant", "ar", "de", "it", "pt", "pt_PT", "nl", "sv", "da", "nb",
    "fi", "pl", "cs", "sk", "hu", "ro", "hr", "sl", "tr", "el", "uk", "bg", "ja", "ko", "fa",
)  # fmt: skip
"""Languages in which CLDR's short names are taken as well."""

Row = tuple[str, str, str, str, int]
"""iso3, text, kind, language, rank: 1 English of pycountry, 2 its translations, 3 CLDR."""


def names_beneath() -> Iterator[Row]:
    """Yield the names pycountry and CLDR give each entry of ISO 3166-1, in a fixed order."""
    yield from _pycountry()
    yield from _cldr()


def codes_beneath() -> dict[str, dict[str, str]]:
    """Return iso2, m49 and name of each entry of ISO 3166-1, by iso3."""
    import pycountry

    return {
        c.alpha_3: {"iso2": c.alpha_2, "m49": c.numeric, "name": getattr(c, "common_name", c.name)}
        for c in pycountry.countries
    }


def withdrawn() -> list[dict[str, str]]:
    """Return the entries of ISO 3166-3 that no current entry of ISO 3166-1 has the code of."""
    import pycountry

    return [
        {
            "id": c.alpha_3,
            "iso2": c.alpha_2,
            "name": _straight(c.name),
            "until": getattr(c, "withdrawal_date", ""),
        }
        for c in pycountry.historic_countries
        if pycountry.countries.get(alpha_3=c.alpha_3) is None
    ]


def other_places() -> list[str]:
    """Return the names of provinces and other subdivisions (ISO 3166-2), in a fixed order."""
    import pycountry

    return sorted({subdivision.name for subdivision in pycountry.subdivisions})


def _straight(name: str) -> str:
    """Return "Burma, Socialist Republic of the Union of" as its short name "Burma"."""
    return name.split(",", maxsplit=1)[0]


def _pycountry() -> Iterator[Row]:
    import pycountry

    catalogues = [
        (code, gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [code], fallback=True))
        for code in LANGUAGES
    ]
    for country in sorted(pycountry.countries, key=lambda c: str(c.alpha_3)):
        for field, kind in (
            ("name", "variant"),
            ("common_name", "variant"),
            ("official_name", "formal"),
        ):
            text: Any = getattr(country, field, "")
            if not text or not hasattr(country, field):
                continue
            yield country.alpha_3, text, kind, "en", 1
            for code, catalogue in catalogues:
                translated = catalogue.gettext(text)
                if translated != text:
                    yield country.alpha_3, translated, kind, code[:2], 2


def _cldr() -> Iterator[Row]:
    try:
        import babel  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        return
    import pycountry

    iso3 = {c.alpha_2: c.alpha_3 for c in pycountry.countries}
    for code in FURTHER_LANGUAGES:
        territories = babel.Locale.parse(code).territories
        rank = 2 if code in ("fr", "es", "ru", "zh", "ar") else 3
        for iso2 in sorted(iso3):
            text = territories.get(iso2)
            if text and len(text) > 1:
                yield iso3[iso2], str(text), "variant", code[:2], rank
