"""In no month people use more of a resource than it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar, Literal, NamedTuple

import numpy as np

from matcher.domain import Matching, Placement, Problem, Reason, Resource, Violation
from matcher.program import (
    Bools,
    Floats,
    Followed,
    Ints,
    Options,
    Rows,
    Rule,
    count_rows,
    distinct,
    followed,
    ints,
    spread,
    stack_rows,
)


class Resources(Rule):
    """In no month people use more of a resource than it has.

    Each uses what the stages she is on that month use, where the resource counts her.
    Incumbents use it, too, by their own stages. A month beyond the list has nothing.

    Examples
    --------
    >>> Resources().rule
    'resources'
    """

    rule: Literal["resources"] = "resources"
    judges: ClassVar[tuple[str, ...]] = ("resources", "credit_months")

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        ways, nth = followed(options)
        taken = _used(problem, problem.incumbents.values())
        blocks = []
        for resource in problem.resources:
            use = _by_month(problem, resource.id, ways)
            using: Bools = np.any(use > 0, axis=1)
            here = np.flatnonzero(_counts(resource, options) & using[nth])
            if not len(here):
                continue
            present, position = distinct(nth[here])
            limits = _limits(resource, use[present], taken)
            if self.broken is None:
                limits = _tightest(limits)
            blocks.append(_month_rows(resource.id, limits, here, position))
        return stack_rows(*blocks) if blocks else None

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        taken = _used(problem, problem.incumbents.values())
        held = _used(problem, matching.placements)
        for resource in problem.resources:
            months = sorted(month for name, month in held if name == resource.id)
            for month in months:
                left = max(0, _capacity(resource, month) - taken[resource.id, month])
                used = held[resource.id, month]
                if used > left:
                    yield Violation(
                        "resources",
                        resource=resource.id,
                        month=problem.month_name(month),
                        left=left,
                        held=used,
                        amount=used - left,
                    )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        resource = problem.resource[subject]
        placed = matching.placements if matching else ()
        taken = _used(problem, problem.incumbents.values())
        held = _used(problem, placed)
        least = min(_amounts(problem, subject), default=0)
        months = {month for name, month in (*taken, *held) if name == subject}
        for month in sorted(months):
            left = max(0, _capacity(resource, month) - taken[subject, month])
            used = held[subject, month]
            if used + least > left:
                return Reason(
                    "resources",
                    resource=subject,
                    month=problem.month_name(month),
                    left=left,
                    held=used,
                )
        return None


def _capacity(resource: Resource, month: int) -> int:
    capacity = resource.capacity
    return capacity[month] if month < len(capacity) else 0


def beyond_capacity(problem: Problem, resource: str, month: int) -> int:
    """How much more incumbents use of a resource in a month than it has."""
    (one,) = (one for one in problem.resources if one.id == resource)
    used = _used(problem, problem.incumbents.values())[resource, month]
    return max(0, used - _capacity(one, month))


def _amounts(problem: Problem, resource: str) -> Iterable[int]:
    """What each stage that uses a resource uses of it."""
    for pathway in problem.rule_pack.pathways:
        for stage in pathway.stages:
            for use in stage.uses:
                if use.resource == resource and use.amount:
                    yield use.amount


def _used(
    problem: Problem, placements: Iterable[Placement]
) -> Counter[tuple[str, int]]:
    """How much some people use of each resource in each month."""
    used: Counter[tuple[str, int]] = Counter()
    for placement in placements:
        for use, months in problem.uses_of(placement):
            for month in months:
                used[use.resource, month] += use.amount
    return used


# --- the same in arrays ---


class Limits(NamedTuple):
    """Months of a resource: what is left of each, and what each way there uses.

    ``month`` and ``left`` have shape (months,), ``use`` has (ways, months).
    """

    month: Ints
    left: Ints
    use: Ints


def _by_month(problem: Problem, resource: str, ways: list[Followed]) -> Ints:
    """How much of a resource each way uses in each month, shape (ways, months)."""
    stages = [problem.timeline_of(*way) for way in ways]
    months = max((one[-1].ends for one in stages), default=0)
    use = np.zeros((len(ways), months), dtype=np.int64)
    for way, timeline in enumerate(stages):
        for stage, begins, ends in timeline:
            for one in stage.uses:
                if one.resource == resource:
                    use[way, begins:ends] += one.amount
    return use


def _counts(resource: Resource, options: Options) -> Bools:
    """Whether a resource counts the person of each option, bound where she is."""
    facts = options.facts
    counts = np.ones(len(options), bool)
    if resource.home_regions:
        here = _among(facts.region_index, resource.home_regions)
        counts &= here[facts.candidate_region[options.candidate]]
    if resource.companies:
        here = _among(facts.company_index, resource.companies)
        counts &= here[facts.slot_company[options.slot]]
    return counts


def _among(index: dict[str, int], names: Iterable[str]) -> Bools:
    among = np.zeros(len(index), bool)
    among[[index[name] for name in names]] = True
    return among


def _limits(resource: Resource, use: Ints, taken: Counter[tuple[str, int]]) -> Limits:
    """The months in which some way uses the resource."""
    month = ints(np.flatnonzero(use.any(axis=0)))
    left = [
        max(0, _capacity(resource, one) - taken[resource.id, one])
        for one in month.tolist()
    ]
    return Limits(month, ints(left), use[:, month])


def _tightest(limits: Limits) -> Limits:
    """Without months that others imply: as much is left, and nobody uses more.

    Of months that are alike the first is kept.
    """
    keep = np.ones(len(limits.month), bool)
    for one in range(len(keep)):
        at_least = (limits.use >= limits.use[:, [one]]).all(axis=0)
        implying = at_least & (limits.left <= limits.left[one]) & keep
        implying[one] = False
        alike = (limits.use == limits.use[:, [one]]).all(axis=0)
        later = np.arange(len(keep)) > one
        implying &= ~(alike & (limits.left == limits.left[one]) & later)
        keep[one] = not implying.any()
    return Limits(limits.month[keep], limits.left[keep], limits.use[:, keep])


def _month_rows(resource: str, limits: Limits, option: Ints, way: Ints) -> Rows:
    """A row for each month; ``way`` is which way each of these options follows."""
    used_way, used_month = np.nonzero(limits.use)
    lengths = np.bincount(used_way, minlength=len(limits.use)).astype(np.int64)
    first = np.cumsum(lengths) - lengths
    entry, nth = spread(np.arange(len(option)), lengths[way])
    at = first[way[entry]] + nth
    month = used_month[at]
    amount: Floats = limits.use[way[entry], month].astype(float)
    return count_rows(
        month,
        [resource] * len(limits.month),
        -float("inf"),
        limits.left.astype(float),
        option=option[entry],
        value=amount,
    )
