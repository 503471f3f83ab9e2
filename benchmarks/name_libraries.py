"""The libraries that names are given to: how each is loaded, asked, and made to answer first."""

from __future__ import annotations

import functools
import importlib
import json
from collections.abc import Callable

_KOSOVO = {"XK": "XKX"}
Answer = Callable[[str], list[str]]


@functools.cache
def three_letters(code: str) -> str:
    """Return the alpha-3 code for an alpha-2 one, of withdrawn entries too; others as they are."""
    countries = importlib.import_module("pycountry")
    found = countries.countries.get(alpha_2=code) or countries.historic_countries.get(alpha_2=code)
    return _KOSOVO.get(code) or (str(found.alpha_3) if found else code)


def _hldparse() -> Answer:
    from hldparse.resolving import batch_answer, default_resolver

    resolver = default_resolver()
    return lambda name: list(batch_answer(json.dumps(name), resolver)["iso3"])


def _coco() -> Answer:
    converter = importlib.import_module("country_converter").CountryConverter()

    def answer(name: str) -> list[str]:
        found = converter.convert(name, to="ISO3", not_found="none", enforce_list=True)
        return [code for code in found[0] if code != "none"] if name.strip() else []

    return answer


def _countrynames() -> Answer:
    code = importlib.import_module("countrynames").to_code
    return lambda name: [three_letters(code(name, fuzzy=True) or "")]


def _countryguess() -> Answer:
    guess = importlib.import_module("countryguess").guess_country
    return lambda name: [guess(name, attribute="iso3") or ""]


def _hdx() -> Answer:
    country = importlib.import_module("hdx.location.country").Country
    country.countriesdata(use_live=False)
    return lambda name: [country.get_iso3_country_code_fuzzy(name, use_live=False)[0] or ""]


def _rigour() -> Answer:
    lookup_territory = importlib.import_module("rigour.territories").lookup_territory

    def answer(name: str) -> list[str]:
        found = lookup_territory(name, fuzzy=True)
        return [three_letters((found.alpha3 or found.code).upper())] if found else []

    return answer


LIBRARIES: dict[str, tuple[str, Callable[[], Answer], str]] = {
    "hldparse": ("hldparse", _hldparse, "from hldparse import resolve; resolve('France')"),
    "country-converter": (
        "country_converter",
        _coco,
        "import country_converter as c; c.CountryConverter().convert('France', to='ISO3')",
    ),
    "countrynames (fuzzy)": (
        "countrynames",
        _countrynames,
        "import countrynames; countrynames.to_code('France', fuzzy=True)",
    ),
    "countryguess": (
        "countryguess",
        _countryguess,
        "import countryguess; countryguess.guess_country('France')",
    ),
    "hdx-python-country (fuzzy)": (
        "hdx.location.country",
        _hdx,
        "from hdx.location.country import Country as C; C.countriesdata(use_live=False); "
        "C.get_iso3_country_code_fuzzy('France', use_live=False)",
    ),
    "rigour (fuzzy)": (
        "rigour.territories",
        _rigour,
        "from rigour.territories import lookup_territory as f; f('France', fuzzy=True)",
    ),
}
"""Label → module, loader of a function from a name to codes, and the call for its first answer."""
