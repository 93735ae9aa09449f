"""Ratios count only between equal plans; targets are judged over all seeds."""

from __future__ import annotations

import pytest

from bench.benchmark import EQUAL, EVERYBODY, Target
from bench.judge import rows
from benchmarks.made import a_benchmark, a_run, only

OURS = {"whole": 2.0, "placed": 9.0, "rank_sum": 12.0}
EQUAL_PLAN = {"whole": 8.0, "placed": 9.0, "rank_sum": 12.0}


def test_peer_with_an_equal_plan_has_a_ratio() -> None:
    row = only(rows(a_benchmark(), [a_run(OURS, peer=EQUAL_PLAN)]), against="peer")
    assert (row["value"], row["theirs"], row["ratio"]) == (2, 8, 0.25)
    assert row["note"] == ""


@pytest.mark.parametrize(
    ("plan", "note"),
    [
        ({**EQUAL_PLAN, "placed": 8.0}, "not equal: placed 8, ours 9"),
        ({**EQUAL_PLAN, "rank_sum": 13.0}, "not equal: rank_sum 13, ours 12"),
        ({"whole": 8.0}, "not equal: no value in common"),
    ],
)
def test_peer_with_another_plan_is_reported_unequal(
    plan: dict[str, float], note: str
) -> None:
    benchmark = a_benchmark(targets=(Target("whole", at_most=1.0, against="peer"),))
    found = rows(benchmark, [a_run(OURS, peer=plan)])
    row = only(found, against="peer", target=None)
    assert (row["ratio"], row["theirs"], row["note"]) == (None, 8, note)
    judged = only(found, target="<= 1")
    assert judged["ok"] is None
    assert note in judged["note"]


def test_peer_of_another_question_is_compared_in_speed_only() -> None:
    benchmark = a_benchmark(other_question=frozenset({"peer"}))
    stable = {**EQUAL_PLAN, "rank_sum": 40.0}
    row = only(rows(benchmark, [a_run(OURS, peer=stable)]), against="peer")
    assert row["ratio"] == 0.25
    assert row["note"] == "another question: speed only"


@pytest.mark.parametrize("why", ["crashed: signal 11", "failed: RecursionError"])
def test_peer_that_failed_is_printed_so(why: str) -> None:
    row = only(rows(a_benchmark(), [a_run(OURS, peer=why)]), against="peer")
    assert (row["theirs"], row["ratio"], row["note"]) == (None, None, why)


@pytest.mark.parametrize(("limit", "ok"), [(0.1, True), (0.01, None)])
def test_peer_out_of_time_gives_a_ratio_that_is_at_most_so_much(
    limit: float, ok: bool | None
) -> None:
    benchmark = a_benchmark(targets=(Target("whole", at_most=limit, against="peer"),))
    late = a_run(OURS, peer="no answer in 60 s")
    judged = only(rows(benchmark, [late]), target=f"<= {limit:g}")
    assert judged["ratio"] == pytest.approx(2 / 60, rel=1e-3)
    assert judged["ok"] is ok
    assert judged["note"].endswith("no answer in 60 s: at most")


def test_target_takes_the_median_or_the_worst_of_the_seeds() -> None:
    benchmark = a_benchmark(
        targets=(
            Target("whole", at_most=5),
            Target("whole", at_most=6, of="worst"),
            Target("placed", at_least=9, of="worst"),
        )
    )
    runs = [
        a_run({"whole": seconds, "placed": placed}, seed)
        for seed, (seconds, placed) in enumerate([(1.0, 9.0), (7.0, 9.0), (4.0, 8.0)])
    ]
    found = rows(benchmark, runs)
    judged = [
        (only(found, target=target)["value"], only(found, target=target)["ok"])
        for target in ("<= 5", "<= 6", ">= 9")
    ]
    assert judged == [(4, True), (7, False), (8, False)]


def test_target_without_a_figure_of_every_seed_is_not_met() -> None:
    benchmark = a_benchmark(targets=(Target("whole", at_most=5),))
    found = rows(benchmark, [a_run(OURS, 0), a_run("no plan: not_found", 1)])
    judged = only(found, target="<= 5")
    assert judged["ok"] is False
    assert judged["note"] == "no figure of ours at 1 of 2"
    assert only(found, seed=1)["note"] == "no plan: not_found"


def test_target_against_everybody_is_judged_for_each_peer() -> None:
    benchmark = a_benchmark(targets=(Target("whole", at_most=1, against=EVERYBODY),))
    fast = {**EQUAL_PLAN, "whole": 1.0}
    found = rows(benchmark, [a_run(OURS, slow=EQUAL_PLAN, fast=fast, none="failed")])
    judged = {row["against"]: row["ok"] for row in found if row["target"]}
    assert judged == {"slow": True, "fast": False, "none": None}


def test_target_of_some_sizes_is_silent_at_others() -> None:
    benchmark = a_benchmark(targets=(Target("whole", at_most=1, sizes=(20,)),))
    found = rows(benchmark, [a_run(OURS, n=10), a_run(OURS, n=20)])
    assert [row["n"] for row in found if row["target"]] == [20]


@pytest.mark.parametrize(("rank_sum", "ok"), [(12.0, True), (13.0, False)])
def test_equality_itself_may_be_the_target(rank_sum: float, ok: bool) -> None:
    benchmark = a_benchmark(targets=(Target(EQUAL, at_least=1, against="peer"),))
    plan = {**EQUAL_PLAN, "rank_sum": rank_sum}
    found = rows(benchmark, [a_run(OURS, peer=plan)])
    assert only(found, target=">= 1")["ok"] is ok


def test_median_of_theirs_shows_how_far_apart_they_lie() -> None:
    theirs = {**EQUAL_PLAN, "least whole": 3.0, "most whole": 9.0}
    row = only(rows(a_benchmark(), [a_run(OURS, peer=theirs)]), against="peer")
    assert row["note"] == "3 to 9"
