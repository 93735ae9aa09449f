"""Conversations of a season beside those of one by one, as a table."""

from __future__ import annotations

from fractions import Fraction

from matcher.baseline import OneByOne, SeasonContacts
from matcher.report.layout import NOTHING, aligned, decimal
from matcher.texts import Language, word


def season_table(
    season: SeasonContacts, placed: int, one: OneByOne, language: Language = "en"
) -> str:
    """People placed, and who had to talk with whom, in both readings of each way.

    The group's visitors each a meeting of her own, or those of a company in a round
    together; one by one as it is counted, without visits, or with as many visits.

    Parameters
    ----------
    season, placed
        The group's conversations, and how many people its plan places.
    one
        Plans made one by one; medians are told.

    Examples
    --------
    >>> from matcher import one_by_one
    >>> from matcher.domain import Matching, Problem
    >>> from matcher.baseline import season_contacts
    >>> problem = Problem(first_month="2022-08")
    >>> season = season_contacts(problem, Matching())
    >>> table = season_table(season, 0, one_by_one(problem, orders=2))
    >>> table.splitlines()[0]
    'Conversations: the group at once, and one by one (median of 2 orders)'
    """
    names = ("candidate_agency", "agency_company", "candidate_company")
    parts = [one.median(f"contacts_{name}") for name in names]
    placed_alone, alone = one.median("placed"), one.median("contacts")
    group, visits = season.person_by_person, season.visits
    with_visits = None if alone is None else alone + visits
    told: list[tuple[str, list[Fraction | int | None]]] = [
        ("placed", [placed, placed, placed_alone, placed_alone]),
        ("candidate_agency", [season.candidate_agency] * 2 + [parts[0]] * 2),
        ("agency_company", [season.agency_company] * 2 + [parts[1]] * 2),
        ("visits", [visits, season.receptions, None, visits]),
        ("interviews", [season.interviews] * 2 + [parts[2]] * 2),
        ("further", [season.further] * 2 + [None] * 2),
        ("sum", [group, season.together, alone, with_visits]),
    ]
    heads = ("group", "together", "one", "one_visits")
    rows = [["", *(word(f"season_{head}", language) for head in heads)]]
    for name, figures in told:
        cells = [_shown(figure, language) for figure in figures]
        rows.append([word(f"season_{name}", language), *cells])
    title = word("season_title", language).format(orders=len(one.runs))
    return f"{title}\n{aligned(rows)}"


def _shown(figure: Fraction | int | None, language: Language) -> str:
    if not figure:
        return NOTHING
    text = f"{float(figure):.1f}".removesuffix(".0")
    return decimal(text, language)
