"""What ``import hldparse`` gives."""

from __future__ import annotations

import subprocess
import sys

import pytest

import hldparse
from hldparse import api


@pytest.mark.parametrize("name", hldparse.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Each is loaded when it is first used, and listed."""
    assert getattr(hldparse, name)
    assert name in dir(hldparse)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="resolv_many"):
        hldparse.resolv_many  # noqa: B018


def test_resolving_one_name_is_light() -> None:
    """No PDF, web, YAML or language machinery, and no other stage."""
    code = (
        "import sys; from hldparse import resolve; assert resolve('Kenya').entity.iso3 == 'KEN';"
        "heavy = ('spacy', 'pdfplumber', 'pypdfium2', 'starlette', 'yaml', 'pycountry', 'babel',"
        " 'pydantic', 'typer', 'rich');"
        "stages = tuple('hldparse.' + s for s in ('reading', 'parsing', 'exporting', 'pipeline'));"
        "sys.exit(','.join(m for m in sys.modules"
        " if m.split('.')[0] in heavy or m.startswith(stages)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_part_of_the_door_is_called_as_what_it_offers() -> None:
    """Once a part is loaded, its name is that of the module: what it offers would be hidden."""
    assert set(api._PLACES).isdisjoint(api._PLACES.values())
    assert callable(api.brief)
    assert callable(api.published)
