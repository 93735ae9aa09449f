"""The plan for planners: sheets to read, filter and print, then all the facts."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain import Problem
from matcher.engine import Result, own_plan
from matcher.engine.hashes import hash_of
from matcher.report.book.audit import audit_sheet
from matcher.report.book.changes import changes_sheet
from matcher.report.book.cohorts import cohorts_sheet
from matcher.report.book.company import company_sheet
from matcher.report.book.contents import contents_sheet
from matcher.report.book.letters import letters_sheet
from matcher.report.book.nav import nav_sheet
from matcher.report.book.office import office_sheet
from matcher.report.book.open_places import open_places_sheet
from matcher.report.book.plan import plan_sheet
from matcher.report.book.sheet import Sheet
from matcher.report.book.status import status_sheet
from matcher.report.book.unplaced import unplaced_sheet
from matcher.report.book.view import View
from matcher.report.book.writing import put_sheet
from matcher.spreadsheet import Book
from matcher.tables.workbook import put_problem
from matcher.texts import Language

_MARK = 16
"""Hexadecimal digits of the plan's hash at the foot of a page."""


def plan_workbook(problem: Problem, result: Result, language: Language = "en") -> bytes:
    """A workbook of a result: the plan in many views, then all facts.

    The sheets after the plan's hold the facts as ``write_problem`` writes them, so that
    ``read_problem`` reads the workbook as the same problem. Without a plan there are
    only contents, audit and facts. All text is text: nothing in it runs. It is for
    planners: it holds facts about every candidate.

    Raises
    ------
    ValueError
        If the result is of another problem, or its plan was changed.
    ImportError
        The extra ``kullmatch[excel]`` is not installed.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> plan_workbook(problem, solve(problem))[:2]
    b'PK'
    """
    book = Book()
    for sheet in plan_sheets(problem, result, language):
        put_sheet(book, sheet, language, result.audit.plan_hash[:_MARK])
    put_problem(book, problem, language)
    return book.content()


def plan_sheets(
    problem: Problem, result: Result, language: Language = "en"
) -> tuple[Sheet, ...]:
    """The sheets before the facts, as data.

    Raises
    ------
    ValueError
        If the result is of another problem, or its plan was changed.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> [sheet.key for sheet in plan_sheets(problem, solve(problem))][:3]
    ['contents', 'plan', 'companies']
    """
    if result.matching is not None:
        own_plan(problem, result)
    elif result.audit.problem_hash != hash_of(problem):
        raise ValueError("the result is of another problem")
    view = View(problem, result, language)
    sheets = tuple(_sheets(view))
    return (contents_sheet(view, sheets), *sheets)


def _sheets(view: View) -> Iterator[Sheet]:
    if view.result.matching is not None:
        yield plan_sheet(view)
        yield company_sheet(view)
        yield office_sheet(view)
        yield nav_sheet(view)
        yield status_sheet(view)
        yield unplaced_sheet(view)
        yield open_places_sheet(view)
        yield cohorts_sheet(view)
        if view.problem.previous is not None:
            yield changes_sheet(view)
        yield letters_sheet(view)
    yield audit_sheet(view)
