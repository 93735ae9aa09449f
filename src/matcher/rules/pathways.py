"""A placement follows a pathway the slot offers that is open to the candidate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import numpy as np

from matcher.domain import (
    Candidate,
    Entry,
    Matching,
    Pathway,
    Problem,
    Reason,
    Slot,
    Violation,
)
from matcher.program import Bools, Ints, Options, Rule, ints


class Pathways(Rule):
    """A placement follows a pathway the slot offers that is open to the candidate.

    A pathway is open to its target groups that meet one of its entry conditions. An age
    counts as reached from the beginning of its calendar year.

    Examples
    --------
    >>> Pathways().rule
    'pathways'
    """

    rule: Literal["pathways"] = "pathways"

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        allowed = np.zeros(len(options), bool)
        ids = list(problem.pathway)
        followed = ints([ids.index(route.pathway) for route in options.routes])
        pathway_of = followed[options.route]
        for position, pathway in enumerate(problem.rule_pack.pathways):
            here = np.flatnonzero(pathway_of == position)
            allowed[here] = _open_to(problem, pathway, options.take(here))
        return allowed

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            pathway = problem.pathway[placement.pathway]
            candidate = problem.candidate[placement.candidate]
            slot = problem.slot[placement.slot]
            offered = pathway.outcome == slot.kind and (
                not pathway.by_offer or pathway.id in slot.offers
            )
            entered = (
                offered
                and not placement.measures
                and _may_enter(problem, candidate, slot, pathway, placement.start)
            )
            if not entered:
                yield Violation(
                    "pathways",
                    candidate=candidate.id,
                    slot=slot.id,
                    pathway=pathway.id,
                )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        candidate = problem.candidate[subject]
        for slot in problem.wanted(subject):
            for pathway in problem.rule_pack.pathways:
                offered = pathway.outcome == slot.kind and (
                    not pathway.by_offer or pathway.id in slot.offers
                )
                if offered and any(
                    _may_enter(problem, candidate, slot, pathway, start)
                    for start in slot.start_months
                ):
                    return None
        return Reason("pathways", candidate=subject)


def _may_enter(
    problem: Problem, candidate: Candidate, slot: Slot, pathway: Pathway, start: int
) -> bool:
    groups = pathway.target_groups
    if groups and candidate.target_group not in groups:
        return False
    family = problem.slot_family(slot.id)
    same_family = family is not None and candidate.schooling_family == family
    same_trade = slot.trade is not None and candidate.schooling_trade == slot.trade
    turns = problem.year_of(start) - candidate.birth_year
    return not pathway.entries or any(
        (not entry.schooling or candidate.schooling in entry.schooling)
        and entry.family in ("any", "same" if same_family else "other")
        and entry.trade in ("any", "same" if same_trade else "other")
        and turns >= entry.age_from
        and candidate.credit_months >= entry.credit_at_least
        for entry in pathway.entries
    )


def _open_to(problem: Problem, pathway: Pathway, options: Options) -> Bools:
    in_group = np.array(
        [
            not pathway.target_groups or candidate.target_group in pathway.target_groups
            for candidate in problem.candidates
        ],
        bool,
    )
    meets = np.full(len(options), not pathway.entries)
    for entry in pathway.entries:
        meets |= _meets(problem, entry, options)
    open_to: Bools = in_group[options.candidate] & meets
    return open_to


def _meets(problem: Problem, entry: Entry, options: Options) -> Bools:
    people = problem.candidates
    schooled = np.array(
        [not entry.schooling or c.schooling in entry.schooling for c in people], bool
    )
    trades = [trade.id for trade in problem.trades]
    families = sorted({trade.family for trade in problem.trades})
    family_of_trade = ints([families.index(trade.family) for trade in problem.trades])
    trade = options.facts.slot_trade[options.slot]
    family = np.append(family_of_trade, -1)[trade]
    holds: Bools = schooled[options.candidate]
    for relation, slot_side, names, mine in (
        (entry.family, family, families, [c.schooling_family for c in people]),
        (entry.trade, trade, trades, [c.schooling_trade for c in people]),
    ):
        if relation != "any":
            same = _positions(names, mine)[options.candidate] == slot_side
            holds &= same if relation == "same" else ~same
    credit = ints([c.credit_months for c in people])
    born = ints([c.birth_year for c in people])
    latest_birth = ints(
        [problem.year_of(route.start) - entry.age_from for route in options.routes]
    )
    holds &= credit[options.candidate] >= entry.credit_at_least
    holds &= born[options.candidate] <= latest_birth[options.route]
    return holds


def _positions(names: list[str], mine: list[str | None]) -> Ints:
    """Position of each name; -2 for none, which equals no slot's."""
    index = {name: position for position, name in enumerate(names)}
    return ints([-2 if name is None else index[name] for name in mine])
