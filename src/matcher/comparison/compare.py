"""Compare plans, or ask what stability costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matcher.comparison.comparison import Comparison, StablePlan
from matcher.comparison.figures import Made, figures
from matcher.comparison.largest import largest
from matcher.comparison.same_rules import measured_by
from matcher.domain import Matching, Problem
from matcher.engine import Result, hash_of, solve, stable, stable_policy
from matcher.engine.arguments import check_arguments
from matcher.errors import Fault, InputError
from matcher.policy import Policy, default_policy
from matcher.program import Broken
from matcher.rules import Stable
from matcher.verify import verify


def compare(
    problem: Problem,
    plans: Mapping[str, Result | Matching] | None = None,
    policy: Policy | None = None,
    *,
    time_limit: float = 60.0,
    seed: int | None = None,
) -> Comparison:
    """Measure plans by one policy and put them side by side.

    Without plans it tells the price of stability: the best plan of the policy beside
    its best stable one, with what each costs, in every tier and in pairs that would
    rather have one another. Where no plan is stable, the one that fewest block stands
    in its place.

    Parameters
    ----------
    problem
        All facts.
    plans
        Plans by name, in order, whatever made them; they may break rules.
    policy
        The rules and tiers that all are measured by; the default policy if not given.
        Its rules ``stable`` and ``envy_free`` are not demanded of the plans; ``kind``
        of the first says in which sense pairs block, weakly if it is not there.
    time_limit
        Seconds for each question to a solver: the plans that are made, the largest
        plan, and whether each plan can be improved.
    seed
        Of the lottery among plans that are equally good; the policy's own if not given.

    Returns
    -------
    Comparison
        Without plans in it where none were given and none is lawful, or was found.

    Raises
    ------
    InputError
        If a plan names what the problem does not have, or a result has no plan.
    PolicyError, ProblemError, TypeError, ValueError, VerificationError
        As for ``solve``; a ``ProblemError`` also for couples that pairs cannot be
        judged beside, as the rule ``stable`` says.

    Examples
    --------
    >>> told = compare(Problem(first_month="2022-08"))
    >>> [plan.name for plan in told.plans], told.stable
    (['default', 'stable'], 'found')
    """
    given = policy or default_policy()
    if isinstance(given, Policy) and isinstance(seed, int):
        given = given.with_seed(seed)
    check_arguments(problem, given, time_limit, seed, None)
    rule = next((one for one in given.rules if isinstance(one, Stable)), Stable())
    measured = measured_by(given)
    strict = stable_policy(measured, kind=rule.kind)
    check_arguments(problem, strict, time_limit, seed, None)
    answer: StablePlan = "not_asked"
    if plans is not None:
        compared = list(_given(problem, plans))
    else:
        best = solve(problem, measured, time_limit=time_limit)
        made, result, answer = _stable(
            problem, measured, strict, rule, time_limit, best.matching
        )
        compared = [("default", "default", best), (made, made, result)]
    return Comparison(
        plans=tuple(
            figures(
                problem,
                matching,
                measured,
                name=name,
                made=made,
                status=one.status if isinstance(one, Result) else None,
                kind=rule.kind,
                time_limit=time_limit,
            )
            for name, made, one in compared
            if (matching := _plan(one)) is not None
        ),
        largest=largest(problem, measured, time_limit=time_limit),
        kind=rule.kind,
        stable=answer,
        policy=measured,
        problem_hash=hash_of(problem),
    )


def _stable(
    problem: Problem,
    policy: Policy,
    strict: Policy,
    rule: Stable,
    time_limit: float,
    best: Matching | None,
) -> tuple[Made, Result, StablePlan]:
    """The best stable plan, or the one that fewest block, sought from the best plan."""
    start = None
    if rule.kind == "weak":
        start = stable(problem, policy=policy, time_limit=time_limit)
    if start is not None and start.status == "infeasible":
        found = start
    else:
        begin = None if start is None else start.matching
        found = solve(problem, strict, time_limit=time_limit, start=begin)
        if found.matching is None and start is not None and begin is not None:
            found = start
    if found is None or found.matching is None:
        soft = rule.model_copy(update={"broken": Broken(tier=1), "at_most_blocking": 0})
        asked = policy.model_copy(update={"rules": (*policy.rules, soft)})
        fewest = solve(problem, asked, time_limit=time_limit, start=best)
        if fewest.matching is not None and not verify(problem, fewest.matching, strict):
            return "stable", fewest, "found"
        proven = found is not None and found.status == "infeasible"
        return "fewest_blocking", fewest, "none" if proven else "not_found"
    return "stable", found, "found"


def _given(
    problem: Problem, plans: Mapping[str, Result | Matching]
) -> Iterator[tuple[str, Made, Result | Matching]]:
    if not isinstance(plans, Mapping):
        raise TypeError("plans are given by name, as a mapping")
    faults = [
        fault for name, one in plans.items() for fault in _faults(problem, name, one)
    ]
    if faults:
        raise InputError(faults)
    for name, one in plans.items():
        yield name, "given", one


def _plan(one: Result | Matching) -> Matching | None:
    return one.matching if isinstance(one, Result) else one


def _faults(problem: Problem, name: str, one: Result | Matching) -> Iterator[Fault]:
    matching = _plan(one)
    if matching is None:
        yield Fault("a_plan", name)
        return
    for nth, placement in enumerate(matching.placements):
        for field, of, known, ids in (
            ("candidate", "candidates", problem.candidate, (placement.candidate,)),
            ("slot", "slots", problem.slot, (placement.slot,)),
            ("pathway", "pathways", problem.pathway, (placement.pathway,)),
            ("classes", "training_classes", problem.training_class, placement.classes),
            ("measures", "measures", problem.measure, placement.measures),
        ):
            if any(one not in known for one in ids):
                column = f"placements[{nth}].{field}"
                yield Fault("known_id", name, column=column, details=(("of", of),))
