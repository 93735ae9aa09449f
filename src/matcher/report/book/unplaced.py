"""Who has no place, why, and what can be done now."""

from __future__ import annotations

from matcher.report.book.sheet import Cell, Column, Line, Sheet
from matcher.report.book.view import View
from matcher.report.next_action import next_action
from matcher.texts import label, say


def unplaced_sheet(view: View) -> Sheet:
    """By region, home and candidate; the reason in a few words and in a sentence."""
    problem, language = view.problem, view.language
    order = {region: nth for nth, region in enumerate(view.regions)}

    def home_first(who: str) -> tuple[int, str, str]:
        home = view.location(problem.candidate[who].home)
        return order[problem.home_region(who)], home, who

    lines = []
    for who in sorted(view.reasons, key=home_first):
        reason = view.reasons[who]
        lines.append(
            Line.of(
                who,
                view.regions[problem.home_region(who)],
                view.location(problem.candidate[who].home),
                Cell(label("because", reason.code, language), "bad"),
                say("Reason", reason.code, reason.details, language),
                next_action(problem, who, reason, language),
            )
        )
    heads = ("candidate", "home_region", "home", "because", "why", "next")
    most = (24, 28, 20, 46, 60, 60)
    columns = (
        Column(view.word(head), wide) for head, wide in zip(heads, most, strict=True)
    )
    return Sheet("unplaced", tuple(columns), tuple(lines))
