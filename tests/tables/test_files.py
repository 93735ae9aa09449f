from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from matcher.domain import Matching, Problem
from matcher.errors import InputError
from matcher.tables import (
    problem_from_json,
    problem_to_json,
    read_matching,
    read_problem,
    write_matching,
    write_problem,
)
from matcher.texts import Language
from support.build import a_matching
from support.tiny import tiny_problem
from tables.any_problem import any_problem

slowly = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@slowly
@given(any_problem())
def test_any_problem_comes_back_equal_from_json(problem: Problem) -> None:
    text = problem_to_json(problem)
    assert problem_from_json(text) == problem
    assert problem_from_json(text.encode()) == problem


@pytest.mark.parametrize("language", ["nb", "en"])
@slowly
@given(problem=any_problem())
def test_any_problem_comes_back_equal_from_csv(
    language: Language, problem: Problem
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_problem(problem, folder, language=language)
        assert read_problem(folder) == problem


def test_the_ending_decides_between_a_file_and_a_folder(tmp_path: Path) -> None:
    problem = tiny_problem(1)
    assert write_problem(problem, tmp_path / "p.json") == [tmp_path / "p.json"]
    files = write_problem(problem, tmp_path / "county")
    assert tmp_path / "county" / "candidates.csv" in files
    assert read_problem(str(tmp_path / "p.json")) == problem
    assert read_problem(str(tmp_path / "county")) == problem


def test_equal_problems_are_written_as_equal_bytes(tmp_path: Path) -> None:
    first = write_problem(tiny_problem(2), tmp_path / "a", language="nb")
    second = write_problem(tiny_problem(2), tmp_path / "b", language="nb")
    assert [f.read_bytes() for f in first] == [f.read_bytes() for f in second]


def test_norwegian_files_are_what_a_norwegian_spreadsheet_opens(tmp_path: Path) -> None:
    write_problem(tiny_problem(3), tmp_path, language="nb")
    text = (tmp_path / "kandidater.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbfid;m\xc3\xa5lgruppe;f\xc3\xb8dsels\xc3\xa5r;")


def test_a_folder_written_again_in_another_language_holds_one_problem(
    tmp_path: Path,
) -> None:
    write_problem(tiny_problem(4), tmp_path, language="nb")
    (tmp_path / "notes.txt").write_text("mine")
    shipped = Problem(first_month="2023-01")
    write_problem(shipped, tmp_path, language="en")
    assert read_problem(tmp_path) == shipped
    assert not (tmp_path / "kandidater.csv").exists()
    assert not (tmp_path / "rule_pack.json").exists()
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_tables_that_are_not_ours_are_never_taken_away(tmp_path: Path) -> None:
    (tmp_path / "kandidater.csv").write_text("mine")
    with pytest.raises(InputError) as caught:
        write_problem(tiny_problem(5), tmp_path)
    assert [(f.file, f.expected) for f in caught.value.faults] == [
        ("kandidater.csv", "no_other_tables")
    ]
    assert [one.name for one in tmp_path.iterdir()] == ["kandidater.csv"]


def test_a_matching_comes_back_equal(tmp_path: Path) -> None:
    matching = a_matching(c1="s1", c2="s2")
    path = write_matching(matching, tmp_path / "m.json")
    assert read_matching(path) == matching
    assert read_matching(write_matching(Matching(), path)) == Matching()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nowhere.json", "existing_path"),
        ("nowhere", "existing_path"),
        ("one.csv", "json_or_folder"),
        ("dir.json", "file"),
    ],
)
def test_a_path_that_is_no_problem_is_named(
    tmp_path: Path, name: str, expected: str
) -> None:
    (tmp_path / "one.csv").write_text("id\n")
    (tmp_path / "dir.json").mkdir()
    with pytest.raises(InputError) as caught:
        read_problem(tmp_path / name)
    assert [(f.file, f.expected) for f in caught.value.faults] == [(name, expected)]


def test_a_problem_is_not_written_as_one_table(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a \.json file or a folder"):
        write_problem(tiny_problem(1), tmp_path / "problem.csv")


def test_a_name_with_a_nul_is_refused_by_csv(tmp_path: Path) -> None:
    problem = Problem.model_validate(
        {"first_month": "2022-08", "regions": [{"id": "r", "name": "a\0b"}]}
    )
    with pytest.raises(InputError) as caught:
        write_problem(problem, tmp_path / "p")
    assert [(f.file, f.row, f.column, f.expected) for f in caught.value.faults] == [
        ("regions.csv", 2, "name", "no_nul")
    ]
    assert not (tmp_path / "p").exists()
