"""A plan as one page."""

from __future__ import annotations

from matcher.advise.bought import MeasureAdvice
from matcher.advise.places import Advice
from matcher.diagnose import Diagnosis
from matcher.domain import Problem
from matcher.engine import Result, own_plan
from matcher.explain import why_unplaced
from matcher.report.html.audit import (
    audit_section,
    priority_sections,
    unjudged_sections,
)
from matcher.report.html.no_plan import no_plan_section
from matcher.report.html.parts import Section
from matcher.report.html.planners import planners_sections
from matcher.report.html.published import published_sections
from matcher.report.html.render import rendered
from matcher.texts import Language, word


def html_report(
    problem: Problem,
    result: Result,
    language: Language = "en",
    *,
    published: bool = False,
    advice: Advice | MeasureAdvice | None = None,
    diagnosis: Diagnosis | None = None,
) -> str:
    """The report as one self-contained page, for a browser and for paper.

    It holds no script and fetches nothing; its content security policy says so. It
    names candidates and companies by their ids: it is for those who plan.

    Parameters
    ----------
    problem, result
        Facts, and what ``solve`` made of them.
    language
        Bokmål or English.
    published
        Of people only numbers, and none from which one below five follows: no ids, no
        advice and no diagnosis. What cannot be shown so is left out.
    advice
        What ``advise`` or ``advise_measures`` found, to be shown with the plan.
    diagnosis
        What ``diagnose`` found where there is no plan.

    Raises
    ------
    ValueError
        If the plan of the result is of another problem.
    ImportError
        The extra ``kullmatch[report]`` is not installed.

    Examples
    --------
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> html_report(problem, solve(problem)).splitlines()[0]
    '<!doctype html>'
    """
    kind = "published" if published else "planners"
    title = word(f"html_title_{kind}", language)
    about = word(f"html_about_{kind}", language)
    sections: list[Section] = []
    if result.matching is None:
        names = not published
        sections.append(
            no_plan_section(problem, result, diagnosis, language, names=names)
        )
    else:
        plan = own_plan(problem, result)
        reasons = why_unplaced(problem, plan, result.policy)
        told = (problem, result, plan, reasons, language)
        sections += (
            published_sections(*told) if published else planners_sections(*told, advice)
        )
    if not published:  # counts may be small
        sections += priority_sections(problem, result, language)
    sections += [*unjudged_sections(result, language), audit_section(result, language)]
    return rendered(title, about, sections, language)
