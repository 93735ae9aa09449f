"""How many conversations each way of working needs, counted by one plain rule.

Counted are meetings of a candidate with the agency, enquiries that the agency makes at
a company, and interviews of a candidate at a company; each of them once, however often
the two speak.

=============== ====================================== ===============================
conversation    one by one                             everybody at once
=============== ====================================== ===============================
candidate and   one for each candidate                 one for each candidate: the
agency                                                 gathering
agency and      for each candidate one at each company one for each company that
company         on her list, from the top: those that  offers places
                are full, and the one that takes her
candidate and   one interview for each place found     one interview for each proposed
company                                                placement
=============== ====================================== ===============================

The rule leans against the group. One by one, only the last round counts, as if the
adviser had known from the start which classes would close; nobody is met twice, though
people lose places that were found; and no company is asked where the agency itself
knows that a class or a training office is full.

At the gathering people may also meet every company they asked for within reach. In that
reading (``everybody=True``) candidate and company count once for each such pair: far
more conversations than one by one, though on one day. Give both readings. Neither is a
number of hours.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matcher.baseline.board import Board
from matcher.baseline.desk import Desk
from matcher.baseline.limits import Cohort
from matcher.baseline.outcome import Contacts
from matcher.compile import allowed_options
from matcher.domain import Matching, Problem
from matcher.policy import Policy, default_policy


def group_contacts(
    problem: Problem,
    matching: Matching,
    policy: Policy | None = None,
    *,
    everybody: bool = False,
) -> Contacts:
    """Contacts that a plan for everybody at once needs.

    Parameters
    ----------
    problem, matching
        The facts and the plan.
    policy
        Rules in force; the default policy if not given.
    everybody
        Count everybody as meeting every company with a place that is possible for her,
        not only the one proposed.
    """
    interviews = len(matching.placements)
    if everybody:
        options = allowed_options(problem, policy or default_policy())
        company = options.facts.slot_company[options.slot]
        pairs = np.stack([options.candidate, company])
        interviews = np.unique(pairs, axis=1).shape[1]
    return Contacts(
        candidate_agency=len(problem.new_candidates),
        agency_company=len({slot.company for slot in problem.slots}),
        candidate_company=interviews,
    )


def one_by_one_contacts(desk: Desk, board: Board, closed: Sequence[Cohort]) -> Contacts:
    """Contacts of a plan made one by one.

    Parameters
    ----------
    desk, board
        What was possible, and who holds what at the end.
    closed
        Cohorts that were closed for everybody.
    """
    company = desk.options.facts.slot_company[desk.options.slot].tolist()
    people = [member for party in desk.parties for member in party.members]
    person = desk.options.candidate.tolist()
    taken = [option for options in board.taken.values() for option in options]
    held = {person[option]: option for option in taken}
    known = frozenset[int]().union(*(cohort.options for cohort in closed))
    asked = {(person[option], company[option]) for option in taken}
    for one in people:
        for group in desk.lists.of[one]:
            if held.get(one) in group:
                break
            asked.update(
                (one, company[option])
                for option in group
                if option not in known and board.is_company_full(option)
            )
    return Contacts(
        candidate_agency=len(people),
        agency_company=len(asked),
        candidate_company=len(held),
    )
