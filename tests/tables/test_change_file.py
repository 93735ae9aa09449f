from __future__ import annotations

import json
from pathlib import Path

import pytest

from matcher import read_changes, write_changes
from matcher.errors import InputError
from matcher.tables import Changes, changes_from_json, changes_to_json
from matcher.whatif import (
    Available,
    Closed,
    Declined,
    NewCandidates,
    Pinned,
    Places,
    Withdrawn,
)
from support.build import a_candidate, a_placement

EVERY = (
    Places(slots=("s1",), add=2),
    Places(trades=("weld",), to=0),
    Withdrawn(candidates=("c1", "c2")),
    Declined(candidates=("c1",), slots=("s1",)),
    NewCandidates(candidates=(a_candidate("c3"),)),
    Pinned(placements=(a_placement("c1", "s1"),)),
    Closed(slots=("s1",)),
    Available(candidates=("c1",), add=1),
)


def faults(*changes: object, **more: object) -> list[tuple[str, str | None]]:
    head = {"format": "kullmatch.changes", "version": 1, "changes": changes}
    with pytest.raises(InputError) as caught:
        changes_from_json(json.dumps(head | more), file="x.json")
    assert {one.file for one in caught.value.faults} == {"x.json"}
    return [(one.expected, one.column) for one in caught.value.faults]


def test_changes_are_the_same_after_a_round_trip(tmp_path: Path) -> None:
    path = write_changes(EVERY, tmp_path / "changes.json")
    assert read_changes(path) == EVERY
    assert Changes.model_validate_json(path.read_bytes()).changes == EVERY


def test_no_changes_are_changes() -> None:
    assert changes_from_json(changes_to_json([])) == ()


def test_every_fault_is_told_at_once() -> None:
    found = faults(
        {"change": "places", "slots": ["s1"]},
        {"change": "places", "slots": ["s 1"], "add": "many"},
        {"change": "moved"},
        {"candidates": ["c1"]},
        "withdrawn",
        {"change": "withdrawn", "candidate": ["c1"]},
        {"change": "closed"},
        remark="none",
    )
    assert found == [
        ("known_field", "remark"),
        ("add_or_to", "changes[0]"),
        ("whole_number", "changes[1].add"),
        ("id", "changes[1].slots[0]"),
        ("known_change", "changes[2].change"),
        ("filled", "changes[3].change"),
        ("object", "changes[4]"),
        ("filled", "changes[5].candidates"),
        ("known_field_maybe", "changes[5].candidate"),
        ("something_named", "changes[6]"),
    ]


@pytest.mark.parametrize(
    ("given", "expected"), [({}, "filled"), ({"changes": {}}, "list")]
)
def test_changes_are_a_list(given: dict[str, object], expected: str) -> None:
    head = {"format": "kullmatch.changes", "version": 1}
    with pytest.raises(InputError) as caught:
        changes_from_json(json.dumps(head | given))
    assert [one.expected for one in caught.value.faults] == [expected]
