from __future__ import annotations

import pytest

from matcher.report.book.contents import contents_sheet
from matcher.report.book.view import View
from matcher.texts import LANGUAGES, Language, word
from report.book.cases import rows, sheet, solved


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_sheet_says_what_the_plan_achieves_and_how_sure_that_is(
    language: Language,
) -> None:
    told = {
        row[0]: str(row[1]) for row in rows(sheet("contents", "town", language))[1:7]
    }
    assert word("optimal", language) in told.values()
    plan = told[word("book_told_plan", language)]
    assert "3 av 5 nye" in plan or "3 of 5 new" in plan
    assert word("book_told_privacy", language) in told


def test_first_sheet_leads_to_every_other_and_counts_its_rows() -> None:
    lines = sheet("contents").lines
    links = {
        line.cells[0].to: line.cells[2].value for line in lines if len(line.cells) > 2
    }
    links.pop("")
    assert links["Plan"] == 3
    assert links["Letters"] == 5
    assert links["Status"] is None
    assert list(links)[-1] == "Audit"


def test_tier_that_is_not_proven_is_told_with_its_bound() -> None:
    problem, result = solved("town")
    tiers = [
        tier.model_copy(update={"standing": "conditional", "bound": tier.bound + 1})
        if nth
        else tier
        for nth, tier in enumerate(result.tiers)
    ]
    update = {"status": "feasible", "tiers": tuple(tiers)}
    view = View(problem, result.model_copy(update=update), "en")
    told = [row[1] for row in rows(contents_sheet(view, ())) if len(row) > 1]
    assert (
        "Not proven from tier 2 on (Most placed): the plan has 3, the bound is 4."
        " The tiers before are proven."
    ) in told


def test_without_a_plan_it_says_so_and_where_to_look() -> None:
    told = [str(row[1]) for row in rows(sheet("contents", "hopeless")) if len(row) > 1]
    assert told[1] == word("infeasible", "en")
    assert told[2].startswith("There is no plan to show.")
