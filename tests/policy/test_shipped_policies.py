"""The policies in ``examples/policies`` are what ``docs/policies.md`` says of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from matcher import Result, read_policy, read_problem, solve
from matcher.policy import default_policy
from matcher.tables import policy_to_json

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "examples" / "policies"
NAMES = ["default", "fairness_first", "companies_first", "minimal_change"]
TWO_SIDED = {"stable": "stable", "envy_free": "envy_free"}
"""Policies with one rule more than the others, by that rule."""
PILOT = ROOT / "examples" / "innherred_pilot"


def tiers_of(name: str) -> list[str]:
    return [tier.objective for tier in read_policy(FOLDER / f"{name}.json").tiers]


def on_the_pilot(name: str) -> Result:
    return solve(read_problem(PILOT), read_policy(FOLDER / f"{name}.json"))


def test_six_policies_are_shipped() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(
        [*NAMES, *TWO_SIDED]
    )


@pytest.mark.parametrize(("name", "rule"), TWO_SIDED.items())
def test_a_policy_of_two_sides_has_one_hard_rule_more(name: str, rule: str) -> None:
    in_force = [one.rule for one in read_policy(FOLDER / f"{name}.json").hard]
    assert in_force == [*(one.rule for one in default_policy().hard), rule]


@pytest.mark.parametrize("name", TWO_SIDED)
def test_a_policy_of_two_sides_gives_a_proven_plan(name: str) -> None:
    result = on_the_pilot(name)
    assert result.status == "optimal"
    assert result.value("placed") == on_the_pilot("default").value("placed")


def test_the_default_file_is_the_default_policy() -> None:
    policy = read_policy(FOLDER / "default.json")
    assert policy == default_policy(), "run: make schemas"


@pytest.mark.parametrize("name", [*NAMES, *TWO_SIDED])
def test_a_file_is_written_as_the_library_writes_it(name: str) -> None:
    path = FOLDER / f"{name}.json"
    assert path.read_text(encoding="utf-8") == policy_to_json(read_policy(path))


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_of_the_default_is_in_force_and_hard(name: str) -> None:
    in_force = read_policy(FOLDER / f"{name}.json").hard
    assert in_force == default_policy().rules, "run: make schemas"


@pytest.mark.parametrize("name", NAMES)
def test_every_objective_of_the_default_has_its_place(name: str) -> None:
    assert sorted(tiers_of(name)) == sorted(tiers_of("default"))
    assert tiers_of(name)[-1] == "lottery"


@pytest.mark.parametrize("name", NAMES)
def test_people_are_placed_before_it_counts_what_that_costs(name: str) -> None:
    order = tiers_of(name)
    for cost in ("preference", "company_priorities", "travel"):
        assert order.index("placed") < order.index(cost)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("default", ["placed_on_pathway", "placed", "worst_region"]),
        ("fairness_first", ["worst_region", "high_need", "placed", "preference"]),
        ("companies_first", ["shortage_trades", "public_places", "placed_on_pathway"]),
        ("minimal_change", ["fewest_changes", "placed_on_pathway", "placed"]),
    ],
)
def test_a_policy_puts_first_what_its_name_says(name: str, first: list[str]) -> None:
    assert tiers_of(name)[: len(first)] == first


def test_minimal_change_is_otherwise_the_default_order() -> None:
    default = [one for one in tiers_of("default") if one != "fewest_changes"]
    assert tiers_of("minimal_change") == ["fewest_changes", *default]


def test_each_policy_serves_better_what_it_puts_first() -> None:
    default, companies = on_the_pilot("default"), on_the_pilot("companies_first")
    fair, same = on_the_pilot("fairness_first"), on_the_pilot("minimal_change")
    lists, ranks = "company_priorities", "rank_sum"
    assert companies.value(lists) < default.value(lists)
    assert companies.value(ranks) > default.value(ranks)
    assert fair.value("worst_region") >= default.value("worst_region")
    assert same.matching == default.matching  # the pilot has no last plan


def test_the_demo_takes_a_policy_and_keeps_its_seed(tmp_path: Path) -> None:
    policy = read_policy(FOLDER / "fairness_first.json").with_seed(11)
    (tmp_path / "ours.json").write_text(policy_to_json(policy), encoding="utf-8")
    command = [sys.executable, str(ROOT / "examples" / "county.py")]
    command += ["--problem", str(PILOT), "--policy", str(tmp_path / "ours.json")]
    done = subprocess.run(
        [*command, "--out", str(tmp_path / "out"), "--lang", "en"],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.index("Worst region's rate") < done.stdout.index("Most placed")
    result = json.loads((tmp_path / "out/result.json").read_text(encoding="utf-8"))
    assert result["audit"]["seed"] == 11
