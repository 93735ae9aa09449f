"""Something happened after a schedule was published: it is repaired."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from matcher.visits.changes import VisitChange, after
from matcher.visits.facts import Visit, VisitSchedule
from matcher.visits.measure import TIERS, Tier, checked_tiers
from matcher.visits.plan import plan_visits
from matcher.visits.problem import VisitProblem
from matcher.visits.result import VisitResult


@dataclass(frozen=True)
class VisitRepair:
    """A new schedule beside the published one.

    Attributes
    ----------
    problem
        The facts after the changes; ``previous`` is what people had been told, as far
        as they still take part.
    result
        Of planning them anew.
    kept, lost, new
        Visits of both schedules, of the published one only, and of the new one only.
        Empty where there is no new schedule.
    """

    problem: VisitProblem
    result: VisitResult
    kept: tuple[Visit, ...]
    lost: tuple[Visit, ...]
    new: tuple[Visit, ...]

    @property
    def fewest(self) -> bool:
        """Whether it is proven that no told visit is changed without need.

        With the fewest changes first, no lawful schedule keeps more of what people have
        been told; with the fewest last, none that is as good in all tiers above.
        """
        found = [one for one in self.result.tiers if one.name == "changes"]
        return bool(found) and found[0].standing == "proven"


def repair_visits(
    problem: VisitProblem,
    schedule: VisitSchedule,
    changes: Iterable[VisitChange] = (),
    *,
    fewest_changes: Literal["first", "last"] = "first",
    tiers: Iterable[Tier] = TIERS,
    time_limit: float = 60.0,
    seed: int = 0,
) -> VisitRepair:
    """Repair a published schedule, changing as little as can be.

    A change is a told visit that no longer stands: that somebody gets a visit more in
    a round in which she had none is none.

    Parameters
    ----------
    problem, schedule
        The facts, and what people have been told.
    changes
        What has happened since, in order.
    fewest_changes
        ``"first"``: keep as many told visits as possible, then the tiers fill the rest.
        ``"last"``: the tiers decide, and among equals there the fewest changes.
    tiers, time_limit, seed
        As for ``plan_visits``.

    Raises
    ------
    ProblemError
        If a change names an id that does not exist, or the facts contradict one another
        after the changes.

    Examples
    --------
    >>> from matcher.scenarios import visit_scenario
    >>> from matcher.visits import CompanyCancels
    >>> problem = visit_scenario("pilot30", "U")
    >>> schedule = plan_visits(problem, tiers=TIERS[:4]).schedule
    >>> repair = repair_visits(problem, schedule, [CompanyCancels(company="h0001")])
    >>> {one.company for one in repair.lost}, repair.fewest
    ({'h0001'}, True)
    """
    if fewest_changes not in ("first", "last"):
        raise ValueError("fewest_changes is first or last")
    order = tuple(one for one in checked_tiers(tiers) if one != "changes")
    if any(not isinstance(one, str) and "changes" in one for one in order):
        raise ValueError("the repair itself says where changes count")
    order = ("changes", *order) if fewest_changes == "first" else (*order, "changes")
    told = problem.model_copy(update={"previous": schedule})
    changed = after(told, changes)
    result = plan_visits(changed, tiers=order, time_limit=time_limit, seed=seed)
    before = changed.previous.visits if changed.previous else ()
    now = result.schedule.visits if result.schedule else ()
    had, has = set(before), set(now)
    return VisitRepair(
        problem=changed,
        result=result,
        kept=tuple(one for one in before if one in has),
        lost=tuple(one for one in before if result.schedule and one not in has),
        new=tuple(one for one in now if one not in had),
    )
