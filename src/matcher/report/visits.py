"""How good a schedule of visits is, in plain text."""

from __future__ import annotations

from matcher.report.layout import aligned
from matcher.texts import Language, label, word
from matcher.visits import VisitResult


def visits_text(result: VisitResult, language: Language = "en") -> str:
    """How the planning ended, and each tier with its value and its bound.

    Examples
    --------
    >>> from matcher.scenarios import visit_scenario
    >>> from matcher.visits import plan_visits
    >>> result = plan_visits(visit_scenario("pilot30"), tiers=("visits_missing",))
    >>> print(visits_text(result).splitlines()[-1].split("  ")[1])
    Visits missing
    """
    visits = 0 if result.schedule is None else len(result.schedule.visits)
    status = word(f"visits_{result.status}", language).format(visits=visits)
    heads = ("tier", "value", "bound", "standing")
    rows = [[word(head, language) for head in heads]]
    rows += [
        [
            label("visits_tier", one.name, language),
            str(one.value),
            str(one.bound),
            word(one.standing, language),
        ]
        for one in result.tiers
    ]
    return "\n".join([status, aligned(rows)] if result.tiers else [status])
