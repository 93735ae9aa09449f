"""The open county: seconds for each phase and tier, beside a naive peer.

The peer hands the same program to HiGHS tier by tier, with gap 0 and one equation for
each tier decided, without cuts, bounds or reduced costs. Both must reach the same
values.

python benchmarks/county.py [--seeds 0 1 2] [--peer-seconds 300] [--no-peer]
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from fractions import Fraction
from pathlib import Path

import numpy as np

from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.policy import default_policy
from matcher.program import Floats, Linear, Matrix, Program, WorstRate
from matcher.scenarios import trondelag_2022
from matcher.solvers import Deadline, solve_program
from matcher.solvers.mip import solve_mip
from matcher.solvers.model import Model

RESULTS = Path(__file__).parent / "results" / "county.json"
Record = dict[str, object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--peer-seconds", type=float, default=300.0)
    parser.add_argument("--no-peer", action="store_true")
    options = parser.parse_args()
    records: list[Record] = []
    for seed in options.seeds:
        records += measure(seed, None if options.no_peer else options.peer_seconds)
    seconds = [float(str(r["value"])) for r in records if r["metric"] == "solve"]
    print(f"solve, median of {len(seconds)} seeds: {statistics.median(seconds):.1f} s")
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8")


def measure(seed: int, peer_seconds: float | None) -> list[Record]:
    """All figures of one seed."""
    problem, policy = trondelag_2022(seed), default_policy()
    begun = time.perf_counter()
    compiled = compile_problem(problem, policy)
    compile_seconds = time.perf_counter() - begun
    begun = time.perf_counter()
    answer = solve_program(compiled.program, Deadline(300.0))
    solve_seconds = time.perf_counter() - begun
    records = [
        record(problem, seed, "compile", compile_seconds),
        record(problem, seed, "solve", solve_seconds),
    ]
    for tier in answer.tiers:
        print(
            f"seed {seed}  {tier.name:20s} {tier.value!s:>9} {tier.proof:6s}"
            f" {tier.seconds:6.2f} s{'' if tier.closed else '  NOT PROVEN'}",
            flush=True,
        )
        records.append(record(problem, seed, f"tier {tier.name}", tier.seconds))
    print(f"seed {seed}  whole solve {solve_seconds:.1f} s, unique: {answer.unique}")
    if peer_seconds is not None:
        values = {tier.name: tier.value for tier in answer.tiers}
        records += against_peer(
            problem, seed, compiled.program, values, solve_seconds, peer_seconds
        )
    return records


def against_peer(
    problem: Problem,
    seed: int,
    program: Program,
    values: dict[str, Fraction],
    ours: float,
    limit: float,
) -> list[Record]:
    """The naive peer on the same program, and the ratio."""
    begun = time.perf_counter()
    reached = naive(program, begun + limit)
    seconds = time.perf_counter() - begun
    same = {name: values[name] for name in reached} == reached
    done = len(reached) == len(values)
    verdict = "same values" if same else "OTHER VALUES"
    print(
        f"seed {seed}  naive staged HiGHS: {len(reached)} of {len(values)} tiers in"
        f" {seconds:.0f} s, {verdict}; ours takes {ours / seconds:.3f} of that"
        f"{'' if done else ' or less'}",
        flush=True,
    )
    one = record(problem, seed, "solve against naive staged HiGHS", ours)
    one |= {
        "against": seconds,
        "ratio": ours / seconds,
        "peer_done": done,
        "same": same,
    }
    return [one]


def naive(program: Program, until: float) -> dict[str, Fraction]:
    """Tier by tier with HiGHS on the plain rows; values of the tiers it proved."""
    rows, low, high = program.rows.matrix, program.rows.lower, program.rows.upper
    lower, upper = program.lower, program.upper
    reached: dict[str, Fraction] = {}
    for tier in program.tiers:
        left = until - time.perf_counter()
        if isinstance(tier, Linear):
            cost = padded(tier.cost.astype(float), len(lower))
            model = Model(cost, rows, low, high, lower, upper)
            answer = solve_mip(model, max(left, 0.01))
            if answer.status != "optimal" or answer.x is None:
                return reached
            value = float(np.round(cost @ answer.x))
            reached[tier.name] = tier.value(int(value))
            at = np.flatnonzero(cost)
            row = Matrix(np.zeros(len(at), np.int64), at, cost[at], (1, len(cost)))
            rows = Matrix.stack([rows, row], len(cost))
            low, high = np.append(low, value), np.append(high, value)
        else:
            rate = naive_worst(tier, rows, low, high, lower, upper, until)
            if rate is None:
                return reached
            reached[tier.name] = rate
            least = [-(-rate.numerator * n // rate.denominator) for n in tier.sizes]
            rows = Matrix.stack([rows, members(tier, len(lower))], len(lower))
            low = np.append(low, least)
            high = np.append(high, np.full(len(least), np.inf))
    return reached


def naive_worst(
    tier: WorstRate,
    rows: Matrix,
    low: Floats,
    high: Floats,
    lower: Floats,
    upper: Floats,
    until: float,
) -> Fraction | None:
    """Bisect over the exact rates, one feasibility program each."""
    rates = sorted({Fraction(k, n) for n in tier.sizes for k in range(n + 1)})
    best, first_bad = 0, len(rates)
    while first_bad - best > 1:
        middle = (best + first_bad) // 2
        rate = rates[middle]
        least = [-(-rate.numerator * n // rate.denominator) for n in tier.sizes]
        model = Model(
            np.zeros(len(lower)),
            Matrix.stack([rows, members(tier, len(lower))], len(lower)),
            np.append(low, least),
            np.append(high, np.full(len(least), np.inf)),
            lower,
            upper,
        )
        answer = solve_mip(model, max(until - time.perf_counter(), 0.01))
        if answer.status == "limit":
            return None
        if answer.x is None:
            first_bad = middle
        else:
            best = middle
    return rates[best]


def members(tier: WorstRate, width: int) -> Matrix:
    """One row for each group."""
    order = np.argsort(tier.group, kind="stable")
    return Matrix(
        tier.group[order], order, np.ones(len(order)), (len(tier.sizes), width)
    )


def padded(values: Floats, width: int) -> Floats:
    """Values over the options, zero over the other columns."""
    out = np.zeros(width)
    out[: len(values)] = values
    return out


def record(problem: Problem, seed: int, metric: str, value: float) -> Record:
    """One figure."""
    return {
        "name": "open county",
        "n": len(problem.new_candidates),
        "seed": seed,
        "metric": metric,
        "value": round(value, 3),
        "unit": "s",
    }


if __name__ == "__main__":
    main()
