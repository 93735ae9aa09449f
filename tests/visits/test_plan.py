"""Plans beside every schedule there is, and beside their bounds."""

from __future__ import annotations

import os
from typing import Any, Literal

import numpy as np
import pytest

from matcher.scenarios import scenario, visit_scenario
from matcher.scenarios.visits import Kind, VisitSize, season
from matcher.solvers import MipAnswer, Model
from matcher.visits import (
    TIERS,
    WEIGHTED,
    WEIGHTED_WITH_DAYS,
    VisitProblem,
    VisitSchedule,
    arrays_of,
    check_schedule,
    components,
    exact,
    plan_visits,
)
from matcher.visits.bounds import bounds
from matcher.visits.exact import is_small
from matcher.visits.measure import Tier, costs
from visits.seasons import a_visit, drawn_season, every_schedule

CASES = int(os.environ.get("KULLMATCH_VISITS", "10"))
MEETINGS = TIERS[:4]


def best_of_all(
    problem: VisitProblem, tiers: tuple[Tier, ...]
) -> tuple[int, ...] | None:
    every = (costs(tiers, components(problem, one)) for one in every_schedule(problem))
    return min(every, default=None)


def reached(problem: VisitProblem, **given: Any) -> tuple[int, ...] | None:
    """Cost of each tier of a plan that is proven, and lawful."""
    result = plan_visits(problem, **given)
    if result.schedule is None:
        assert result.status == "infeasible"
        return None
    assert result.status == "optimal"
    assert check_schedule(problem, result.schedule) == ()
    found = components(problem, result.schedule)
    assert found == result.components
    return costs(given["tiers"], found)


@pytest.mark.parametrize("tiers", [MEETINGS, (WEIGHTED,)], ids=["in turn", "weighted"])
@pytest.mark.parametrize("seed", range(CASES))
def test_flow_and_colouring_find_the_best_of_all_schedules(
    seed: int, tiers: tuple[Tier, ...]
) -> None:
    problem = drawn_season(seed, "U")
    result = plan_visits(problem, tiers=tiers)
    assert (result.kind, result.route) == ("U", "flow and colouring")
    assert reached(problem, tiers=tiers) == best_of_all(problem, tiers)


@pytest.mark.parametrize("seed", range(100))
def test_equal_rounds_always_meet_their_bound(seed: int) -> None:
    size = VisitSize(
        visitors=5 + seed, hosts=3 + seed % 20, rounds=2 + seed % 6, wishes=3
    )
    problem = season(size, "U", seed)
    result = plan_visits(problem, tiers=MEETINGS)
    assert result.status == "optimal"
    assert [one.value for one in result.tiers] == [one.bound for one in result.tiers]
    assert {one.proof for one in result.tiers} == {"flow"}


@pytest.mark.parametrize("tiers", [TIERS, (WEIGHTED_WITH_DAYS,), ("days", "interest")])
@pytest.mark.parametrize("kind", ["A", "F"])
@pytest.mark.parametrize("seed", range(0, CASES, 2))
def test_small_seasons_of_any_kind_are_solved_with_proof(
    seed: int, kind: str, tiers: tuple[Tier, ...]
) -> None:
    problem = drawn_season(seed, kind)
    assert reached(problem, tiers=tiers) == best_of_all(problem, tiers)


def test_gaps_are_counted_in_a_long_day() -> None:
    problem = drawn_season(5, "A", visitors=2, hosts=3, rounds=3)
    long_day = [
        one.model_copy(update={"on": problem.rounds[0].on, "begins": at, "ends": end})
        for one, (at, end) in zip(
            problem.rounds,
            [("09:00", "10:00"), ("10:00", "11:00"), ("11:00", "12:00")],
            strict=True,
        )
    ]
    problem = problem.model_copy(update={"rounds": tuple(long_day)})
    tiers: tuple[Tier, ...] = ("gaps", "interest", "days")
    assert reached(problem, tiers=tiers) == best_of_all(problem, tiers)
    tiers = ("interest", "gaps")
    assert reached(problem, tiers=tiers) == best_of_all(problem, tiers)


@pytest.mark.parametrize("seed", range(6))
def test_pinned_visits_are_held(seed: int) -> None:
    problem = drawn_season(seed, "U")
    pair = int(arrays_of(problem).visitor[0]), int(arrays_of(problem).host[0])
    who, host = problem.visitors[pair[0]].id, problem.hosts[pair[1]].id
    problem = problem.model_copy(update={"pinned": (a_visit(f"{who} {host} r1"),)})
    assert reached(problem, tiers=TIERS) == best_of_all(problem, TIERS)


