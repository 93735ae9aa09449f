"""Whatever stops a solve, what is returned is a verified plan or none."""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.test_run import bounds_hold
from matcher.domain import Problem
from matcher.engine import Progress, Result, solve
from matcher.policy import default_policy
from matcher.scenarios import innherred_pilot
from matcher.solvers import Way
from matcher.solvers.child import pool
from matcher.verify import tier_values, verify
from support.oracle import every_plan
from support.tiny import tiny_problem

PILOT = innherred_pilot(0)
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


class Asked:
    """A cancel that is set once it has been asked so many times."""

    def __init__(self, times: int) -> None:
        self.left = times

    def is_set(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small, programs are solved in a child process."""
    monkeypatch.setattr("matcher.engine.search.FEW_OPTIONS", 0)


def check(problem: Problem, result: Result) -> None:
    """The plan is lawful and has the values it claims, and bounds are on their side."""
    if result.matching is None:
        assert result.status in ("not_found", "infeasible")
        assert result.tiers == ()
        return
    assert verify(problem, result.matching, result.policy) == ()
    computed = tier_values(problem, result.matching, result.policy)
    assert computed == result.values
    for tier in result.tiers:
        better = tier.bound >= tier.value
        assert better if tier.sense == "most" else tier.bound <= tier.value
    assert (result.status == "optimal") == all(
        tier.standing == "proven" for tier in result.tiers
    )


LAWFUL = [s for s in range(30) if any(every_plan(tiny_problem(s), default_policy()))]


@pytest.mark.parametrize("route", ["flow", "cohorts"])
@pytest.mark.parametrize("asks", range(40))
def test_cancelled_at_any_moment(route: str, asks: int) -> None:
    seed = LAWFUL[asks % len(LAWFUL)]
    problem = tiny_problem(seed, simple=route == "flow")
    result = solve(problem, cancel=Asked(asks), route=route)  # type: ignore[arg-type]
    check(problem, result)
    if result.matching is not None:
        bounds_hold(problem, result)
    assert result.audit.stopped == ("no" if result.status == "optimal" else "cancelled")


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize("asks", range(20))
def test_cancelled_at_any_moment_in_a_child(asks: int) -> None:
    problem = tiny_problem(LAWFUL[asks % len(LAWFUL)])
    result = solve(problem, cancel=Asked(asks // 2))
    check(problem, result)
    if result.matching is not None:
        bounds_hold(problem, result)
    assert result.audit.stopped == ("no" if result.status == "optimal" else "cancelled")


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize("seed", range(6))
def test_cancelled_from_another_thread(seed: int) -> None:
    cancel = threading.Event()
    timer = threading.Timer(random.Random(seed).uniform(0.0, 0.6), cancel.set)
    timer.start()
    check(PILOT, solve(PILOT, cancel=cancel))
    timer.cancel()
    timer.join()


@pytest.mark.usefixtures("apart")
def test_cancel_before_anything_is_known_finds_nothing() -> None:
    cancel = threading.Event()
    cancel.set()
    result = solve(PILOT, cancel=cancel)
    assert (result.status, result.matching) == ("not_found", None)
    assert (result.audit.stopped, result.audit.route) == ("cancelled", None)
    assert result.audit.verdict == "no plan"


def after(stage: str) -> Result:
    """The pilot, interrupted by Ctrl-C when a tier has ended."""

    def listener(progress: Progress) -> None:
        if progress.stage == stage:
            signal.raise_signal(signal.SIGINT)

    return solve(PILOT, on_progress=listener)


@pytest.fixture(params=[1000, 0], ids=["here", "apart"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here and in a child process."""
    monkeypatch.setattr("matcher.engine.search.FEW_OPTIONS", request.param)


@pytest.mark.usefixtures("either")
def test_interrupt_returns_the_best_verified_plan() -> None:
    result = after("travel")
    check(PILOT, result)
    assert result.matching is not None
    assert result.audit.stopped == "interrupted"
    standing = {tier.name: tier.standing for tier in result.tiers}
    assert standing["placed"] == "proven"
    assert standing["lottery_3"] == "conditional"


@pytest.mark.usefixtures("either")
def test_interrupts_of_the_host_work_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    after("placed")
    assert signal.getsignal(signal.SIGINT) is before
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.usefixtures("apart")
def test_second_interrupt_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def impatient(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("matcher.engine.incumbent.Incumbent.finish", impatient)
    with pytest.raises(KeyboardInterrupt):
        after("placed")


@pytest.mark.usefixtures("apart")
def test_plan_of_a_stopped_solve_holds_the_tiers_that_were_answered() -> None:
    whole, stopped = solve(PILOT), after("worst_region")
    done = ("placed_on_pathway", "placed", "worst_region")
    for tier in done:
        assert stopped.value(tier) == whole.value(tier)
    assert [tier.standing for tier in stopped.tiers[:3]] == ["proven"] * 3


@pytest.fixture
def killer() -> Iterator[threading.Event]:
    """Set it to have every child killed a moment later, once."""
    go, end = threading.Event(), threading.Event()

    def kill() -> None:
        go.wait()
        if not end.is_set():
            for child in pool.children():
                os.kill(child.pid, signal.SIGKILL)

    thread = threading.Thread(target=kill)
    thread.start()
    yield go
    end.set()
    go.set()
    thread.join()


@POSIX
@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize("seed", range(20))
def test_child_killed_at_any_moment_costs_no_plan(
    seed: int, killer: threading.Event
) -> None:
    wait = random.Random(seed).uniform(0.0, 0.25)
    timer = threading.Timer(wait, killer.set)
    timer.start()
    result = solve(PILOT)
    timer.join()
    check(PILOT, result)
    assert result.matching is not None
    assert result.audit.stopped == "no"


@POSIX
@pytest.mark.usefixtures("apart")
def test_killed_child_costs_the_proof_of_one_tier() -> None:
    killed: list[int] = []

    def listener(progress: Progress) -> None:
        if progress.stage == "placed" and not killed:
            killed.extend(child.pid for child in pool.children())
            for pid in killed:
                os.kill(pid, signal.SIGKILL)

    whole, result = solve(PILOT), solve(PILOT, on_progress=listener)
    check(PILOT, result)
    assert killed
    open_tiers = [tier.name for tier in result.tiers if tier.bound != tier.value]
    assert len(open_tiers) <= 1
    assert result.value("placed") == whole.value("placed")
    assert result.audit.stopped == "no"


@POSIX
@pytest.mark.usefixtures("apart")
def test_second_death_returns_what_is_known() -> None:
    def listener(progress: Progress) -> None:
        if progress.stage == "worst_region":
            for child in pool.children():
                os.kill(child.pid, signal.SIGKILL)

    result = solve(PILOT, on_progress=listener)
    check(PILOT, result)
    assert result.matching is not None
    assert result.audit.stopped in ("died", "no")


@pytest.mark.skipif(sys.platform != "linux", reason="a limit that Linux keeps")
def test_solver_held_to_too_little_memory_returns_what_is_lawful() -> None:
    result = solve(PILOT, memory_limit=1)
    check(PILOT, result)
    assert solve(PILOT, memory_limit=4000).status == "optimal"


@pytest.mark.parametrize("route", [None, "tiles"])
def test_executor_may_solve_the_parts(route: Way | None) -> None:
    problem = tiny_problem(LAWFUL[0])
    with ThreadPoolExecutor(2) as executor:
        result = solve(problem, executor=executor, route=route)
    check(problem, result)
    assert result.values == solve(problem).values
