"""Drop-downs, limits and messages of the empty workbook."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain.packs import rule_pack, rule_packs
from matcher.spreadsheet.entry import MAX_MESSAGE, MAX_TITLE
from matcher.tables.cells import Context
from matcher.tables.definition import HEAD, TABLES, TEMPLATE_SHEETS
from matcher.tables.described.words import kind_code, meaning
from matcher.tables.template.entries import entry_of
from matcher.tables.template.order import LAST_ROW, ORDER
from matcher.tables.wrong import Wrong
from matcher.texts import LANGUAGES, Language
from tables.template.opened import opened

pytestmark = pytest.mark.parametrize("language", LANGUAGES)
BY_NAME = {table.name: table for table in (HEAD, *TABLES)}


def expected_at(language: Language, name: str) -> Any:
    """What the workbook expects in the cells of ``table.field``."""
    table, _, field = name.partition(".")
    at = [one.field for one in BY_NAME[table].columns].index(field)
    letter = "ABCDEFGHIJKLMNOPQRS"[at]
    sheet = opened(language)[BY_NAME[table].title(language)]
    (found,) = [
        one
        for one in sheet.data_validations.dataValidation
        if str(one.sqref) == f"{letter}3:{letter}{LAST_ROW}"
    ]
    return found


def test_every_column_has_a_message_that_fits(language: Language) -> None:
    book = opened(language)
    for table in ORDER:
        told = book[table.title(language)].data_validations.dataValidation
        assert len(told) == len(table.columns)
        for one, column in zip(told, table.columns, strict=True):
            assert one.promptTitle == column.header(language)
            assert meaning(table, column, language) in one.prompt
            entry = entry_of(table, column, language)
            assert len(entry.title) <= MAX_TITLE
            assert 0 < len(entry.error) <= MAX_MESSAGE
            assert len(entry.message) <= MAX_MESSAGE


def test_words_are_chosen_from_what_reading_understands(language: Language) -> None:
    offered = 0
    for table in ORDER:
        for column in table.columns:
            words = entry_of(table, column, language).words
            for word in words:
                assert not isinstance(column.kind.read(word, Context(None)), Wrong)
            assert bool(words) == (kind_code(table, column) in ("word", "yes_no"))
            offered += len(words)
    assert offered > 40


def test_words_and_numbers_are_demanded(language: Language) -> None:
    kind = expected_at(language, "slots.kind")
    words = "læreplass,jobb,annen kvalifisering"
    assert kind.type == "list"
    assert kind.errorStyle is None or kind.errorStyle == "stop"
    if language == "nb":
        assert kind.formula1 == f'"{words}"'
    year = expected_at(language, "candidates.birth_year")
    assert (year.type, year.formula1, year.formula2) == ("whole", "1900", "2100")


def test_ids_are_offered_from_their_sheet_but_not_demanded(language: Language) -> None:
    company = expected_at(language, "slots.company")
    sheet = "bedrifter" if language == "nb" else "companies"
    assert company.type == "list"
    assert company.formula1 == (
        f"OFFSET('{sheet}'!$A$3,0,0,MAX(1,COUNTA('{sheet}'!$A$3:$A${LAST_ROW})),1)"
    )
    assert company.errorStyle == "warning"
    family = expected_at(language, "training_classes.family")
    trades = "laerefag" if language == "nb" else "trades"
    assert f"'{trades}'!$D$3" in family.formula1


def test_pathways_and_rule_packs_are_listed_on_a_hidden_sheet(
    language: Language,
) -> None:
    name = TEMPLATE_SHEETS["lists"][language]
    lists = opened(language)[name]
    assert lists.sheet_state == "hidden"
    pathway = expected_at(language, "commitments.placement.pathway").formula1
    assert pathway.startswith(f"'{name}'!$A$2:$A$")
    cells = lists[pathway.partition("!")[2].replace("$", "")]
    listed = [cell.value for (cell,) in cells]
    known = {way.id for pack in rule_packs() for way in rule_pack(pack).pathways}
    assert sorted(listed) == sorted(known)
    packs = expected_at(language, "problem.rule_pack").formula1
    cells = lists[packs.partition("!")[2].replace("$", "")]
    assert [cell.value for (cell,) in cells] == rule_packs()


def test_lists_of_ids_are_free_but_explained(language: Language) -> None:
    several = expected_at(language, "companies.approved_trades")
    assert several.type in (None, "none")
    assert "laerefag" in several.prompt or "trades" in several.prompt
