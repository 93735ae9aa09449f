"""Faults leave the service without anything that a client put into them."""

from __future__ import annotations

import json

import pytest

from matcher.errors import Fault
from matcher.service.faults import MOST_TOLD, error_view, packed_faults, safe_path

CANARY = "C4N4RY"


def told(*faults: Fault) -> str:
    packed = json.loads(packed_faults(faults))
    return error_view(packed, "en").model_dump_json()


@pytest.mark.parametrize(
    ("path", "safe"),
    [
        ("problem.candidates[3].birth_year", "problem.candidates[3].birth_year"),
        ("policy.rules[2].broken.tier", "policy.rules[2].broken.tier"),
        (f"problem.{CANARY}", "problem.?"),
        (f"problem.slots[{CANARY}].id", "problem.?.id"),
        ("problem.01017012345", "problem.?"),
        ("problem.slots[01017012345]", "problem.?"),
        ("problem.per olsen", "problem.?"),
    ],
)
def test_only_known_names_stand_in_a_path(path: str, safe: str) -> None:
    assert safe_path(path) == safe


@pytest.mark.parametrize(
    "fault",
    [
        Fault("months_with_capacity", details=(("resource", CANARY),)),
        Fault("known_version", details=(("found", CANARY), ("newest", 1))),
        Fault("text", column="seed", value=CANARY),
        Fault("known_field", column=CANARY),
    ],
)
def test_no_detail_of_the_input_is_told(fault: Fault) -> None:
    assert CANARY not in told(fault)


def test_limits_are_told() -> None:
    assert "at most 12." in told(Fault("at_most", details=(("most", 12),)))


def test_faults_beyond_the_most_are_only_counted() -> None:
    packed = json.loads(packed_faults([Fault("text")] * (MOST_TOLD + 7)))
    assert (packed["count"], len(packed["faults"])) == (MOST_TOLD + 7, MOST_TOLD)


def test_syntax_is_told_apart_from_facts() -> None:
    assert json.loads(packed_faults([Fault("json_depth")]))["error"] == "not_json"
    both = [Fault("json_depth"), Fault("text")]
    assert json.loads(packed_faults(both))["error"] == "input"
