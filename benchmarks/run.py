"""Run benchmarks: all quick ones, all full ones, or one by name.

python benchmarks/run.py --quick                     every quick one, under five minutes
python benchmarks/run.py                             everything, for hours
python benchmarks/run.py NAME [--n 1000 5000] [--seeds 0 1] [--parts kullmatch]
                         [--time-limit 60]

Full runs and runs by name write to ``benchmarks/results``, quick ones to ``out``.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from bench.benchmark import Benchmark, Task
from bench.judge import Measured, Row, rows
from bench.process import Outcome, alone, tell
from bench.registry import benchmarks
from bench.results import RESULTS, keep

QUICK = Path("out") / "benchmarks"
QUICK_BUDGET = 270.0


def main() -> None:
    known = benchmarks()
    options = parsed(list(known))
    if options.part is not None:
        task = Task(options.n[0], options.seeds[0], options.time_limit)
        tell(known[options.names[0]], options.part, task)
        return
    begun = time.monotonic()
    for name in options.names or known:
        spent = time.monotonic() - begun
        if options.quick and spent > QUICK_BUDGET:
            show(f"{name}: left out, {spent:.0f} s are spent")
            continue
        found = run(known[name], options)
        if found and options.write:
            keep(name, found, QUICK if options.quick else RESULTS)


def parsed(known: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[*known, []], metavar="NAME")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--n", type=int, nargs="+", help="numbers of candidates")
    parser.add_argument("--seeds", type=int, nargs="+")
    parser.add_argument("--parts", nargs="+", help="only these ways of doing it")
    parser.add_argument("--time-limit", type=float, help="seconds of each part")
    parser.add_argument("--no-write", dest="write", action="store_false")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    return parser.parse_args()


def run(benchmark: Benchmark, options: argparse.Namespace) -> list[Row]:
    """Measure every part at every size and seed, and print as it goes."""
    quick = options.quick
    sizes = options.n or (benchmark.quick if quick else benchmark.sizes)
    seeds = options.seeds or (benchmark.seeds[:1] if quick else benchmark.seeds)
    own = benchmark.quick_seconds if quick else benchmark.seconds
    seconds = options.time_limit or own
    if sizes:
        show(f"\n{benchmark.title} ({benchmark.name})")
    runs = []
    for n in sizes:
        for seed in seeds:
            outcomes: dict[str, Outcome] = {}
            for part in benchmark.parts_at(n):
                if options.parts is None or part in options.parts:
                    outcomes[part] = alone(benchmark, part, Task(n, seed, seconds))
                    show(f"  n {n:>9,}  seed {seed}  {part:20} {said(outcomes[part])}")
            runs.append(Measured(n, seed, seconds, outcomes))
    found = rows(benchmark, runs)
    for row in found:
        if row["target"] is not None:
            show(f"  {verdict(row)}")
    return found


def show(line: str) -> None:
    """Print at once, also into a file."""
    print(line, flush=True)


def said(outcome: Outcome) -> str:
    """The figures of a part in one line."""
    if isinstance(outcome, str):
        return outcome
    shown = ("whole", "compile", "solve", "verify", "proven", "placed", "rank_sum")
    parts = [f"{name} {outcome[name]:.4g}" for name in shown if name in outcome]
    return "  ".join(parts)


def verdict(row: Row) -> str:
    """A target in one line."""
    judged = {True: "met", False: "NOT MET", None: "cannot be judged"}[row["ok"]]
    shown = row["value"] if row["against"] is None else row["ratio"]
    beside = "" if row["against"] is None else f" / {row['against']}"
    value = "-" if shown is None else f"{shown:g}"
    return (
        f"n {row['n']:>9,}  {row['metric']}{beside}: {value} ({row['target']})"
        f"  {judged}  {row['note']}"
    )


if __name__ == "__main__":
    main()
