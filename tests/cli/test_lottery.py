"""``matcher lottery`` draws, writes where it is told, and checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.command import ran, written
from matcher.lotteries import draw
from matcher.tables import read_lottery, write_lottery
from support.build import a_problem, a_slot

MARKET = a_problem(["c1", "c2", "c3"], ["s1"])


@pytest.fixture
def problem(tmp_path: Path) -> Path:
    return written(MARKET, tmp_path)


def test_without_a_file_the_record_is_shown(problem: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    done = ran("lottery", problem, "--seed", "7", "--lang", "en")
    assert done.code == 0
    assert done.out.splitlines()[0] == "place,seed,candidate,number"
    assert len(done.out.splitlines()) == 4
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("lang", ["nb", "en"])
@pytest.mark.parametrize("name", ["lots.csv", "lots.json"])
def test_written_record_passes_the_check(
    problem: Path, tmp_path: Path, name: str, lang: str
) -> None:
    out = tmp_path / name
    assert ran("lottery", problem, "--seed", "7", "--out", out, "--lang", lang)[0] == 0
    assert read_lottery(out) == draw(MARKET, 7)
    done = ran("lottery", problem, "--check", out, "--seed", "7", "--json")
    assert (done.code, done.data["verdict"], done.data["people"]) == (0, "clean", 3)


def test_every_difference_is_told(problem: Path, tmp_path: Path) -> None:
    path = write_lottery(draw(["c1", "c2", "c4"], 7), tmp_path / "lots.csv")
    done = ran("lottery", problem, "--check", path, "--seed", "8", "--lang", "en")
    assert done.code == 6
    assert done.out.splitlines() == [
        "The seed of the record is 7, not 8.",
        "c3 should have taken part and is not in the record.",
        "c4 is in the record and should not have taken part.",
        "The record is not right. Differences: 3.",
    ]


@pytest.mark.parametrize(
    "more",
    [
        [],
        ["--seed", "-1"],
        ["--seed", "7", "--out", "x.txt"],
        ["--check", "x.csv", "--out", "y.csv"],
    ],
)
def test_arguments_that_mean_nothing_are_refused(
    problem: Path, more: list[str]
) -> None:
    assert ran("lottery", problem, *more).code == 2


def test_record_never_goes_over_the_problem(problem: Path) -> None:
    assert ran("lottery", problem, "--seed", "7", "--out", problem).code == 2


def test_validate_notes_what_does_not_meet_and_still_finds_no_fault(
    tmp_path: Path,
) -> None:
    market = a_problem(["c1", "c2"], [a_slot("s1", priorities=(("c1",),))])
    done = ran("validate", written(market, tmp_path), "--lang", "en")
    assert (done.code, done.err) == (0, "")
    sound, told = done.out.splitlines()
    assert sound.startswith("No faults.")
    assert told.startswith("1 wishes are for slots whose priority list")
