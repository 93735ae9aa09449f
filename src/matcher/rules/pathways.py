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
from matcher.program import Bools, Options, Rule, ints


class Pathways(Rule):
    """A placement follows a pathway the slot offers that is open to the candidate.

    Its measures give her what the slot requires and she lacks, each something else. A
    pathway is open to its target groups that meet one of its entry conditions. An age
    counts as reached from the beginning of its calendar year.

    Examples
    --------
    >>> Pathways().rule
    'pathways'
    """

    rule: Literal["pathways"] = "pathways"

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        allowed = np.zeros(len(options), bool)
        followed = [route.pathway for route in options.routes]
        for pathway in problem.rule_pack.pathways:
            follows = np.array([one == pathway.id for one in followed], bool)
            here = np.flatnonzero(follows[options.route])
            if len(here):
                theirs = options if len(here) == len(options) else options.take(here)
                allowed[here] = _open_to(problem, pathway, theirs)
        return allowed & ~_needless(problem, options)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        candidates, slots = problem.candidate, problem.slot
        pathways = problem.pathway
        for placement in matching.placements:
            pathway = pathways[placement.pathway]
            candidate, slot = candidates[placement.candidate], slots[placement.slot]
            entered = (
                _needed(problem, placement.measures, candidate, slot)
                and pathway.outcome == slot.kind
                and (not pathway.by_offer or pathway.id in slot.offers)
                and may_enter(problem, candidate, slot, pathway, placement.start)
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
                    may_enter(problem, candidate, slot, pathway, start)
                    for start in slot.start_months
                ):
                    return None
        return Reason("pathways", candidate=subject)


def may_enter(
    problem: Problem, candidate: Candidate, slot: Slot, pathway: Pathway, start: int
) -> bool:
    """Whether a pathway is open to somebody bound for a slot; classes aside."""
    groups = pathway.target_groups
    if groups and candidate.target_group not in groups:
        return False
    if not pathway.entries:
        return True
    trade, family = slot.trade, candidate.schooling_family
    same_family = trade is not None and family == problem.trade[trade].family
    same_trade = trade is not None and candidate.schooling_trade == trade
    families = ("any", "same" if same_family else "other")
    trades = ("any", "same" if same_trade else "other")
    turns = problem.year_of(start) - candidate.birth_year
    for entry in pathway.entries:
        if (
            (not entry.schooling or candidate.schooling in entry.schooling)
            and entry.family in families
            and entry.trade in trades
            and turns >= entry.age_from
            and candidate.credit_months >= entry.credit_at_least
        ):
            return True
    return False


def _needed(
    problem: Problem, measures: tuple[str, ...], candidate: Candidate, slot: Slot
) -> bool:
    """Whether each measure gives her something she lacks, each something else."""
    granted = [problem.measure[name].grants for name in measures]
    lacking = set(slot.required_qualifications) - set(candidate.qualifications)
    return len(set(granted)) == len(granted) and lacking.issuperset(granted)


def _needless(problem: Problem, options: Options) -> Bools:
    """Whether a route gives her what she holds; it grants only what is required."""
    needless = np.zeros(len(options), bool)
    for tag in sorted({one.grants for one in problem.measures}):
        grants = np.array(
            [
                any(problem.measure[name].grants == tag for name in route.measures)
                for route in options.routes
            ],
            bool,
        )
        holds = np.array(
            [tag in one.qualifications for one in problem.candidates], bool
        )
        needless |= grants[options.route] & holds[options.candidate]
    return needless


def _open_to(problem: Problem, pathway: Pathway, options: Options) -> Bools:
    meets = np.full(len(options), not pathway.entries)
    for entry in pathway.entries:
        meets |= _meets(problem, entry, options)
    if pathway.target_groups:
        in_group = options.facts.of_groups(*pathway.target_groups)
        meets &= in_group[options.candidate]
    return meets


def _meets(problem: Problem, entry: Entry, options: Options) -> Bools:
    facts, person = options.facts, options.candidate
    holds = np.ones(len(options), bool)
    if entry.schooling:
        holds &= facts.of_schoolings(*entry.schooling)[person]
    for relation, of_slot, of_person in (
        (entry.family, facts.slot_family, facts.candidate_family),
        (entry.trade, facts.slot_trade, facts.candidate_trade),
    ):
        if relation != "any":
            same = of_person[person] == of_slot[options.slot]
            holds &= same if relation == "same" else ~same
    holds &= facts.candidate_credit[person] >= entry.credit_at_least
    year = ints([problem.year_of(route.start) for route in options.routes])
    holds &= year[options.route] - facts.candidate_born[person] >= entry.age_from
    return holds
