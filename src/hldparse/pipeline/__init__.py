"""Wires the stages; nothing else names every stage.

``sources`` runs reading to resolving on one file, ``conferences`` links and reconciles what came
of all of them.
"""

from hldparse.pipeline.conferences import (
    Gathered,
    Run,
    gather,
    read_otherwise,
    reconciled,
    run,
)
from hldparse.pipeline.sources import (
    MAX_BYTES,
    STAGES,
    Names,
    Setup,
    StageResult,
    check_model,
    load_names,
    picture,
    setup_for,
    stages,
    streamed,
    until,
)

__all__ = [
    "MAX_BYTES",
    "STAGES",
    "Gathered",
    "Names",
    "Run",
    "Setup",
    "StageResult",
    "check_model",
    "gather",
    "load_names",
    "picture",
    "read_otherwise",
    "reconciled",
    "run",
    "setup_for",
    "stages",
    "streamed",
    "until",
]
