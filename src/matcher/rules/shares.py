"""A target group is at least or at most so many percent of everybody there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import gcd
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Placement, Problem, Reason, Share, Violation
from matcher.program import (
    Bools,
    Cut,
    FactArrays,
    Ints,
    Options,
    Rows,
    Rule,
    stack_rows,
)


class Shares(Rule):
    """A target group is at least or at most so many percent of everybody there.

    Everybody counts, incumbents included: in a company all who are placed there, in a
    training office the apprentices of its members, in a class its pupils. With A people
    of the group and B others, at most p percent means (100 - p) A <= p B, both factors
    divided by their greatest common divisor.

    Examples
    --------
    >>> Shares().rule
    'shares'
    """

    rule: Literal["shares"] = "shares"
    judges: ClassVar[tuple[str, ...]] = ("shares",)

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        blocks = [
            _row(problem, options, limit, limit.under, 0)
            for share in problem.shares
            for limit in _limits(share)
        ]
        return stack_rows(*blocks) if blocks else None

    def cuts(self, problem: Problem, options: Options) -> Iterable[Cut]:
        """The whole-number hull of O <= k U and O + U <= cap.

        With b = cap // (k + 1) and r the rest: O - (r - 1) U <= b (k + 1 - r), counted
        over everybody; for r = 0 it says nothing new.
        """
        for share in problem.shares:
            room, rests_on = _room(options.facts, share)
            before = sum(_incumbents(problem, options.facts, share))
            for limit in _limits(share):
                k = limit.under
                whole, rest = divmod(room + before, k + 1)
                if limit.over == 1 and rest:
                    most = whole * (k + 1 - rest)
                    row = _row(problem, options, limit, rest - 1, most)
                    yield Cut(row, rests_on=(self.rule, *rests_on))

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        groups = defaultdict[tuple[str, str], Counter[str]](Counter)
        for placement in (*problem.incumbents.values(), *matching.placements):
            group = problem.candidate[placement.candidate].target_group
            for place in _places_of(problem, placement):
                groups[place][group] += 1
        for share in problem.shares:
            here = groups[share.of, share.where]
            held, everybody = here[share.target_group], here.total()
            most, least = 100 - share.at_most, 100 - share.at_least
            too_many = most * held - share.at_most * (everybody - held)
            too_few = share.at_least * (everybody - held) - least * held
            for missed, unit in (
                (too_many, gcd(most, share.at_most)),
                (too_few, gcd(least, share.at_least)),
            ):
                if missed > 0:
                    yield Violation(
                        "shares",
                        share=share.id,
                        held=held,
                        everybody=everybody,
                        at_least=share.at_least,
                        at_most=share.at_most,
                        amount=missed // unit,
                    )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is None:  # facts alone give nobody a share
            return None
        share = next(one for one in problem.shares if one.id == subject)
        return Reason(
            "shares", share=share.id, at_least=share.at_least, at_most=share.at_most
        )


@dataclass(frozen=True)
class _Limit:
    """``over`` x one side <= ``under`` x the other; ``group`` is the first side."""

    share: Share
    group: bool
    over: int
    under: int


def _limits(share: Share) -> Iterator[_Limit]:
    if share.at_most < 100:
        unit = gcd(share.at_most, 100)
        yield _Limit(share, True, (100 - share.at_most) // unit, share.at_most // unit)
    if share.at_least > 0:
        unit = gcd(share.at_least, 100)
        rest = (100 - share.at_least) // unit
        yield _Limit(share, False, share.at_least // unit, rest)


def _row(
    problem: Problem, options: Options, limit: _Limit, under: int, most: int
) -> Rows:
    """``over`` O - ``under`` U <= ``most``, for everybody, incumbents moved over."""
    option, mine = _there(options, limit.share)
    group, others = _incumbents(problem, options.facts, limit.share)
    first, second = (group, others) if limit.group else (others, group)
    upper = most - limit.over * first + under * second
    value = np.where(mine == limit.group, float(limit.over), float(-under))
    used = np.flatnonzero(value)
    return Rows(
        (limit.share.id,),
        np.array([-np.inf]),
        np.array([float(upper)]),
        np.zeros(len(used), dtype=np.int64),
        option[used],
        value[used],
    )


def _there(options: Options, share: Share) -> tuple[Ints, Bools]:
    """Options in the company, office or class, and which are of the group."""
    facts = options.facts
    if share.of == "training_class":
        entry, one = options.class_entries
        option = entry[one == facts.class_index[share.where]]
    else:
        option = np.flatnonzero(_slots(facts, share)[options.slot])
    group = facts.of_groups(share.target_group)
    return option, group[options.candidate[option]]


def _slots(facts: FactArrays, share: Share) -> Bools:
    """Whether people at each slot count, for a share of a company or an office."""
    here: Bools
    if share.of == "company":
        here = facts.slot_company == facts.company_index[share.where]
    else:
        here = facts.slot_office == facts.office_index[share.where]
        here = here & (facts.slot_kind == 0)
    return here


def _incumbents(problem: Problem, facts: FactArrays, share: Share) -> tuple[int, int]:
    """Incumbents there: how many of the group, and how many others."""
    placements = list(problem.incumbents.values())
    if share.of == "training_class":
        there = [one for one in placements if share.where in one.classes]
    else:
        here = _slots(facts, share)
        there = [one for one in placements if here[facts.slot_index[one.slot]]]
    groups = [problem.candidate[one.candidate].target_group for one in there]
    mine = groups.count(share.target_group)
    return mine, len(groups) - mine


def _room(facts: FactArrays, share: Share) -> tuple[int, tuple[str, ...]]:
    """Most newcomers there, and the rules that say so."""
    if share.of == "training_class":
        at = facts.class_index[share.where]
        return int(facts.class_free[at]), ("training_classes",)
    places = int(facts.slot_open[_slots(facts, share)].sum())
    rests_on = ("places", "non_displacement")
    if share.of == "company":
        return places, rests_on
    at = facts.office_index[share.where]
    left = max(0, int(facts.office_free[at] - facts.office_kept[at]))
    return min(places, left), (*rests_on, "training_offices")


def _places_of(problem: Problem, placement: Placement) -> Iterator[tuple[str, str]]:
    """Where a placement counts: company, training office, classes; what and which."""
    slot = problem.slot[placement.slot]
    yield "company", slot.company
    office = problem.company[slot.company].training_office
    if slot.kind == "apprenticeship" and office is not None:
        yield "training_office", office
    for one in set(placement.classes):
        yield "training_class", one
