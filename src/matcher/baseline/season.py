"""Conversations of a whole season: visits, interviews, and the plan.

Counted as in ``baseline.contacts``, pairs that talk, each once: a candidate and the
agency (the gathering), the agency and each company that offers places or receives
visitors, and a candidate and a company. Of the last there are three, and each is a
conversation of its own, though it be the same two:

* **visits**, in two readings: each visitor at each company (``visits``), or each round
  in which a company receives people, who come together (``receptions``);
* **interviews** of the slate: each candidate at each company that sees her;
* **further interviews**: placements of the plan at a company that had not seen her.

One by one, everybody has one interview, at the place she gets, and nobody visits
anything first; who asks what that way would cost with as many visits adds ``visits`` to
it, since nobody comes together there. No company says no there either, while the slate
is as long as it is because some do: the rule leans against the group.
"""

from __future__ import annotations

from collections.abc import Iterable

from matcher.domain import Fact, Matching, Problem


class SeasonContacts(Fact):
    """Pairs that talk from the gathering to the plan.

    Examples
    --------
    >>> season = SeasonContacts(
    ...     candidate_agency=9, agency_company=2, visits=20, receptions=6,
    ...     interviews=15, further=1,
    ... )
    >>> season.person_by_person, season.together
    (47, 33)
    """

    candidate_agency: int
    agency_company: int
    visits: int
    receptions: int
    interviews: int
    further: int

    @property
    def person_by_person(self) -> int:
        """All, with every visitor a meeting of her own."""
        return self._others + self.visits

    @property
    def together(self) -> int:
        """All, with the visitors of a company in a round as one meeting."""
        return self._others + self.receptions

    @property
    def _others(self) -> int:
        return (
            self.candidate_agency + self.agency_company + self.interviews + self.further
        )


def season_contacts(
    problem: Problem,
    matching: Matching,
    *,
    interviews: Iterable[tuple[str, str]] = (),
    visits: Iterable[tuple[str, str, str]] = (),
) -> SeasonContacts:
    """Conversations of visits, interviews and a plan.

    Parameters
    ----------
    problem, matching
        The facts and the plan.
    interviews
        (candidate, slot) of each interview, as ``Slate.pairs``.
    visits
        (candidate, company, round) of each visit.
    """
    visits = set(visits)
    seen = {(who, problem.slot[slot].company) for who, slot in interviews}
    placed = {
        (one.candidate, problem.slot[one.slot].company) for one in matching.placements
    }
    companies = {slot.company for slot in problem.slots}
    return SeasonContacts(
        candidate_agency=len(problem.new_candidates),
        agency_company=len(companies | {company for _, company, _ in visits}),
        visits=len(visits),
        receptions=len({(company, when) for _, company, when in visits}),
        interviews=len(seen),
        further=len(placed - seen),
    )
