"""Outputs that were read and accepted, and whether the stages still make them.

``golden/<conference>/`` holds ``<stage>/<source>.json`` for each stage and source,
``dataset.json`` and ``conflicts.json``; ``known_failures.json`` lists artefacts that are known to
be wrong, with the reason; ``CHECKED.toml`` says who read what, against which lines, and how.
"""

from hldparse.golden.canonical import canonical
from hldparse.golden.compare import ARTEFACTS, Finding, accept, check

__all__ = ["ARTEFACTS", "Finding", "accept", "canonical", "check"]
