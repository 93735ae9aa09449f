from __future__ import annotations

import json
import multiprocessing
import re
from collections.abc import Callable
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from pathlib import Path
from typing import Any, ClassVar

import pytest

from matcher import solve
from matcher.domain import Problem
from matcher.engine import Result
from matcher.errors import ProblemError, SolverError
from matcher.whatif import (
    Closed,
    Declined,
    NewCandidates,
    NewSlots,
    Pinned,
    Places,
    Released,
    Row,
    Scenario,
    SweepError,
    SweepProgress,
    Swept,
    TravelMinutes,
    Withdrawn,
    apply,
    case,
    sweep,
)
from support.build import a_candidate, a_placement, a_problem, a_slot
from support.tiny import tiny_problem

SCENARIOS = (
    Scenario(name="more", changes=(Places(add=1),)),
    Scenario(name="fewer", changes=(Closed(slots=("s0",)),)),
    Scenario(name="farther", changes=(TravelMinutes(add=60),)),
    Scenario(name="without c0", changes=(Withdrawn(candidates=("c0",)),)),
    Scenario(name="as it is"),
)
PROBLEM = tiny_problem(5)
IMPOSSIBLE = Scenario(name="impossible", changes=(Places(add=-1),))


def with_reserved() -> Problem:
    """One place fewer contradicts what is reserved."""
    return a_problem(["c1", "c2"], [a_slot("s1", places=2, reserved=2), "s2"])


def facts(swept: Swept) -> list[dict[str, Any]]:
    """Everything in the rows but the seconds."""
    return [row.model_dump(exclude={"seconds"}) for row in (swept.base, *swept.rows)]


class Inline(Executor):
    """Runs tasks at once, the first ``good`` of them; then it is broken."""

    def __init__(self, good: int, *, refuses: bool = False) -> None:
        self.good, self.refuses = good, refuses
        self.tasks = 0

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        self.tasks += 1
        future: Future[Any] = Future()
        if self.tasks <= self.good:
            try:
                future.set_result(fn(*args, **kwargs))
            except ProblemError as error:
                future.set_exception(error)
        elif self.refuses:
            raise BrokenExecutor("gone")
        else:
            future.set_exception(BrokenExecutor("gone"))
        return future


def test_rows_are_what_solving_each_scenario_gives() -> None:
    swept = sweep(PROBLEM, SCENARIOS, seed=3)
    assert [row.name for row in swept.rows] == [one.name for one in SCENARIOS]
    base = solve(PROBLEM, seed=3)
    assert base.matching is not None
    before = {one.candidate for one in base.matching.placements}
    for scenario, row in zip(SCENARIOS, swept.rows, strict=True):
        result = solve(apply(PROBLEM, scenario.changes), seed=3)
        assert result.matching is not None
        now = {one.candidate for one in result.matching.placements}
        assert row.status == result.status
        assert [(t.name, t.value, t.bound, t.standing) for t in row.tiers] == [
            (t.name, t.value, t.bound, t.standing) for t in result.tiers
        ]
        assert row.plan_hash == result.audit.plan_hash
        assert row.placed == len(now)
        assert (set(row.gained), set(row.lost)) == (now - before, before - now)


def test_processes_give_the_rows_of_one_by_one() -> None:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        swept = sweep(PROBLEM, SCENARIOS, executor=pool)
    assert facts(swept) == facts(sweep(PROBLEM, SCENARIOS))


def test_threads_give_the_rows_of_one_by_one() -> None:
    with ThreadPoolExecutor(2) as pool:
        swept = sweep(PROBLEM, SCENARIOS, executor=pool)
    assert facts(swept) == facts(sweep(PROBLEM, SCENARIOS))


def test_base_case_is_built_once_for_all_tasks() -> None:
    case.unpacked.cache_clear()
    sweep(PROBLEM, SCENARIOS, executor=Inline(99))
    seen = case.unpacked.cache_info()
    assert (seen.misses, seen.hits) == (1, len(SCENARIOS) - 1)
    sweep(tiny_problem(6), SCENARIOS[:1], executor=Inline(99))
    assert case.unpacked.cache_info().misses == 2


