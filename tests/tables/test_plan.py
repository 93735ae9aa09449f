from __future__ import annotations

import csv
from pathlib import Path

import pytest

from matcher.domain import Measure
from matcher.errors import InputError
from matcher.tables import read_matching, write_plan
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot


def rows(path: Path, separator: str = ",") -> list[list[str]]:
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=separator))


def test_a_plan_is_a_matching_and_a_table_of_it(tmp_path: Path) -> None:
    problem = a_problem(
        [a_candidate("c1", home="namsos", has_car=True)],
        [a_slot("s1", start_months=(2,))],
        measures=[Measure(id="m1", grants="licence_b", cost=1)],
    )
    matching = a_matching(a_placement("c1", "s1", start=2, measures=("m1",)))
    files = write_plan(problem, matching, tmp_path / "out")
    assert [one.name for one in files] == ["plan.csv", "plan.json"]
    assert read_matching(files[1]) == matching
    assert rows(files[0]) == [
        [
            *("candidate", "home_region", "slot", "company", "location", "trade"),
            *("trade_name", "kind", "pathway", "pathway_name", "start", "classes"),
            *("measures", "rank", "travel_minutes", "moves_house"),
        ],
        [
            *("c1", "nam", "s1", "yard", "verdal", "weld", "", "apprenticeship"),
            *("direct", "", "2022-10", "", "m1", "1", "90", "yes"),
        ],
    ]


def test_a_norwegian_plan_has_norwegian_words(tmp_path: Path) -> None:
    problem = a_problem(["c1"], ["s1"])
    write_plan(problem, a_matching(c1="s1"), tmp_path, language="nb")
    header, row = rows(tmp_path / "plan.csv", ";")
    assert dict(zip(header, row, strict=True))["type"] == "læreplass"
    assert (tmp_path / "plan.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_plan_never_holds_a_formula(tmp_path: Path) -> None:
    problem = a_problem(["-c1"], ["-s-1"])
    write_plan(problem, a_matching(**{"-c1": "-s-1"}), tmp_path)
    _, row = rows(tmp_path / "plan.csv")
    assert (row[0], row[2]) == ("'-c1", "'-s-1")
    assert read_matching(tmp_path / "plan.json").placements[0].candidate == "-c1"


def test_a_plan_of_another_problem_is_refused(tmp_path: Path) -> None:
    problem = a_problem(["c1"], ["s1"])
    with pytest.raises(InputError) as caught:
        write_plan(problem, a_matching(c1="s9", c9="s1"), tmp_path)
    assert [(one.column, one.expected) for one in caught.value.faults] == [
        ("placements[0].slot", "known_id"),
        ("placements[1].candidate", "known_id"),
    ]
