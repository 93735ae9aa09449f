"""The rows of rules, and the cuts that follow from a rule by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matcher.domain import Problem
from matcher.program import Options, Rows, Rule

GROUND = "one_placement"
"""What a plan is: nobody has two placements, whatever is lifted."""


def demands(
    problem: Problem, rules: Iterable[Rule], options: Options
) -> Iterator[tuple[str, Rows]]:
    """Blocks of rows, with the name of the rule.

    A cut is taken in where it rests on its own rule and the ground only: whenever the
    rows of its subject hold, so does it, and relaxations are far tighter.
    """
    for rule in rules:
        block = rule.rows(problem, options)
        if block is not None:
            yield rule.rule, block
        for cut in rule.cuts(problem, options):
            if {rule.rule, GROUND}.issuperset(cut.rests_on):
                yield rule.rule, cut.rows