def test_nothing_is_written_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sweep(PROBLEM, SCENARIOS)
    assert list(tmp_path.iterdir()) == []


def test_restart_solves_only_what_has_no_row(tmp_path: Path) -> None:
    first = Inline(99)
    part = sweep(PROBLEM, SCENARIOS[:2], executor=first, folder=tmp_path)
    rest = Inline(99)
    told: list[SweepProgress] = []
    whole = sweep(
        PROBLEM, SCENARIOS, executor=rest, folder=tmp_path, on_progress=told.append
    )
    again = Inline(0)
    same = sweep(PROBLEM, SCENARIOS, executor=again, folder=tmp_path)
    assert (first.tasks, rest.tasks, again.tasks) == (2, 3, 0)
    assert whole.rows[:2] == part.rows
    assert same == whole
    assert [(one.done, one.kept, one.total) for one in told] == [
        (2, 2, 5),
        (3, 2, 5),
        (4, 2, 5),
        (5, 2, 5),
    ]


def test_each_row_is_there_as_soon_as_it_is_told_of(tmp_path: Path) -> None:
    def look(progress: SweepProgress) -> None:
        if progress.row is not None:
            file = tmp_path / f"{progress.row.hash}.json"
            assert Row.model_validate_json(file.read_bytes()) == progress.row

    sweep(PROBLEM, SCENARIOS, folder=tmp_path, on_progress=look)
    assert len(list(tmp_path.iterdir())) == len(SCENARIOS) + 1


class StoppedHereError(Exception):
    """Raised by a listener."""


def test_what_a_listener_raises_stops_the_sweep_and_rows_stay(tmp_path: Path) -> None:
    def stop(progress: SweepProgress) -> None:
        if progress.done == 2:
            raise StoppedHereError

    with pytest.raises(StoppedHereError):
        sweep(PROBLEM, SCENARIOS, folder=tmp_path, on_progress=stop)
    assert len(list(tmp_path.iterdir())) == 3
    rest = Inline(99)
    swept = sweep(PROBLEM, SCENARIOS, folder=tmp_path, executor=rest)
    assert rest.tasks == len(SCENARIOS) - 2
    assert facts(swept) == facts(sweep(PROBLEM, SCENARIOS))


def test_what_has_not_begun_is_cancelled_when_a_sweep_stops() -> None:
    class Slow(Inline):
        waiting: ClassVar[list[Future[Any]]] = []

        def submit(self, *task: Any, **kwargs: Any) -> Future[Any]:
            if self.tasks == self.good:
                self.waiting.append(Future())
                return self.waiting[-1]
            return super().submit(*task, **kwargs)

    def stop(progress: SweepProgress) -> None:
        if progress.row is not None:
            raise StoppedHereError

    slow = Slow(1)
    with pytest.raises(StoppedHereError):
        sweep(PROBLEM, SCENARIOS, executor=slow, on_progress=stop)
    assert [future.cancelled() for future in slow.waiting] == [True] * 4


@pytest.mark.parametrize("damage", ["", "{", '{"format": "kullmatch.scenario"}'])
def test_damaged_row_is_solved_again(tmp_path: Path, damage: str) -> None:
    swept = sweep(PROBLEM, SCENARIOS, folder=tmp_path)
    file = tmp_path / f"{swept.rows[1].hash}.json"
    file.write_text(damage, encoding="utf-8")
    again = Inline(99)
    assert facts(sweep(PROBLEM, SCENARIOS, folder=tmp_path, executor=again)) == facts(
        swept
    )
    assert again.tasks == 1
    assert Row.model_validate_json(file.read_bytes()).name == "fewer"


def test_row_of_another_hash_is_not_believed(tmp_path: Path) -> None:
    swept = sweep(PROBLEM, SCENARIOS, folder=tmp_path)
    more, fewer = (tmp_path / f"{row.hash}.json" for row in swept.rows[:2])
    more.write_bytes(fewer.read_bytes())
    again = sweep(PROBLEM, SCENARIOS, folder=tmp_path)
    assert facts(again) == facts(swept)


