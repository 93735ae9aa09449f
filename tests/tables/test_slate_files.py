"""Slates and answers as files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interviews.made import crowd
from matcher import (
    InputError,
    read_answers,
    read_slate,
    slate,
    write_answers,
    write_slate,
)
from matcher.interviews import Answers, drawn_answers

FOUND = slate(crowd(3, slots=2), draws=2)


def test_slate_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = write_slate(FOUND, tmp_path / "slate.json")
    assert read_slate(path) == FOUND
    assert json.loads(path.read_text("utf-8"))["format"] == "kullmatch.slate"


def test_answers_are_read_as_they_were_written(tmp_path: Path) -> None:
    said = drawn_answers(FOUND.lists)
    assert said.answers
    path = write_answers(said, tmp_path / "answers.json")
    assert read_answers(path) == said


def test_every_fault_of_answers_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    entry = {"candidate": "C1", "slot": "s1", "by": "company", "says": "maybe"}
    path.write_text(
        json.dumps(
            {
                "format": "kullmatch.answers",
                "version": 1,
                "answers": [entry, {**entry, "says": "yes", "rank": 0}],
            }
        )
    )
    with pytest.raises(InputError) as caught:
        read_answers(path)
    assert [one.column for one in caught.value.faults] == [
        "answers[0].says",
        "answers[1].rank",
    ]


def test_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = write_answers(Answers(), tmp_path / "answers.json")
    with pytest.raises(InputError) as caught:
        read_slate(path)
    assert [one.expected for one in caught.value.faults] == ["format"]
