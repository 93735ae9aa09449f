"""The record of a lottery is read as it was written, in either language and form."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.lotteries import draw
from matcher.tables import lottery_from_csv, read_lottery, write_lottery
from matcher.texts import LANGUAGES, Language

RECORD = draw([f"C{number}" for number in range(40)], seed=7)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["lottery.csv", "lottery.json", "lottery.CSV"])
def test_record_comes_back_as_it_was_written(
    name: str, language: Language, tmp_path: Path
) -> None:
    path = write_lottery(RECORD, tmp_path / name, language=language)
    assert read_lottery(path) == RECORD


def test_rows_of_the_file_hold_all_that_is_hashed(tmp_path: Path) -> None:
    text = write_lottery(RECORD, tmp_path / "r.csv").read_text(encoding="utf-8")
    head, first, *_ = text.splitlines()
    assert head == "place,seed,candidate,number"
    ticket = RECORD.tickets[0]
    assert first == f"1,7,{ticket.candidate},{ticket.number}"


def test_every_fault_of_a_file_is_told_by_row_and_column() -> None:
    text = "place,seed,candidate,number\n0,7,C1,1.23E+15\nx,7,C 2,0123456789abcdef\n"
    with pytest.raises(InputError) as error:
        lottery_from_csv(text.encode(), file="r.csv")
    assert {(f.row, f.column, f.expected) for f in error.value.faults} == {
        (2, "place", "at_least"),
        (2, "number", "sixteen_digits"),
        (3, "place", "whole_number"),
        (3, "candidate", "id"),
    }
    assert len(error.value.faults) == 4


@pytest.mark.parametrize(
    ("rows", "row", "expected"),
    [
        ("1,7,C1,0123456789abcdef\n2,8,C2,0123456789abcdef\n", 3, "one_seed"),
        ("", None, "some_ticket"),
    ],
)
def test_a_record_is_of_one_seed(rows: str, row: int | None, expected: str) -> None:
    text = f"place,seed,candidate,number\n{rows}"
    with pytest.raises(InputError) as error:
        lottery_from_csv(text.encode(), file="r.csv")
    assert [(f.row, f.expected) for f in error.value.faults] == [(row, expected)]
