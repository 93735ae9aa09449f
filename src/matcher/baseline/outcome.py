"""What handling people one by one leads to, over several orders."""

from __future__ import annotations

from fractions import Fraction
from statistics import median

from matcher.domain import Fact, Matching
from matcher.policy import Policy


class Contacts(Fact):
    """Pairs that talk; ``baseline.contacts`` says what is counted."""

    candidate_agency: int
    agency_company: int
    candidate_company: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.candidate_agency + self.agency_company + self.candidate_company


class Run(Fact):
    """One order of people.

    Attributes
    ----------
    matching
        The plan, ``None`` when no lawful one was reached.
    tiers
        Name and value of each tier of the policy, in order.
    contacts
        Pairs that had to talk.
    rounds
        How often everybody was handled from the start.
    """

    matching: Matching | None
    tiers: tuple[tuple[str, Fraction], ...] = ()
    contacts: Contacts | None = None
    rounds: int

    @property
    def figures(self) -> dict[str, Fraction]:
        """Tier values and contacts by name; empty without a plan."""
        figures = dict(self.tiers)
        if self.contacts is not None:
            figures |= contact_figures(self.contacts)
        return figures


class OneByOne(Fact):
    """Plans made one person at a time, one run for each order of people.

    ``least``, ``median`` and ``most`` are over the runs that have a plan, and ``None``
    when none has. They take the name of a tier, or ``contacts_candidate_agency``,
    ``contacts_agency_company``, ``contacts_candidate_company`` or ``contacts``; an
    unknown name raises ``KeyError``.
    """

    policy: Policy
    seed: int
    runs: tuple[Run, ...]

    def median(self, name: str) -> Fraction | None:
        """The middle value; of an even number of runs the mean of the two middle."""
        values = self._values(name)
        return Fraction(median(values)) if values else None

    def least(self, name: str) -> Fraction | None:
        """The smallest value."""
        return min(self._values(name), default=None)

    def most(self, name: str) -> Fraction | None:
        """The largest value."""
        return max(self._values(name), default=None)

    def _values(self, name: str) -> list[Fraction]:
        return [run.figures[name] for run in self.runs if run.matching is not None]


def contact_figures(contacts: Contacts) -> dict[str, Fraction]:
    """Contacts by the names that ``OneByOne`` and comparisons use."""
    return {
        "contacts_candidate_agency": Fraction(contacts.candidate_agency),
        "contacts_agency_company": Fraction(contacts.agency_company),
        "contacts_candidate_company": Fraction(contacts.candidate_company),
        "contacts": Fraction(contacts.total),
    }
