"""Results as Markdown: what is aimed at and reached, peers, and growth."""

from __future__ import annotations

from math import log
from statistics import median

from bench.benchmark import OURS, Benchmark
from bench.judge import Row
from bench.svg import Point, log_log

Kept = dict[str, list[Row]]
"""Rows by benchmark."""

INTRODUCTION = """\
# Benchmarks

Made by `python benchmarks/page.py` from `benchmarks/results`; do not edit. Two cores;
every measurement in a process of its own; imports are paid before the clock starts.
Ours runs from the built problem to the verified result, a peer from prebuilt arrays to
its plan. A peer counts only where its plan has values equal to ours; a ratio is ours /
theirs. Instances are synthetic and seeded ([scenarios](../src/matcher/scenarios)).

`make bench` measures small sizes in minutes, `make bench-full` everything, and
`python benchmarks/run.py NAME` one case. Peers come with the extra `bench`.
"""

HEADLINES = (
    ("county", 559),
    ("from_workbook", 559),
    ("county_year", 559),
    ("pathways", 408),
    ("cohorts_large", 10_000),
    ("national", 30_000),
    ("capacities", 100_000),
    ("europe", 540_000),
)
"""What the README shows: a benchmark and a number of candidates."""

_VERDICT = {True: "yes", False: "**no**", None: "-"}


def page(benchmarks: dict[str, Benchmark], kept: Kept) -> str:
    """The whole page."""
    parts = [INTRODUCTION, "## Targets\n", targets(benchmarks, kept)]
    never = [one.title for name, one in benchmarks.items() if not _judged(kept, name)]
    if never:
        parts.append(f"Not measured yet: {'; '.join(never)}.\n")
    beside = peers(benchmarks, kept)
    if beside:
        parts += ["## Peers\n", beside]
    if any(len(curve) > 1 for curve in growth(kept).values()):
        parts += ["## Growth\n", exponents(kept)]
        parts += ["![Seconds against candidates](benchmarks.svg)\n"]
    return "\n".join(parts)


def targets(benchmarks: dict[str, Benchmark], kept: Kept) -> str:
    """A table of every target of every benchmark that was run."""
    lines = [
        "| work | n | figure | reached | target | met | |",
        "|---|---:|---|---:|---:|---|---|",
    ]
    for name, benchmark in benchmarks.items():
        for row in _judged(kept, name):
            lines.append(
                f"| {benchmark.title} | {row['n']:,} | {_figure(row)} | {_reached(row)}"
                f" | {row['target']} | {_VERDICT[row['ok']]} | {row['note']} |"
            )
    return "\n".join(lines) + "\n"


def headlines(benchmarks: dict[str, Benchmark], kept: Kept) -> str:
    """A few rows for the README, and how many targets are met."""
    lines = ["| work | people | seconds | |", "|---|---:|---:|---|"]
    for name, n in HEADLINES:
        rows = [
            row
            for row in kept.get(name, [])
            if row["n"] == n and row["against"] is None and row["seed"] is not None
        ]
        seconds = _middle([row["value"] for row in rows if row["metric"] == "whole"])
        title = benchmarks[name].title
        lines.append(f"| {title} | {n:,} | {seconds} | {_how_good(rows)} |")
    judged = [row["ok"] for name in benchmarks for row in _judged(kept, name)]
    missed = sum(ok is False for ok in judged)
    said = f"Of {len(judged)} targets {missed} are missed, and the page says which."
    return "\n".join([*lines, "", said, ""])


def _how_good(rows: list[Row]) -> str:
    """Proven where each run was, otherwise how far from the bound at worst."""
    proven = [row["value"] for row in rows if row["metric"] == "proven"]
    if proven and all(proven):
        return "proven best"
    gaps = [row["value"] for row in rows if row["metric"] == "gap of placed"]
    known = [gap for gap in gaps if gap is not None]
    return f"within {_number(max(known))} % of most placed" if known else "-"


def _judged(kept: Kept, name: str) -> list[Row]:
    return [row for row in kept.get(name, []) if row["target"] is not None]


def peers(benchmarks: dict[str, Benchmark], kept: Kept) -> str:
    """A table for each benchmark with others beside ours: medians over the seeds."""
    tables = []
    for name, benchmark in benchmarks.items():
        compared = [
            row
            for row in kept.get(name, [])
            if row["against"] is not None and row["seed"] is not None
        ]
        if not compared:
            continue
        lines = [
            f"### {benchmark.title}",
            "",
            "| n | figure | beside | ours | theirs | ours / theirs | |",
            "|---:|---|---|---:|---:|---:|---|",
        ]
        groups = dict.fromkeys(
            (row["n"], row["metric"], row["against"]) for row in compared
        )
        for n, metric, against in groups:
            here = [
                row
                for row in compared
                if (row["n"], row["metric"], row["against"]) == (n, metric, against)
            ]
            notes = "; ".join(sorted({row["note"] for row in here if row["note"]}))
            lines.append(
                f"| {n:,} | {metric} | {against}"
                f" | {_middle([row['value'] for row in here])}"
                f" | {_middle([row['theirs'] for row in here])}"
                f" | {_middle([row['ratio'] for row in here])} | {notes} |"
            )
        tables.append("\n".join(lines) + "\n")
    return "\n".join(tables)


def growth(kept: Kept) -> dict[str, list[Point]]:
    """Seconds at each number of candidates, by part."""
    curves: dict[str, list[Point]] = {OURS: []}
    for row in kept.get("growth", []):
        if row["metric"] != "whole" or row["seed"] is None:
            continue
        if row["against"] is None and row["value"] is not None:
            curves[OURS].append((row["n"], row["value"]))
        elif row["against"] is not None and row["theirs"] is not None:
            curve = curves.setdefault(row["against"], [])
            curve.append((row["n"], row["theirs"]))
    return curves


def exponents(kept: Kept) -> str:
    """The exponent of each curve, from its smallest to its largest size."""
    lines = ["| | sizes | seconds | time grows as |", "|---|---|---|---|"]
    for name, curve in growth(kept).items():
        if len(curve) < 2:
            continue
        first, last = min(curve), max(curve)
        lines.append(
            f"| {name} | {first[0]:,} to {last[0]:,}"
            f" | {_number(first[1])} to {_number(last[1])}"
            f" | n^{exponent(curve):.2f} |"
        )
    return "\n".join(lines) + "\n"


def exponent(curve: list[Point]) -> float:
    """The slope of a least-squares line through the logarithms."""
    across, up = [log(x) for x, _ in curve], [log(y) for _, y in curve]
    middle_x, middle_y = sum(across) / len(curve), sum(up) / len(curve)
    spread = sum((x - middle_x) ** 2 for x in across)
    both = sum((x - middle_x) * (y - middle_y) for x, y in zip(across, up, strict=True))
    return both / spread


def plot(kept: Kept) -> str:
    """Seconds against candidates; empty where there is no curve."""
    curves = {name: curve for name, curve in growth(kept).items() if len(curve) > 1}
    if not curves:
        return ""
    return log_log(
        curves, "Seconds against candidates, capacities", "candidates", "seconds"
    )


def _figure(row: Row) -> str:
    if row["against"] is None:
        return f"{row['metric']}, {row['unit']}" if row["unit"] else row["metric"]
    return f"{row['metric']}, ours / {row['against']}"


def _reached(row: Row) -> str:
    value = row["value"] if row["against"] is None else row["ratio"]
    return _number(value)


def _middle(values: list[float | None]) -> str:
    known = [value for value in values if value is not None]
    return _number(median(known)) if known else "-"


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
