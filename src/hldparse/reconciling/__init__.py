"""What the sources say becomes one dataset, and the questions it leaves open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hldparse.reconciling.facts import Rule
from hldparse.reconciling.renditions import preferred
from hldparse.reconciling.timelines import changes_between, diff
from hldparse.records.dataset import Dataset
from hldparse.records.decision import Decision
from hldparse.records.profile import Profile
from hldparse.records.resolved import Links, Reference, Resolved

__all__ = ["changes_between", "diff", "preferred", "reconcile"]


def reconcile(  # noqa: PLR0913, PLR0917 - all that a conference's dataset is made from
    conference: str,
    resolved: Sequence[Resolved],
    links: Links,
    reference: Reference,
    profile: Profile,
    decisions: Sequence[Decision] = (),
    rules: Sequence[Rule] | None = None,
    declared: Mapping[str, str] | None = None,
) -> Dataset:
    """Return the dataset of a conference with its conflicts, decisions applied.

    The order of ``resolved`` and of ``decisions`` does not matter. ``reference`` must hold every
    entity that a resolution or an ``is:`` decision names. ``rules`` are those of the house where
    none are given. ``declared`` says of which other file a file is a rendition. Raises BadLedger,
    naming the decision, for one that cannot be meant.
    """
    # The rules import this package's facts, so they are fetched when they are wanted.
    from hldparse.reconciling.readings import Readings
    from hldparse.reconciling.renditions import told_apart
    from hldparse.reconciling.rules import RULES
    from hldparse.reconciling.settling import settle

    sources, same_as = told_apart(resolved, profile.renditions, declared)
    readings = Readings(
        resolved=sources, links=links, reference=reference, profile=profile, same_as=same_as
    )
    return settle(readings, RULES if rules is None else rules, decisions, conference)
