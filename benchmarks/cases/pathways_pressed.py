"""The county's pathways with one thing pressed: less budget, few advisers, and so on.

Each variant is solved by itself; ``whole`` is the slowest of them.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Figures, Target, Task
from bench.engine import measure
from matcher.scenarios import pathways, pathways_policy
from matcher.scenarios.pathways import SIZES, VARIANTS


def ours(task: Task) -> Figures:
    """Seconds of each variant, and whether all are proven."""
    names = {size.candidates: name for name, size in SIZES.items()}
    figures: Figures = {"proven": 1.0, "whole": 0.0}
    for variant in VARIANTS:
        problem = pathways(names[task.n], variant, task.seed)
        found, _ = measure(problem, pathways_policy(), task)
        figures[f"seconds of {variant}"] = found["whole"]
        figures[f"{variant}: placed_on_pathway"] = found["placed_on_pathway"]
        figures["whole"] = max(figures["whole"], found["whole"])
        figures["proven"] = min(figures["proven"], found["proven"])
    return figures


BENCHMARK = Benchmark(
    name="pathways_pressed",
    title="Pathways of the county, one thing pressed in each of six variants",
    parts={OURS: ours},
    sizes=(408,),
    tiny=30,
    seconds=60.0,
    targets=(
        Target("proven", at_least=1, of="worst"),
        Target("whole", at_most=60, of="worst"),
        Target("whole", at_most=30),
    ),
)
