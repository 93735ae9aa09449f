"""Judge a matching by code that knows no solver."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import chain

from matcher.domain import Matching, Placement, Problem, Violation
from matcher.policy import Policy, default_policy


def verify(
    problem: Problem,
    matching: Matching,
    policy: Policy | None = None,
    *,
    values: Mapping[str, Fraction] | None = None,
) -> tuple[Violation, ...]:
    """Every way a matching breaks the rules in force; empty when it breaks none.

    Parameters
    ----------
    problem
        The facts.
    matching
        The plan to judge, whoever made it.
    policy
        The rules in force; the default policy if not given. Only rules it names are
        judged. How far a soft rule is
        broken is a tier's value, no violation.
    values
        Claimed value of each tier by name; each is computed again from ids.

    Returns
    -------
    tuple of Violation
        Unknown ids first: a plan that names them cannot be judged further.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> verify(Problem(first_month="2022-08"), Matching())
    ()
    """
    policy = policy or default_policy()
    unknown, *by_rule = judged(problem, matching, policy)
    if unknown:
        return tuple(unknown)
    found = list(chain.from_iterable(by_rule))
    if values is not None:
        computed = tier_values(problem, matching, policy)
        for tier in sorted(set(values) | set(computed)):
            if values.get(tier) != computed.get(tier):
                found.append(_wrong(tier, values.get(tier), computed.get(tier)))
    return tuple(found)


def judged(
    problem: Problem, matching: Matching, policy: Policy
) -> Iterator[list[Violation]]:
    """What ``verify`` finds, a part at a time: unknown ids, then rule after rule.

    Nothing follows unknown ids.
    """
    known = _all_known(problem, matching)
    places = () if known else matching.placements
    yield [violation for one in places for violation in _unknown(problem, one)]
    if known:
        for rule in policy.hard:
            yield list(rule.violations(problem, matching))


def tier_values(
    problem: Problem, matching: Matching, policy: Policy
) -> dict[str, Fraction]:
    """Value of each tier by name, in order, from ids."""
    return {
        name: value
        for objective in policy.objectives
        for (name, _), value in zip(
            objective.names(problem), objective.value(problem, matching), strict=True
        )
    }


def _wrong(tier: str, claimed: Fraction | None, found: Fraction | None) -> Violation:
    nothing = "-"
    return Violation(
        "value",
        tier=tier,
        claimed=nothing if claimed is None else claimed,
        found=nothing if found is None else found,
    )


def _all_known(problem: Problem, matching: Matching) -> bool:
    candidates, slots, pathways = problem.candidate, problem.slot, problem.pathway
    classes: set[str] = set()
    measures: set[str] = set()
    for one in matching.placements:
        if not (
            one.candidate in candidates
            and one.slot in slots
            and one.pathway in pathways
        ):
            return False
        classes.update(one.classes)
        measures.update(one.measures)
    return classes <= problem.training_class.keys() and measures <= (
        problem.measure.keys()
    )


def _unknown(problem: Problem, placement: Placement) -> list[Violation]:
    found = []
    if placement.candidate not in problem.candidate:
        found.append(_no("candidate", placement.candidate))
    if placement.slot not in problem.slot:
        found.append(_no("slot", placement.slot))
    if placement.pathway not in problem.pathway:
        found.append(_no("pathway", placement.pathway))
    for one in placement.classes:
        if one not in problem.training_class:
            found.append(_no("training_class", one))
    for one in placement.measures:
        if one not in problem.measure:
            found.append(_no("measure", one))
    return found


def _no(kind: str, name: str) -> Violation:
    return Violation("unknown", kind=kind, id=name)