def test_row_cut_short_is_solved_again_when_there_is_more_time(tmp_path: Path) -> None:
    scenario, problem = SCENARIOS[:1], a_problem(["c1", "c2"], ["s1"])
    short = sweep(problem, scenario, folder=tmp_path, time_limit=0.0)
    assert short.rows[0].status == "feasible"
    assert sweep(problem, scenario, folder=tmp_path, time_limit=0.0) == short
    longer = sweep(problem, scenario, folder=tmp_path, time_limit=60.0)
    assert longer.rows[0].status == "optimal"
    assert sweep(problem, scenario, folder=tmp_path, time_limit=600.0) == longer


def stopped(monkeypatch: pytest.MonkeyPatch, why: str, after: int) -> list[Result]:
    """After so many solves each ends in this way, nothing proven."""
    solved: list[Result] = []

    def ending(*facts: Any, **limits: Any) -> Result:
        result = solve(*facts, **limits)
        if len(solved) >= after:
            audit = result.audit.model_copy(update={"stopped": why})
            update = {"status": "feasible", "audit": audit}
            result = result.model_copy(update=update)
        solved.append(result)
        return result

    monkeypatch.setattr(case, "solve", ending)
    return solved


def test_interrupted_solve_ends_the_sweep_and_is_no_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved = stopped(monkeypatch, "interrupted", after=3)
    with pytest.raises(KeyboardInterrupt):
        sweep(PROBLEM, SCENARIOS, folder=tmp_path)
    assert (len(solved), len(list(tmp_path.iterdir()))) == (4, 3)


@pytest.mark.parametrize("why", ["memory", "died"])
def test_scenario_whose_solver_died_is_solved_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    stopped(monkeypatch, why, after=3)
    rows = sweep(PROBLEM, SCENARIOS, folder=tmp_path).rows
    assert [row.stopped for row in rows] == ["no"] * 2 + [why] * 3
    again = Inline(99)
    monkeypatch.undo()
    whole = sweep(PROBLEM, SCENARIOS, folder=tmp_path, executor=again)
    assert again.tasks == 3
    assert facts(whole) == facts(sweep(PROBLEM, SCENARIOS))


def test_other_facts_policy_or_seed_share_no_row(tmp_path: Path) -> None:
    asked = [
        sweep(PROBLEM, SCENARIOS, folder=tmp_path),
        sweep(PROBLEM, SCENARIOS, folder=tmp_path, seed=1),
        sweep(tiny_problem(6), SCENARIOS, folder=tmp_path),
    ]
    hashes = [row.hash for swept in asked for row in (swept.base, *swept.rows)]
    assert len(set(hashes)) == len(hashes)


def test_equal_changes_are_solved_once_and_keep_their_names() -> None:
    twice = (SCENARIOS[0], Scenario(name="again", changes=SCENARIOS[0].changes))
    executor = Inline(99)
    told: list[SweepProgress] = []
    one, other = sweep(PROBLEM, twice, executor=executor, on_progress=told.append).rows
    assert executor.tasks == 1
    assert (one.name, other.name, one.hash) == ("more", "again", other.hash)
    assert [progress.done for progress in told] == [0, 2]


@pytest.mark.parametrize("refuses", [False, True])
def test_broken_executor_loses_nothing_that_is_done(
    tmp_path: Path, refuses: bool
) -> None:
    with pytest.raises(SweepError, match="3 scenarios have no row; 2") as stopped:
        sweep(
            PROBLEM,
            SCENARIOS,
            executor=Inline(2, refuses=refuses),
            folder=tmp_path,
        )
    assert stopped.value.missing == ("farther", "without c0", "as it is")
    assert [row.name for row in stopped.value.swept.rows] == ["more", "fewer"]
    assert isinstance(stopped.value.__cause__, BrokenExecutor)
    rest = Inline(99)
    sweep(PROBLEM, SCENARIOS, executor=rest, folder=tmp_path)
    assert rest.tasks == 3


