"""Why somebody has no place: what stands between her and the nearest option."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from matcher.compile import candidate_pairs
from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.explain.barriers import Barriers, barriers, pairs_with
from matcher.policy import Policy
from matcher.program import FactArrays, Rule

_OF_ROOM = (
    "places",
    "apprentices_at_once",
    "training_offices",
    "training_classes",
    "slot_cohorts",
    "non_displacement",
)
"""Rules that count heads, whoever they are."""

_TAKING = ("slot", "company", "training_office", "training_class")
"""Details of a violation that name what has room, or has none."""


def why_unplaced(
    problem: Problem, matching: Matching, policy: Policy
) -> dict[str, Reason]:
    """The reason of every new candidate without a placement, by id.

    Every hard rule is asked about every option alone. If no option is lawful for her,
    the reason is that of a rule which is the only one to bar some option: without it
    she would have one. Where every option is barred by two rules or more, those of the
    nearest one are named together. If options are lawful, they are added to the plan,
    the best ranked first: one that breaks no rule stands open to her; otherwise the
    first that breaks a single rule gives the reason, and where all break several, the
    fewest are named together. Soft rules keep nobody out
    and give none.
    """
    last = problem.kept.get("why_unplaced")  # every report of a plan asks it
    if last is not None and last[0] is matching and last[1] is policy:
        return dict(last[2])
    placed = {placement.candidate for placement in matching.placements}
    waiting = [c.id for c in problem.new_candidates if c.id not in placed]
    reasons = reasons_of(problem, matching, policy, waiting)
    problem.kept["why_unplaced"] = matching, policy, reasons
    return dict(reasons)


def reasons_of(
    problem: Problem, matching: Matching, policy: Policy, waiting: Sequence[str]
) -> dict[str, Reason]:
    """The reasons of some people without a placement."""
    facts = FactArrays(problem)
    known = _asked(problem, policy, facts, waiting)
    rules = counting(policy)
    standing = [v for rule in rules for v in rule.violations(problem, matching)]
    reasons = {}
    for who in sorted(waiting):
        hers = known.of(facts.candidate_index[who])
        if not len(hers.options):
            reasons[who] = _without_options(problem, policy, facts, who)
        elif hers.count.min() > 0:
            reasons[who] = barred_reason(hers, who)
        else:
            reasons[who] = taken_reason(problem, matching, policy, standing, hers)
    return reasons


def barred_reason(hers: Barriers, who: str) -> Reason:
    """Why no option of hers is lawful: the rule that alone bars the nearest one.

    The rule's own reason where it holds of an option that only this rule bars;
    otherwise that option is named.
    """
    nearest = int(hers.nearest[0])
    blocking = np.flatnonzero(hers.barred[:, nearest])
    names = [hers.rules[rule].rule for rule in blocking.tolist()]
    slot = hers.problem.slots[int(hers.options.slot[nearest])].id
    if len(names) > 1:
        return Reason("combined", candidate=who, slot=slot, rules=", ".join(names))
    rule = int(blocking[0])
    reason = hers.rules[rule].reason(hers.problem, None, who)
    if reason is not None and _holds_of_one(hers, rule, reason):
        return reason
    return Reason("nearest", candidate=who, slot=slot, rule=names[0])


def _holds_of_one(hers: Barriers, rule: int, reason: Reason) -> bool:
    """Whether a reason's facts are those of an option that only this rule bars."""
    only = np.flatnonzero(hers.alone[rule])
    _, first = np.unique(hers.options.slot[only], return_index=True)
    for option in only[first].tolist():
        told = hers.told(rule, option)
        if told is not None and all(
            reason.details[name] == told.details[name]
            for name in reason.details.keys() & told.details.keys()
        ):
            return True
    return False


def taken_reason(
    problem: Problem,
    matching: Matching,
    policy: Policy,
    standing: Sequence[Violation],
    hers: Barriers,
) -> Reason:
    """Why no lawful option of hers is free: what one placement more would break.

    ``standing`` is what the plan breaks anyway.
    """
    lawful = hers.take(hers.nearest[: int((hers.count == 0).sum())]).options
    asked = lawful.take(lawful.rank > 0)
    best, broken = least_broken(
        problem,
        matching,
        policy,
        standing,
        (asked if len(asked) else lawful).placements(),
    )
    if len(broken) > 1:
        best, broken = least_broken(
            problem, matching, policy, standing, lawful.placements()
        )
    if not broken:
        return Reason("not_reached", candidate=best.candidate, slot=best.slot)
    if len(broken) == 1:
        return broken[0][1]
    rules = ", ".join(rule for rule, _ in broken)
    return Reason("several", slot=best.slot, rules=rules)


