"""A dataset becomes tables, reports and the brief."""

from hldparse.exporting.briefing import brief
from hldparse.exporting.conflicts_view import FORMATS, render_conflicts, render_diff
from hldparse.exporting.folder import recover, refuse_foreign
from hldparse.exporting.masks import masked
from hldparse.exporting.publishing import EXPORTERS, export, load, title_of

__all__ = [
    "EXPORTERS",
    "FORMATS",
    "brief",
    "export",
    "load",
    "masked",
    "recover",
    "refuse_foreign",
    "render_conflicts",
    "render_diff",
    "title_of",
]
