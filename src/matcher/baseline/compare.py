"""The plan for everybody at once beside the plans made one by one, as plain rows."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from matcher.baseline.contacts import group_contacts
from matcher.baseline.outcome import OneByOne, contact_figures
from matcher.domain import Matching, Problem
from matcher.verify import tier_values


class Compared(NamedTuple):
    """One figure of the group's plan, and the least, median and most one by one.

    The last three are ``None`` when no order of people led to a lawful plan.
    """

    name: str
    group: Fraction
    least: Fraction | None
    median: Fraction | None
    most: Fraction | None


def compare_one_by_one(
    problem: Problem, matching: Matching, one: OneByOne
) -> tuple[Compared, ...]:
    """Tier values in the policy's order, then contacts.

    The last row, ``contacts_everybody``, is the other reading of the group's contacts:
    everybody meets every company she asked for within reach. One by one has only one
    reading, so its total stands again.
    """
    group = tier_values(problem, matching, one.policy)
    group |= contact_figures(group_contacts(problem, matching, one.policy))
    rows = [_row(name, value, one, name) for name, value in group.items()]
    met = group_contacts(problem, matching, one.policy, everybody=True)
    rows.append(_row("contacts_everybody", Fraction(met.total), one, "contacts"))
    return tuple(rows)


def _row(name: str, group: Fraction, one: OneByOne, beside: str) -> Compared:
    return Compared(
        name, group, one.least(beside), one.median(beside), one.most(beside)
    )
