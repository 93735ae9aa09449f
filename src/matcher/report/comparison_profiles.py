"""Which of their choices people have, by group, one plan below another."""

from __future__ import annotations

from matcher.comparison import Comparison, PlanFigures, Profile
from matcher.domain import Problem
from matcher.report.layout import aligned, count, region_names, stacked
from matcher.texts import Language, label, word

_RANKS = 5
"""So many choices have a column each; later ones share the last."""


def profiles_text(
    problem: Problem, comparison: Comparison, language: Language = "en"
) -> str:
    """A line for each group and plan: people by choice, and those without a place."""
    deepest = max(len(plan.profiles[0].ranks) for plan in comparison.plans)
    columns = min(deepest, _RANKS)
    heads = [word("compare_rank", language).format(rank=k + 1) for k in range(columns)]
    if deepest > columns:
        later = word("compare_later", language)
        heads[-1] = later.format(rank=columns)
    table = stacked(
        [
            word("compare_group", language),
            word("compare_plan", language),
            word("compare_people", language),
            *heads,
            word("compare_any", language),
            word("compare_unplaced", language),
        ]
    )
    for nth in range(len(comparison.plans[0].profiles)):
        for plan in comparison.plans:
            table.append(_row(problem, plan, nth, columns, language))
    return word("compare_profile", language) + "\n" + aligned(table, left=2)


def _row(
    problem: Problem, plan: PlanFigures, nth: int, columns: int, language: Language
) -> list[str]:
    one = plan.profiles[nth]
    ranks = [*one.ranks[: columns - 1], sum(one.ranks[columns - 1 :])]
    beside = one.any_job + one.any_other + one.elsewhere
    return [
        _group(problem, one, language),
        plan.name if plan.made == "given" else word(f"compare_{plan.made}", language),
        str(one.people),
        *(count(people) for people in ranks[:columns]),
        count(beside),
        count(one.unplaced),
    ]


def _group(problem: Problem, one: Profile, language: Language) -> str:
    if one.of == "everybody":
        return word("compare_everybody", language)
    if one.of == "region":
        return region_names(problem)[one.group]
    return label("figure_group", one.group, language)