@pytest.mark.parametrize("executor", [None, Inline(99)])
def test_scenario_that_cannot_be_solved_does_not_stop_the_others(
    executor: Executor | None,
) -> None:
    scenarios = (IMPOSSIBLE, SCENARIOS[0], SCENARIOS[2])
    with pytest.raises(SweepError) as stopped:
        sweep(with_reserved(), scenarios, executor=executor)
    assert stopped.value.missing == ("impossible",)
    assert [row.name for row in stopped.value.swept.rows] == ["more", "farther"]
    assert isinstance(stopped.value.__cause__, ProblemError)


def test_unknown_ids_of_all_scenarios_are_told_before_anything_is_solved() -> None:
    wrong = Scenario(name="wrong", changes=(Places(slots=("nowhere",), add=1),))
    executor = Inline(0)
    with pytest.raises(ProblemError) as refused:
        sweep(PROBLEM, (SCENARIOS[0], wrong, wrong), executor=executor)
    assert [fault.column for fault in refused.value.faults] == [
        "scenarios[1].changes[0].slots",
        "scenarios[2].changes[0].slots",
    ]
    assert executor.tasks == 0


def test_worker_that_answers_another_question_is_found_out() -> None:
    other = sweep(tiny_problem(6), SCENARIOS[:1]).rows[0].model_dump_json()

    class Astray(Inline):
        def submit(self, *task: Any, **kwargs: Any) -> Future[Any]:
            return super().submit(lambda *_: other, *task, **kwargs)

    with pytest.raises(SolverError, match="asked one thing"):
        sweep(PROBLEM, SCENARIOS[:1], executor=Astray(9))


def test_a_log_of_a_task_names_nobody() -> None:
    seen: list[str] = []

    class Logging(Inline):
        def submit(self, *task: Any, **kwargs: Any) -> Future[Any]:
            seen.append(repr(task))
            return super().submit(*task, **kwargs)

    sweep(PROBLEM, SCENARIOS, executor=Logging(99))
    assert len(seen) == len(SCENARIOS)
    assert not any("c0" in re.findall(r"\w+", text) for text in seen)


def test_infeasible_base_has_nobody_to_lose() -> None:
    problem = next(
        one
        for one in (tiny_problem(seed, pins=True) for seed in range(99))
        if solve(one).status == "infeasible"
    )
    swept = sweep(problem, [Scenario(name="as it is")])
    assert swept.base.status == "infeasible"
    assert (swept.rows[0].status, swept.rows[0].gained) == ("infeasible", ())


def test_rows_hold_ids_and_numbers_and_nothing_else_of_people(tmp_path: Path) -> None:
    swept = sweep(PROBLEM, SCENARIOS, folder=tmp_path)
    document = json.loads((tmp_path / f"{swept.base.hash}.json").read_bytes())
    assert set(document) == set(Row.model_fields)
    assert set(document["gained"]) <= {one.id for one in PROBLEM.candidates}


def test_newcomers_new_slots_and_decisions_travel_like_any_change() -> None:
    newcomer = NewCandidates(candidates=(a_candidate("n1"),))
    slot = NewSlots(slots=(a_slot("n2"),))
    pin = Pinned(placements=(a_placement("n1", "n2"),))
    no = Declined(candidates=("n1",), slots=("n2",))
    let_go = Released(candidates=("n1",))
    scenarios = [
        Scenario(name="pinned", changes=(newcomer, slot, pin)),
        Scenario(name="declined", changes=(newcomer, slot, no)),
        Scenario(name="released", changes=(newcomer, slot, pin, let_go)),
    ]
    there, here = Inline(99), sweep(PROBLEM, scenarios)
    over = sweep(PROBLEM, scenarios, executor=there)
    assert there.tasks == 3
    assert facts(over) == facts(here)
    assert "n1" in here.rows[0].gained
    assert len({row.hash for row in here.rows}) == 3
