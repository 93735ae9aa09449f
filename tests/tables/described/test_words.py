"""A column in words."""

from __future__ import annotations

import pytest

from matcher.tables.cells import Context
from matcher.tables.definition import HEAD, PREVIOUS, TABLES, Table
from matcher.tables.described.limits import limits
from matcher.tables.described.words import allowed, blank, kind_words
from matcher.texts import LANGUAGES, Language
from tables.described.test_limits import a_column

ALL = (HEAD, *TABLES, PREVIOUS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_every_kind_has_words_without_gaps(table: Table, language: Language) -> None:
    for column in table.columns:
        said = kind_words(table, column, language)
        assert said
        assert not {"{", "}", "None"} & set(said.replace("None", "{"))


def test_kind_tells_limits_words_and_where_ids_stand() -> None:
    said = {
        name: kind_words(*a_column(name), "nb")
        for name in (
            "travel_times.by_car",
            "slots.kind",
            "slots.company",
            "slots.offers",
            "candidates.interests",
            "candidates.schooling_family",
        )
    }
    assert said == {
        "travel_times.by_car": "helt tall fra 0 til 1440",
        "slots.kind": "ett av ordene læreplass, jobb, annen kvalifisering",
        "slots.company": "id fra bedrifter",
        "slots.offers": "id-er fra regelpakken, med mellomrom mellom",
        "candidates.interests": (
            "id-er fra laerefag, bedrifter, tilbud, beste først: a = b > c"
            " (a og b er like gode)"
        ),
        "candidates.schooling_family": "id fra fagfamilie på laerefag",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_allowed_words_are_understood(language: Language) -> None:
    for table in ALL:
        for column in table.columns:
            read = [
                column.kind.read(one, Context(None))
                for one in allowed(column, language)
            ]
            written = [column.kind.write(one, Context(None, language)) for one in read]
            assert tuple(written) == allowed(column, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_blank_has_words_exactly_where_a_cell_may_be_blank(
    table: Table, language: Language
) -> None:
    for column in table.columns:
        filled = limits(table, column).filled
        assert (blank(table, column, language) is None) == filled


def test_blank_is_the_default_in_the_language() -> None:
    assert blank(*a_column("candidates.max_travel_minutes"), "nb") == "60"
    assert blank(*a_column("slots.may_close"), "nb") == "ja"
    assert blank(*a_column("slots.kind"), "en") == "apprenticeship"
    assert blank(*a_column("training_classes.zones"), "en") == "every zone"
