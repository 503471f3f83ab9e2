"""A dataset becomes tables, reports and the brief."""

from hldparse.exporting.briefing import brief
from hldparse.exporting.conflicts_view import FORMATS, render_conflicts, render_diff
from hldparse.exporting.folder import recover, refuse_foreign
from hldparse.exporting.letters import LETTER_FORMS, render_letters
from hldparse.exporting.masks import masked
from hldparse.exporting.publishing import EXPORTERS, export, load, not_read_of, title_of

__all__ = [
    "EXPORTERS",
    "FORMATS",
    "LETTER_FORMS",
    "brief",
    "export",
    "load",
    "masked",
    "not_read_of",
    "recover",
    "refuse_foreign",
    "render_conflicts",
    "render_diff",
    "render_letters",
    "title_of",
]
