"""A resolver over the built-in gazetteer, and a tiny gazetteer to break."""

from __future__ import annotations

from pathlib import Path

import pytest

from hldparse.resolving import Resolver

STATES = """
- id: AAA
  iso2: AA
  m49: "901"
  member_since: "1950-01-01"
  kind: member
  names:
  - {text: Newland, kind: short, from: "1990-01-01"}
  - {text: Oldland, kind: short, until: "1990-01-01"}
  - {text: Republic of Newland, kind: formal}
- id: BBB
  kind: observer
  names:
  - {text: Hillside, kind: short}
  - {text: Mount, kind: variant, strength: weak}
"""
BODIES = """
- id: "org:wfo"
  name: World Farm Organization
  acronym: WFO
  kind: igo
"""
GROUPS = """
- id: hills
  names: [Hill States, Group of Hill States]
  members:
  - {state: AAA, from: "1960-01-01", until: "1970-01-01", basis: member}
"""


@pytest.fixture(scope="session")
def resolver() -> Resolver:
    return Resolver()


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Return a folder with a small gazetteer's sources."""
    (tmp_path / "states.yaml").write_text(STATES, encoding="utf-8")
    (tmp_path / "organisations.yaml").write_text(BODIES, encoding="utf-8")
    (tmp_path / "observers.yaml").write_text("[]\n", encoding="utf-8")
    (tmp_path / "regional_groups.yaml").write_text(GROUPS, encoding="utf-8")
    return tmp_path
