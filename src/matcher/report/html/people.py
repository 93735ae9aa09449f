"""Who is proposed for what, and why each of the others has no place."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.domain import Matching, Placement, Problem, Reason
from matcher.report.html.parts import Section, Table
from matcher.report.layout import NOTHING, choice, pathway_name, trade_name
from matcher.texts import Language, say, word


def placements_section(
    problem: Problem, matching: Matching, language: Language
) -> Section:
    """A row for each placement, by candidate."""
    heads = (
        "html_candidate",
        "html_slot",
        "mismatch_trade",
        "html_pathway",
        "html_start",
        "html_rank",
    )
    table = Table(
        "placements",
        word("html_placements", language),
        tuple(word(head, language) for head in heads),
        tuple(_placement(problem, one, language) for one in matching.placements),
        words=(3, 4),
        names=(1, 2, 5),
    )
    return Section("placements", word("html_placements_title", language), (table,))


def unplaced_table(
    problem: Problem, reasons: Mapping[str, Reason], language: Language
) -> Table:
    """A row for each person without a place, with her reason."""
    rows = [
        (
            who,
            problem.home_region(who),
            say("Reason", reason.code, reason.details, language),
        )
        for who, reason in sorted(reasons.items())
    ]
    heads = ("html_candidate", "region", "html_reasons_head")
    return Table(
        "unplaced",
        word("html_unplaced", language),
        tuple(word(head, language) for head in heads),
        tuple(rows),
        words=(3,),
        names=(1, 2),
        folded=True,
    )


def _placement(
    problem: Problem, placement: Placement, language: Language
) -> tuple[str, ...]:
    slot, pathway = problem.slot[placement.slot], problem.pathway[placement.pathway]
    trade = NOTHING
    if slot.trade is not None:
        trade = trade_name(problem.trade[slot.trade], language)
    return (
        placement.candidate,
        placement.slot,
        trade,
        pathway_name(pathway, language),
        problem.month_name(placement.start),
        choice(problem, placement.candidate, placement.slot, language),
    )
