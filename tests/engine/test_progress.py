"""Progress is told a few times a second, and of every tier that ends."""

from __future__ import annotations

import threading
from fractions import Fraction

import pytest

from matcher.engine import Progress, solve
from matcher.engine.progress import Reporter
from matcher.solvers import News, TierAnswer
from support.build import a_candidate, a_problem, a_slot

ONE, TWO = Fraction(1), Fraction(2)
PROBLEM = a_problem(
    ["c1", a_candidate("c2", interests=(("mech",), ("weld",))), "c3"],
    ["s1", a_slot("s2", trade="mech")],
)


def ended(name: str) -> TierAnswer:
    """A tier that is answered."""
    return TierAnswer(name, TWO, TWO, "duals", 0.0)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr("matcher.engine.progress.time.monotonic", lambda: self.now)


def test_what_is_under_way_is_told_at_most_four_times_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock(monkeypatch)
    told: list[Progress] = []
    reporter = Reporter(told.append, begun=99.0)
    for value in range(8):
        reporter.hear(News(stage="placed", value=Fraction(value), reach=TWO))
        clock.now += 0.125
    assert [(int(one.value or 0), one.seconds) for one in told] == [
        (0, 1.0),
        (2, 1.25),
        (4, 1.5),
        (6, 1.75),
    ]
    assert {(one.stage, one.bound) for one in told} == {("placed", TWO)}


def test_tier_that_ends_is_told_at_once_and_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Clock(monkeypatch)
    told: list[Progress] = []
    reporter = Reporter(told.append, begun=100.0)
    reporter.hear(News(stage="travel", answers=(ended("placed"),)))
    reporter.hear(News(stage="lottery", answers=(ended("placed"), ended("travel"))))
    reporter.end((ended("travel"), ended("lottery")))
    assert [one.stage for one in told] == ["placed", "travel", "lottery"]
    assert {(one.value, one.bound) for one in told} == {(TWO, TWO)}


def test_silence_is_told_of_too(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    told: list[Progress] = []
    reporter = Reporter(told.append, begun=100.0)
    reporter.hear(News(stage="placed", value=ONE))
    for _ in range(4):
        clock.now += 0.125
        reporter.tick()
    assert [one.seconds for one in told] == [0.25, 0.5]
    assert {one.stage for one in told} == {"placed"}


@pytest.mark.parametrize("apart", [False, True])
def test_solve_tells_the_end_of_every_tier_on_the_thread_of_the_caller(
    apart: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if apart:
        monkeypatch.setattr("matcher.engine.search.FEW_OPTIONS", 0)
    told: list[Progress] = []
    threads: set[int] = set()

    def listener(progress: Progress) -> None:
        told.append(progress)
        threads.add(threading.get_ident())

    result = solve(PROBLEM, on_progress=listener)
    last = {one.stage: (one.value, one.bound) for one in told}
    assert {tier.name: (tier.value, tier.bound) for tier in result.tiers} == {
        name: at for name, at in last.items() if name
    }
    assert threads == {threading.get_ident()}


@pytest.mark.parametrize("apart", [False, True])
def test_what_the_listener_raises_ends_the_solve(
    apart: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if apart:
        monkeypatch.setattr("matcher.engine.search.FEW_OPTIONS", 0)

    def listener(_progress: Progress) -> None:
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"):
        solve(PROBLEM, on_progress=listener)
    assert solve(PROBLEM).status == "optimal"
