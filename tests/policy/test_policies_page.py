"""What ``docs/policies.md`` shows can be run, and names everything there is."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any, get_args

import pytest

from matcher import Result
from matcher.engine.arguments import NEVER_SOFT
from matcher.objectives import Preference
from matcher.policy import Policy, default_policy
from matcher.program import Rule
from matcher.tables import policy_from_json
from support.build import a_candidate, a_problem, a_slot
from support.rows import keeps

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "policies.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
POLICIES = re.findall(r"```json\n(.*?)```", PAGE, flags=re.DOTALL)
LINES = re.findall(r"`\s*(\{\"(?:rule|objective)\".*?\})`", PAGE, flags=re.DOTALL)


def run(snippet: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a snippet leaves behind when it is run beside the examples."""
    for name in ("policies", "innherred_pilot"):
        shutil.copytree(ROOT / "examples" / name, folder / "examples" / name)
    monkeypatch.chdir(folder)
    left: dict[str, Any] = {}
    exec(compile(snippet, "policies.md", "exec"), left)  # noqa: S102
    return left


def in_a_table(heading: str) -> list[str]:
    """Codes in the first column of the table with this heading."""
    table = re.findall(rf"\| {heading} \|.*?\n\n", PAGE, flags=re.DOTALL)[0]
    firsts = [line.split("|")[1] for line in table.strip().splitlines()[2:]]
    return re.findall(r"`(\w+)(?:\.json)?`", " ".join(firsts))


def test_every_snippet_leaves_a_proven_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(SNIPPETS) == 3
    for nth, snippet in enumerate(SNIPPETS):
        result = run(snippet, tmp_path / str(nth), monkeypatch)["result"]
        assert isinstance(result, Result)
        assert result.status == "optimal"


def test_the_rule_from_outside_says_the_same_in_arrays_and_in_ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = run(SNIPPETS[-1], tmp_path, monkeypatch)
    rule: Rule = left["SchoolBus"](without_bus=("verdal",))
    driver = {"has_car": True, "qualifications": ("licence_b",)}
    people = [a_candidate("c1"), a_candidate("c2", **driver)]
    problem = a_problem(people, ["s1", a_slot("s2", company="mill")])
    assert not keeps(rule, problem, c1="s1")
    assert keeps(rule, problem, c1="s2", c2="s1")
    told = [rule.reason(problem, None, who) for who in ("c1", "c2")]
    assert [one and one.code for one in told] == ["school_bus", None]


def test_the_rule_from_outside_decides_who_goes_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = run(SNIPPETS[-1], tmp_path, monkeypatch)
    problem, plan = left["problem"], left["result"].matching
    for one in plan.placements:
        person = problem.candidate[one.candidate]
        if problem.slot_location(one.slot).id in ("inderoy", "levanger"):
            assert person.has_car
            assert "licence_b" in person.qualifications
    text = Path("with_bus.json").read_text(encoding="utf-8")
    assert '{"rule": "school_bus", "without_bus": ["inderoy", "levanger"]}' in text
    assert '{"rule": "school_bus", "without_bus": ["inderoy", "levanger"]}' in PAGE


def test_the_policy_on_the_page_can_be_read() -> None:
    [text] = POLICIES
    policy = policy_from_json(text)
    assert [rule.rule for rule in policy.rules if rule.broken] == ["travel"]


def test_every_line_on_the_page_is_one_of_a_policy() -> None:
    default = json.loads((ROOT / "examples/policies/default.json").read_bytes())
    assert len(LINES) == 4
    for line in LINES:
        entry = json.loads(line)
        if entry["rule"] == "school_bus":
            continue
        rules = [one for one in default["rules"] if one["rule"] != entry["rule"]]
        text = json.dumps({**default, "rules": [*rules, entry]})
        assert len(policy_from_json(text).hard) == len(default["rules"]) - 1


def test_the_tables_name_every_policy_objective_and_soft_rule() -> None:
    default: Policy = default_policy()
    files = {path.stem for path in (ROOT / "examples/policies").iterdir()}
    assert set(in_a_table("file")) == files
    assert in_a_table("objective") == [tier.objective for tier in default.tiers]
    soft = [rule.rule for rule in default.rules if rule.rule not in NEVER_SOFT]
    assert sorted(in_a_table("soft rule")) == sorted(soft)


def test_the_page_names_every_kind_of_preference() -> None:
    kinds = get_args(Preference.model_fields["kind"].annotation)
    assert [kind for kind in kinds if f"`{kind}`" not in PAGE] == []
