"""A field takes the classes of this library by name, and objects from outside."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import pytest
from pydantic import ValidationError

from matcher import RULES, solve, write_result
from matcher.policy import Policy, default_policy
from matcher.program import Broken
from matcher.rules import Travel
from matcher.tables import policy_from_json
from policy.soften import TIERS, Quiet
from support.build import a_problem

OUTSIDE = Quiet(slots=("s9",), broken=Broken(tier=2))
POLICY = Policy(rules=(*default_policy().rules, OUTSIDE), tiers=TIERS)


def test_a_rule_of_the_library_is_given_by_its_name() -> None:
    given = {"rules": [{"rule": "travel", "broken": {"tier": 2}}], "tiers": []}
    policy = Policy.model_validate(given)
    assert policy.rules == (Travel(broken=Broken(tier=2)),)


def test_an_object_from_outside_passes_as_it_is() -> None:
    assert POLICY.rules[-1] is OUTSIDE


def test_a_name_from_outside_is_unknown() -> None:
    with pytest.raises(ValidationError):
        Policy.model_validate({"rules": [{"rule": "quiet"}], "tiers": []})


def test_a_policy_is_written_with_the_parameters_from_outside() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        texts = POLICY.model_dump_json(), json.dumps(POLICY.model_dump(mode="json"))
    for text in texts:
        assert json.loads(text)["rules"][-1] == {
            "rule": "quiet",
            "broken": {"tier": 2},
            "slots": ["s9"],
        }


def test_a_result_holds_a_policy_that_can_be_read_back(tmp_path: Path) -> None:
    problem = a_problem(["c1"], ["s1"])
    result = solve(problem, POLICY)
    assert result.value("broken_quiet") == 0
    write_result(problem, result, tmp_path)
    written = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    text = json.dumps(written["policy"])
    assert policy_from_json(text, rules=[*RULES, Quiet]) == POLICY
