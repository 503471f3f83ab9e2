"""A secretariat named with the body that it serves: "COMESA Secretariat"."""

from __future__ import annotations

import re

_KIND = r"(?:(?:general|permanent|executive|interim)\s+)?"
_DE = r"(?:de\s+la|de\s+los|de\s+las|del|des|de\s+l['’]|du|d['’]|de)"
# "Secretariat of the UNCCD", "Secretaría General de la …", "Secrétariat exécutif du …"
_BEFORE = re.compile(
    rf"^(?:{_KIND}secretariat\s+(?:of|to|for)(?:\s+the)?"
    rf"|secr[eé]tariat(?:\s+(?:g[eé]n[eé]ral|ex[eé]cutif|permanent))?\s+{_DE}"
    rf"|secretar[ií]a(?:\s+(?:general|ejecutiva|permanente))?\s+{_DE})\s*(?P<body>\S.*)$",
    re.IGNORECASE,
)
# "ASEAN Secretariat", "League of Arab States General Secretariat"
_BEHIND = re.compile(rf"^(?P<body>.*\S)\s+{_KIND}secretariat$", re.IGNORECASE)


def served(text: str) -> str:
    """Return the body whose secretariat a text names, "" where it names none."""
    found = _BEFORE.match(text) or _BEHIND.match(text)
    return found["body"] if found else ""