def test_pin_that_no_schedule_can_hold_is_told() -> None:
    problem = visit_scenario("pilot30", "A")
    lonely = problem.visitors[0]
    wish = lonely.interests[0].company
    free = [
        r.id
        for r in problem.rounds
        if r.id not in lonely.absent and problem.room(wish, r.id)
    ]
    others = tuple(
        one.model_copy(
            update={"interests": tuple(i for i in one.interests if i.company != wish)}
        )
        for one in problem.visitors[1:]
    )
    pinned = (a_visit(f"{lonely.id} {wish} {free[0]}"),)
    problem = problem.model_copy(
        update={"visitors": (lonely, *others), "pinned": pinned}
    )
    result = plan_visits(problem)
    assert (result.status, result.schedule) == ("infeasible", None)


@pytest.mark.parametrize("kind", ["A", "F"])
def test_large_season_is_lawful_and_near_its_bound(kind: Kind) -> None:
    problem = visit_scenario("county408", kind)
    assert not is_small(arrays_of(problem))
    seconds = 3.0 if kind == "F" else 600.0  # of which F uses all
    result = plan_visits(problem, tiers=(WEIGHTED,), time_limit=seconds)
    assert result.schedule is not None
    assert check_schedule(problem, result.schedule) == ()
    (tier,) = result.tiers
    assert tier.value <= tier.bound
    assert tier.standing == "conditional"
    if kind == "A":
        assert tier.gap < 0.01


def test_same_seed_same_schedule() -> None:
    problem = visit_scenario("county408", "A", 1)
    plans = [plan_visits(problem, seed=3, time_limit=600).schedule for _ in range(2)]
    assert plans[0] == plans[1]


@pytest.mark.parametrize("seed", range(CASES))
def test_bounds_are_below_every_schedule_that_holds_the_tiers_above(seed: int) -> None:
    problem = drawn_season(seed, "F")
    arrays = arrays_of(problem)
    every = [components(problem, one) for one in every_schedule(problem)][:400]
    for values in every[::40]:
        least = bounds(arrays, TIERS, values)
        for nth in range(len(TIERS)):
            above = costs(TIERS[:nth], values)
            same = [one for one in every if costs(TIERS[:nth], one) == above]
            assert least[nth] <= min(
                costs(TIERS[nth : nth + 1], one)[0] for one in same
            )


def test_changes_of_no_previous_schedule_are_none() -> None:
    problem = visit_scenario("county408", "U")
    result = plan_visits(problem, tiers=("changes", *MEETINGS))
    assert (result.status, result.route) == ("optimal", "flow and colouring")
    without = plan_visits(problem, tiers=MEETINGS)
    assert [one.value for one in result.tiers[1:]] == [t.value for t in without.tiers]


def test_nobody_and_nothing_is_a_schedule_too() -> None:
    empty = VisitProblem(rounds=(), zones=(), hosts=(), visitors=())
    result = plan_visits(empty)
    assert result.schedule == VisitSchedule()
    assert result.status == "optimal"


@pytest.mark.parametrize("given", [{"time_limit": 0}, {"seed": -1}, {"tiers": ()}])
def test_arguments_that_mean_nothing_are_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"is a|are made"):
        plan_visits(drawn_season(0), **given)


@pytest.mark.parametrize("status", ["infeasible", "optimal"])
def test_solver_is_not_believed_against_a_schedule_at_hand(
    monkeypatch: pytest.MonkeyPatch, status: Literal["infeasible", "optimal"]
) -> None:
    problem = visit_scenario("pilot30", "A")

    def liar(model: Model, _seconds: float, *, in_units: bool = False) -> MipAnswer:
        nothing = np.zeros(len(model.cost)) if in_units else None
        return MipAnswer(status, nothing, 0.0)

    monkeypatch.setattr(exact, "solve_mip", liar)
    result = plan_visits(problem)
    assert result.status == "feasible"
    assert result.schedule is not None
    assert result.schedule.visits


def test_matching_problem_is_no_problem_of_visits() -> None:
    given: Any = scenario("pilot")
    with pytest.raises(TypeError, match="see visits_of"):
        plan_visits(given)
