"""What a person lives on until her pathway ends, in lines."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain import IncomeMonths, Placement, Problem, gap_months, income_line
from matcher.report.layout import paragraph
from matcher.texts import Language, label, say


def income_page(
    problem: Problem, placement: Placement, language: Language = "en"
) -> str:
    """What the person of a placement lives on, a line for months that are alike.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> problem = Problem.model_validate({
    ...     "first_month": "2022-08",
    ...     "regions": [{"id": "inn"}],
    ...     "zones": [{"id": "north"}],
    ...     "locations": [{"id": "verdal", "region": "inn", "zone": "north"}],
    ...     "companies": [{"id": "yard", "location": "verdal"}],
    ...     "slots": [{"id": "s1", "company": "yard", "kind": "job", "places": 1}],
    ...     "candidates": [{
    ...         "id": "C1", "target_group": "job_seeker", "birth_year": 2000,
    ...         "home": "verdal", "income_need": 9000,
    ...     }],
    ... })
    >>> to_work = Placement(
    ...     candidate="C1", slot="s1", pathway="straight_to_work", start=1
    ... )
    >>> print(income_page(problem, to_work))
    What C1 lives on
      2022-08: nothing (waiting), less than is needed
      2022-09 to 2023-08, 12 months: wage 30000 (job)
      In 1 month there is less than the 9000 kroner that are needed.
    """
    who = {"candidate": placement.candidate}
    lines = [_line(problem, one, language) for one in income_line(problem, placement)]
    told = [*lines, *_told(problem, placement, language)]
    head = say("Page", "income_head", who, language)
    return "\n".join([head, *map(paragraph, told)])


def first_measures(
    problem: Problem, placement: Placement, language: Language
) -> Iterator[str]:
    """What she needs first, in a sentence; nothing where she needs nothing."""
    given = [problem.measure[name] for name in placement.measures]
    if given:
        measures = ", ".join(
            say(
                "Page",
                "one_measure",
                {"measure": one.id, "grants": one.grants, "months": one.delay},
                language,
            )
            for one in given
        )
        yield say("Page", "first_measures", {"measures": measures}, language)


def _line(problem: Problem, one: IncomeMonths, language: Language) -> str:
    phase = label("stage", one.phase, language)
    what = say(
        "Page",
        f"income_{one.source}",
        {"kroner": one.kroner, "phase": phase},
        language,
    )
    if not one.covers:
        what = say("Page", "income_short", {"what": what}, language)
    return say(
        "Page",
        "income_month" if one.months == 1 else "income_months",
        {
            "begins": problem.month_name(one.begins),
            "ends": problem.month_name(one.ends - 1),
            "months": one.months,
            "what": what,
        },
        language,
    )


def _told(problem: Problem, placement: Placement, language: Language) -> Iterator[str]:
    """How many months cover less than the need, where one is stated."""
    need = problem.candidate[placement.candidate].income_need
    months = gap_months(problem, placement)
    if need:
        code = {0: "income_covered", 1: "income_gap"}.get(months, "income_gaps")
        yield say("Page", code, {"months": months, "need": need}, language)
