"""The first sheet: what the workbook is, what the plan achieves, how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.engine import Result
from matcher.report.book.sheet import Cell, Column, Line, Sheet
from matcher.report.book.view import View
from matcher.report.layout import how_it_ended, number
from matcher.report.status import status_table
from matcher.report.terminal import facts_line
from matcher.spreadsheet.writing import Look
from matcher.texts import Language, say, tier_label, word


def contents_sheet(view: View, sheets: Sequence[Sheet]) -> Sheet:
    """The sheet before ``sheets``, with a line and a link for each of them."""
    lines = [
        Line.of(Cell(view.word("title"), "title")),
        *(Line.of(view.word(f"told_{key}"), cell) for key, cell in _told(view)),
        Line.of(),
        Line.of(*(Cell(view.word(one), "head") for one in ("sheet", "about", "rows"))),
    ]
    for sheet in sheets:
        title = sheet.title(view.language)
        about = word(f"about_{sheet.key}", view.language)
        rows = sheet.rows if sheet.has_heads else None
        lines.append(Line.of(Cell(title, to=title), Cell(about, "wrap"), rows))
    lines.append(Line.of("", Cell(word("about_facts", view.language), "wrap")))
    columns = (Column("", 26), Column("", 110), Column("", 8))
    return Sheet("contents", columns, tuple(lines))


def _told(view: View) -> Iterator[tuple[str, Cell]]:
    result, language = view.result, view.language
    yield "facts", Cell(facts_line(view.problem, language), "wrap")
    look: Look = "good" if result.status == "optimal" else "warn"
    yield "status", Cell(how_it_ended(result, language), look)
    if result.matching is None:
        yield "plan", Cell(view.word("no_plan"), "wrap")
    else:
        yield "plan", Cell(_proposed(view), "wrap")
        for sentence in _not_proven(result, language):
            yield "proof", Cell(sentence, "warn")
        check = view.word("check").format(
            verdict=word(result.audit.verdict, language),
            unique=word(result.audit.unique, language),
        )
        yield "check", Cell(check, "wrap")
        only_proposed = say("Page", "only_proposed", {}, language)
        yield "proposal", Cell(only_proposed, "wrap")
    yield "privacy", Cell(view.word("privacy"), "wrap")


def _proposed(view: View) -> str:
    total = status_table(view.problem, view.plan)[-1]
    people = len(view.problem.new_candidates)
    placed = len(view.plan.placements)
    return view.word("proposed").format(
        placed=placed,
        people=people,
        pathway=total.pathway,
        work=total.work,
        other=total.other,
        waiting=people - placed,
    )


def _not_proven(result: Result, language: Language) -> Iterator[str]:
    """The first tier whose value no bound confirms; nothing if all are proven."""
    for nth, tier in enumerate(result.tiers, start=1):
        if tier.standing != "proven":
            yield word("book_not_proven", language).format(
                number=nth,
                tier=tier_label(tier.name, language),
                value=number(tier.value, language),
                bound=number(tier.bound, language),
            )
            return
