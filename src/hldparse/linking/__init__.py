"""The spellings of many documents become one entity."""

from __future__ import annotations

from hldparse.linking.organisation_pairs import same_organisation
from hldparse.linking.person_pairs import same_person
from hldparse.linking.sameness import Sameness
from hldparse.linking.stage import link

__all__ = ["Sameness", "link", "same_organisation", "same_person"]
