"""From outcomes to rows: ratios, equal values, and whether targets are met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import TypedDict

from bench.benchmark import EQUAL, EVERYBODY, OURS, UNITS, Benchmark, Figures, Target
from bench.process import Outcome

_EQUAL = 1e-6
_AT_MOST = ": at most"


class Row(TypedDict):
    """One figure as it is kept; ``seed`` is ``None`` where it is over all seeds.

    ``value`` is ours, ``theirs`` that of the part it is held ``against``, and ``ratio``
    ours / theirs. ``note`` says why a peer does not count, or that a ratio is no more
    than the least it can be.
    """

    name: str
    n: int
    seed: int | None
    metric: str
    value: float | None
    unit: str
    against: str | None
    theirs: float | None
    ratio: float | None
    target: str | None
    ok: bool | None
    note: str


@dataclass(frozen=True)
class Measured:
    """Everything measured at one size and seed; ours may be missing, too."""

    n: int
    seed: int
    seconds: float
    outcomes: Mapping[str, Outcome]

    @property
    def ours(self) -> Figures:
        """Our figures, none where we have no answer."""
        found = self.outcomes.get(OURS, "")
        return found if isinstance(found, dict) else {}


def rows(benchmark: Benchmark, runs: list[Measured]) -> list[Row]:
    """Every figure, every comparison, and each target over the seeds of a size."""
    found: list[Row] = []
    for run in runs:
        found += _figures(benchmark, run)
        found += _beside(benchmark, run)
    for n in sorted({run.n for run in runs}):
        here = [run for run in runs if run.n == n]
        for target in benchmark.targets:
            if not target.sizes or n in target.sizes:
                found += _targets(benchmark, here, target)
    return found


def _row(benchmark: Benchmark, run: Measured, metric: str) -> Row:
    return Row(
        name=benchmark.name,
        n=run.n,
        seed=run.seed,
        metric=metric,
        value=None,
        unit=UNITS.get(metric, "s" if metric.startswith("seconds of") else ""),
        against=None,
        theirs=None,
        ratio=None,
        target=None,
        ok=None,
        note="",
    )


def _figures(benchmark: Benchmark, run: Measured) -> Iterator[Row]:
    outcome = run.outcomes.get(OURS, "")
    if isinstance(outcome, str):
        row = _row(benchmark, run, "whole")
        row["note"] = outcome
        yield row
    for metric, value in run.ours.items():
        row = _row(benchmark, run, metric)
        row["value"] = _short(value)
        yield row


def _beside(benchmark: Benchmark, run: Measured) -> Iterator[Row]:
    for part, outcome in run.outcomes.items():
        if part == OURS:
            continue
        for metric in benchmark.compared:
            row = _row(benchmark, run, metric)
            row["against"] = part
            row["value"] = _short(run.ours.get(metric))
            row["ratio"], row["note"] = ratio(benchmark, run, part, metric)
            if isinstance(outcome, dict):
                row["theirs"] = _short(outcome.get(metric))
                row["note"] = _spread(outcome, metric) or row["note"]
            row["ratio"] = _short(row["ratio"])
            yield row


def _spread(theirs: Figures, metric: str) -> str:
    """How far apart their figures lie, where theirs is a median."""
    least, most = theirs.get(f"least {metric}"), theirs.get(f"most {metric}")
    return "" if least is None or most is None else f"{least:g} to {most:g}"


def ratio(
    benchmark: Benchmark, run: Measured, part: str, metric: str
) -> tuple[float | None, str]:
    """Ours / theirs where the peer counts, and what there is to say about it.

    A peer that took longer than its time counts as if it had taken just that: the ratio
    is then at most the one given.
    """
    outcome, ours = run.outcomes[part], run.ours.get(metric)
    if isinstance(outcome, str):
        late = outcome.startswith("no answer in")
        if late and ours is not None and metric == "whole":
            return ours / run.seconds, outcome + _AT_MOST
        return None, outcome
    note = ""
    if part in benchmark.other_question:
        note = "another question: speed only"
    elif differing := _differing(benchmark, run.ours, outcome):
        return (0.0 if metric == EQUAL else None), f"not equal: {differing}"
    if metric == EQUAL:
        return 1.0, ""
    theirs = outcome.get(metric)
    if ours is None or not theirs:
        return None, note or "nothing to compare"
    return ours / theirs, note


def _differing(benchmark: Benchmark, ours: Figures, theirs: Figures) -> str:
    """The first figure in which two plans differ, with both values."""
    both = [name for name in benchmark.same if name in ours and name in theirs]
    for name in both:
        if abs(ours[name] - theirs[name]) > _EQUAL:
            return f"{name} {theirs[name]:g}, ours {ours[name]:g}"
    return "no value in common" if benchmark.same and not both else ""


def _targets(
    benchmark: Benchmark, runs: list[Measured], target: Target
) -> Iterator[Row]:
    parts = [part for run in runs for part in run.outcomes if part != OURS]
    against = [target.against]
    if target.against == EVERYBODY:
        against = list(dict.fromkeys(parts))
    for part in against:
        if part is None or part in parts:
            yield _target(benchmark, runs, target, part)


def _target(
    benchmark: Benchmark, runs: list[Measured], target: Target, part: str | None
) -> Row:
    """One target over the seeds: met only where every seed has a figure that counts."""
    row = _row(benchmark, runs[0], target.metric)
    row["seed"], row["against"], row["target"] = None, part, target.text
    row["note"] = f"{target.of} of {len(runs)}"
    ours = [
        run.ours.get(target.metric, 1.0)
        for run in runs
        if target.metric in run.ours or (run.ours and target.metric == EQUAL)
    ]
    if len(ours) < len(runs):
        row["note"] = f"no figure of ours at {len(runs) - len(ours)} of {len(runs)}"
        row["ok"] = False
    if part is None:
        if ours:
            value = _over(target, ours)
            row["value"] = _short(value)
            row["ok"] = row["ok"] is None and target.met(value)
        return row
    judged = [ratio(benchmark, run, part, target.metric) for run in runs]
    ratios = [one for one, _ in judged if one is not None]
    notes = sorted({note for _, note in judged if note})
    if notes:
        row["note"] += "; " + "; ".join(notes)
    if ratios and len(ratios) == len(runs):
        value = _over(target, ratios)
        row["ratio"] = _short(value)
        open_end = any(note.endswith(_AT_MOST) for note in notes)
        if row["ok"] is None and (target.met(value) or not open_end):
            row["ok"] = target.met(value)
    if ours:
        row["value"] = _short(_over(target, ours))
    return row


def _over(target: Target, values: list[float]) -> float:
    if target.of == "median":
        return median(values)
    return max(values) if target.at_most is not None else min(values)


def _short(value: float | None) -> float | None:
    """Four figures are enough, and whole numbers stay whole."""
    if value is None:
        return None
    whole = round(value)
    return whole if abs(value - whole) < _EQUAL else float(f"{value:.4g}")