def least_broken(
    problem: Problem,
    matching: Matching,
    policy: Policy,
    standing: Sequence[Violation],
    placements: Sequence[Placement],
) -> tuple[Placement, list[tuple[str, Reason]]]:
    """The first of one person's lawful placements that breaks fewest rules anew.

    With it each of these rules, and its reason. Where something has no room, no
    placement there is free: once a single rule is in the way, such are passed over.
    """
    best, fewest = placements[0], list[tuple[Rule, list[Violation]]]()
    full: set[tuple[str, str]] = set()
    rules = counting(policy)
    likely = list(rules)  # what was in the way last is asked first
    for nth, placement in enumerate(placements):
        if len(fewest) == 1 and not full.isdisjoint(_uses(problem, placement)):
            continue
        found = _broken_anew(problem, matching, likely, standing, placement)
        broken = list(islice(found, len(fewest) or None))
        in_the_way = [rule for rule, _ in broken]
        likely = in_the_way + [rule for rule in likely if rule not in in_the_way]
        full.update(one for rule, new in broken for one in _without_room(rule, new))
        if nth == 0 or len(broken) < len(fewest):
            best = placement
            fewest = sorted(broken, key=lambda one: rules.index(one[0]))
        if not fewest:
            break
    return best, [(r.rule, _said(r, problem, matching, new)) for r, new in fewest]


def _broken_anew(
    problem: Problem,
    matching: Matching,
    rules: Sequence[Rule],
    standing: Sequence[Violation],
    placement: Placement,
) -> Iterator[tuple[Rule, list[Violation]]]:
    """Each of some rules that one lawful placement more would break anew, and how."""
    plan = matching.with_placement(placement)
    for rule in rules:
        new = [v for v in rule.violations(problem, plan) if v not in standing]
        if new:
            yield rule, new


def _without_room(rule: Rule, new: Sequence[Violation]) -> Iterator[tuple[str, str]]:
    """What cannot take one more, whoever it is and however she comes."""
    if rule.rule in _OF_ROOM:
        for violation in new:
            for name, detail in violation.details.items():
                if name in _TAKING:
                    yield name, str(detail)


def _uses(problem: Problem, placement: Placement) -> Iterator[tuple[str, str]]:
    """What a placement takes room of."""
    slot = problem.slot[placement.slot]
    yield "slot", slot.id
    if slot.kind == "apprenticeship":
        yield "company", slot.company
        yield "training_office", problem.company[slot.company].training_office or ""
    yield from (("training_class", name) for name in placement.classes)


def _said(
    rule: Rule, problem: Problem, matching: Matching, new: Sequence[Violation]
) -> Reason:
    """The rule's reason for the first violation that has one, or its own words."""
    told = (_because(rule, problem, matching, violation) for violation in new)
    reason = next((one for one in told if one is not None), None)
    return Reason(new[0].code, **new[0].details) if reason is None else reason


def counting(policy: Policy) -> list[Rule]:
    """Hard rules that judge placements together; no other can bar a lawful option."""
    return [rule for rule in policy.hard if type(rule).rows is not Rule.rows]


def _because(
    rule: Rule, problem: Problem, matching: Matching, violation: Violation
) -> Reason | None:
    """The rule's reason; its violation's own words where only they name what is full.

    That is where it has no known subject, or is about a single month of one.
    """
    if violation.subject is None or "month" in violation.details:
        return Reason(violation.code, **violation.details)
    return rule.reason(problem, matching, violation.subject)


def _asked(
    problem: Problem, policy: Policy, facts: FactArrays, waiting: Sequence[str]
) -> Barriers:
    """Barriers between the people waiting and what a rule's join offers them."""
    pairs = candidate_pairs(problem, policy, facts)
    theirs = np.zeros(len(problem.candidates), bool)
    theirs[[facts.candidate_index[who] for who in waiting]] = True
    return barriers(problem, policy, pairs.take(theirs[pairs.candidate]))


def _without_options(
    problem: Problem, policy: Policy, facts: FactArrays, who: str
) -> Reason:
    """The reason of somebody to whom no rule's join, or no route, offers anything."""
    every = range(len(problem.slots))
    hers = barriers(
        problem, policy, pairs_with(facts, [facts.candidate_index[who]], every)
    )
    if len(hers.options):
        return barred_reason(hers, who)
    joining = [rule for rule in policy.hard if rule.join(problem, facts) is not None]
    told = (rule.reason(problem, None, who) for rule in joining)
    return next(
        (one for one in told if one is not None), Reason("no_route", candidate=who)
    )
