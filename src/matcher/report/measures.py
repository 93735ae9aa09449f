"""Which measures a plan gives, to how many people, and what they cost."""

from __future__ import annotations

from collections import Counter

from matcher.domain import Matching, Problem
from matcher.report.layout import aligned
from matcher.texts import Language, word


def measures_text(problem: Problem, matching: Matching, language: Language) -> str:
    """A line for each measure that is given; nothing where there are none at all."""
    if not problem.measures:
        return ""
    people = Counter(name for one in matching.placements for name in one.measures)
    given = [one for one in problem.measures if people[one.id]]
    spent = sum(people[one.id] * one.cost for one in given)
    head = word("measures_given", language).format(
        spent=spent, budget=problem.measure_budget
    )
    if not given:
        return head
    heads = ("measure", "grants", "people", "kroner")
    table = [[word(f"given_{one}", language) for one in heads]]
    for one in given:
        number = people[one.id]
        table.append([one.id, one.grants, str(number), str(number * one.cost)])
    return f"{head}\n{aligned(table, left=2)}"
