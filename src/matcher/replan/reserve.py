"""For every place that is taken: who is next when it falls free, and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import Literal

from matcher.domain import Fact, Matching, Problem
from matcher.domain.fact import Id
from matcher.engine import Result, check_time_limit, own_plan
from matcher.engine.asked import check_known
from matcher.replan.chain import chain
from matcher.replan.exchange import Exchanges
from matcher.replan.freed import Freed
from matcher.replan.last_plan import with_last_plan
from matcher.replan.order import with_fewest_changes
from matcher.replan.person import PersonChange
from matcher.solvers import Status
from matcher.whatif.case import Case, Packed, unpacked
from matcher.whatif.spread import in_turn


class Reserve(Fact):
    """What follows when one person gives her place up and takes no other.

    Attributes
    ----------
    slot, holder
        The place, and who gives it up.
    steps
        Everybody else whose placement is another one then: first who comes to the
        slot, then who comes to where that one was, and so on. Empty where nobody can
        take over, or no plan was found.
    by
        ``exchange``: one person takes over, and it is proven without a solve that no
        plan is better. ``re-solve``: the problem was solved without her. Either plan
        has passed ``verify``.
    status
        Of that plan. ``optimal``: proven, in the order of the tiers stated.
        ``infeasible``: without her no plan is lawful, as where she is the companion of
        somebody who is in a pathway.
    """

    slot: Id
    holder: Id
    steps: tuple[PersonChange, ...]
    by: Literal["exchange", "re-solve"]
    status: Status

    @property
    def next(self) -> str | None:
        """Who comes to the place, ``None`` if nobody does."""
        first = self.steps[0] if self.steps else None
        if first is None or first.now is None or first.now.slot != self.slot:
            return None
        return first.candidate if first.became in ("new", "moved") else None


class ReserveList(Fact):
    """A slot, and what follows when a place there falls free, by who has it now."""

    slot: Id
    reserves: tuple[Reserve, ...]

    @property
    def next(self) -> tuple[str, ...]:
        """Who is next, each once, in the order of those who may go."""
        named = (one.next for one in self.reserves)
        return tuple(dict.fromkeys(name for name in named if name is not None))


def reserve_lists(
    problem: Problem,
    result: Result,
    *,
    slots: Sequence[str] | None = None,
    after: str = "placed",
    time_limit: float = 60.0,
    executor: Executor | None = None,
) -> tuple[ReserveList, ...]:
    """Who is next at each slot when a place there falls free, and what chain follows.

    For everybody in the plan: the best plan in which she has no place, where the tiers
    up to ``after`` count first, then the fewest changes from the plan, then the other
    tiers in their order. So a place is filled if people are gained by it, as few as can
    be move for that, and the policy says who. Places that are pinned do not fall free.

    Parameters
    ----------
    problem, result
        Facts, and what ``solve`` made of them.
    slots
        Only these slots; all with somebody in them if not given.
    after
        Name of the objective behind which the fewest changes stand, or ``"first"``.
    time_limit
        Seconds for each place that needs a solve.
    executor
        Where these are solved; here, one by one, if not given.

    Returns
    -------
    tuple of ReserveList
        In the order of the slots' ids.

    Raises
    ------
    KeyError
        If there is no such slot.
    ValueError
        If the result has no plan or is of another problem, or the policy has no
        objective called ``after``.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> reserve_lists(problem, solve(problem))
    ()
    """
    check_time_limit(time_limit)
    plan = own_plan(problem, result)
    check_known(slots or (), problem.slot)
    freed = Freed(
        with_last_plan(problem, plan),
        with_fewest_changes(result.policy, after),
        time_limit,
    )
    pinned = {pin.candidate for pin in problem.pins}
    holders = {
        one.candidate: one.slot
        for one in plan.placements
        if one.candidate not in pinned and (slots is None or one.slot in slots)
    }
    found = _exchanged(freed, result, holders)
    rest = [who for who in holders if who not in found]
    found |= dict(zip(rest, _resolved(freed, rest, executor), strict=True))
    order = sorted(holders, key=lambda who: (holders[who], who))
    return tuple(
        ReserveList(slot=slot, reserves=tuple(found[who] for who in here))
        for slot, here in groupby(order, key=lambda who: holders[who])
    )


def _exchanged(
    freed: Freed, result: Result, holders: Iterable[str]
) -> dict[str, Reserve]:
    """Those whose place somebody can take over while all others stay."""
    exchanges = Exchanges(freed)
    ahead = exchanges.ahead
    proven = [one.name for one in result.tiers if one.standing == "proven"]
    if not exchanges.tell_all or tuple(proven[: len(ahead)]) != ahead:
        return {}
    found = {}
    for who in holders:
        matching = exchanges.best(who)
        if matching is not None:
            found[who] = _reserve(freed, who, matching, "exchange", "optimal")
    return found


def _resolved(
    freed: Freed, people: Sequence[str], executor: Executor | None
) -> Iterator[Reserve]:
    if executor is None:
        for who in people:
            yield _solved(freed, who)
        return
    case = Case(freed.problem, freed.policy, freed.time_limit)
    for told in in_turn(case, _task, [Holder(who) for who in people], executor):
        yield Reserve.model_validate_json(told)


@dataclass(frozen=True)
class Holder:
    """A person as she travels; it tells no log whom it is about."""

    who: str = field(repr=False)


def _task(base: Packed, holder: Holder) -> str:
    """One place on a worker."""
    return _solved(_freed(base), holder.who).model_dump_json()


@lru_cache(maxsize=1)
def _freed(base: Packed) -> Freed:
    """What a worker builds once and keeps for its next task."""
    case = unpacked(base)
    return Freed(case.problem, case.policy, case.time_limit)


def _solved(freed: Freed, who: str) -> Reserve:
    matching, status = freed.without(who)
    return _reserve(freed, who, matching, "re-solve", status)


def _reserve(
    freed: Freed,
    who: str,
    matching: Matching | None,
    by: Literal["exchange", "re-solve"],
    status: Status,
) -> Reserve:
    slot = freed.plan.by_candidate[who].slot
    now = freed.plan if matching is None else matching
    steps = chain(slot, freed.plan, now, who)
    return Reserve(slot=slot, holder=who, steps=steps, by=by, status=status)
