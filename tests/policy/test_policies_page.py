"""What ``docs/policies.md`` shows can be run, and names everything there is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest

import matcher
from matcher.engine.arguments import NEVER_SOFT
from matcher.objectives import Preference
from matcher.policy import Policy, default_policy
from matcher.program import Rule
from matcher.tables import policy_from_json, policy_to_json
from policy.cookbook import PAGE, RECIPES, TEXT, county_with_shares, rows
from support.build import a_candidate, a_problem, a_slot
from support.pages import ROOT, blocks, ran
from support.rows import keeps

LINES = re.findall(r"`\s*(\{\"(?:rule|objective)\".*?\})`", TEXT, flags=re.DOTALL)


def in_a_table(heading: str) -> list[str]:
    """Codes in the first column of the table with this heading."""
    table = re.findall(rf"\| {heading} \|.*?\n\n", TEXT, flags=re.DOTALL)[0]
    firsts = [line.split("|")[1] for line in table.strip().splitlines()[2:]]
    return re.findall(r"`(\w+)(?:\.json)?`", " ".join(firsts))


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_every_line_of_a_recipe_gives_a_proven_plan(recipe: Policy) -> None:
    pilot = matcher.read_problem(ROOT / "examples" / "innherred_pilot")
    result = matcher.solve(pilot, recipe)
    assert result.status == "optimal"
    assert recipe != default_policy()


def test_every_recipe_stands_in_the_table_of_what_it_does() -> None:
    cookbook, _, _ = TEXT.partition("## Reference")
    sections = re.findall(r"^### (.+)$", cookbook, flags=re.MULTILINE)
    without_numbers = {
        "keep the last plan",
        "a rule of our own",
        "a plan nobody has reason to leave",
        "nobody passed over",
    }
    shown = {name for name in rows() if name != "the default order"}
    assert {one.lower() for one in sections} - without_numbers == shown
    assert set(RECIPES) <= shown


def test_the_row_of_shares_on_the_page_is_one_of_the_county(tmp_path: Path) -> None:
    county = county_with_shares(tmp_path)
    last = county.shares[-1]
    assert (last.id, last.where, last.at_least) == ("hospital", "stjordal-4", 30)
    assert county.company[last.where].public


def test_the_rule_from_outside_says_the_same_in_arrays_and_in_ids() -> None:
    rule: Rule = ran(PAGE).left["SchoolBus"](without_bus=("verdal",))
    driver = {"has_car": True, "qualifications": ("licence_b",)}
    people = [a_candidate("c1"), a_candidate("c2", **driver)]
    problem = a_problem(people, ["s1", a_slot("s2", company="mill")])
    assert not keeps(rule, problem, c1="s1")
    assert keeps(rule, problem, c1="s2", c2="s1")
    told = [rule.reason(problem, None, who) for who in ("c1", "c2")]
    assert [one and one.code for one in told] == ["school_bus", None]


def test_the_rule_from_outside_decides_who_goes_where() -> None:
    left = ran(PAGE).left
    problem, plan = left["problem"], left["result"].matching
    for one in plan.placements:
        person = problem.candidate[one.candidate]
        if problem.slot_location(one.slot).id in ("inderoy", "levanger"):
            assert person.has_car
            assert "licence_b" in person.qualifications
    line = '{"rule": "school_bus", "without_bus": ["inderoy", "levanger"]}'
    assert line in policy_to_json(left["policy"])
    assert line in TEXT


def test_the_policy_on_the_page_can_be_read() -> None:
    [text] = [text for text in blocks(PAGE, "json") if "kullmatch.policy" in text]
    policy = policy_from_json(text)
    assert [rule.rule for rule in policy.rules if rule.broken] == ["travel"]


def test_every_line_within_a_sentence_is_one_of_a_policy() -> None:
    default = json.loads((ROOT / "examples/policies/default.json").read_bytes())
    assert len(LINES) == 12
    for line in LINES:
        entry = json.loads(line)
        if entry.get("rule") == "school_bus":
            continue
        kind, name = ("rules", "rule") if "rule" in entry else ("tiers", "objective")
        others = [one for one in default[kind] if one[name] != entry[name]]
        text = json.dumps({**default, kind: [*others, entry]})
        assert len(getattr(policy_from_json(text), kind)) == len(others) + 1


def test_the_tables_name_every_policy_objective_and_soft_rule() -> None:
    default: Policy = default_policy()
    files = {path.stem for path in (ROOT / "examples/policies").iterdir()}
    assert set(in_a_table("file")) == files
    known = [one.model_fields["objective"].default for one in matcher.OBJECTIVES]
    assert in_a_table("objective") == known
    soft = [rule.rule for rule in default.rules if rule.rule not in NEVER_SOFT]
    assert sorted(in_a_table("soft rule")) == sorted(soft)


def test_the_page_names_every_kind_of_preference() -> None:
    kinds = get_args(Preference.model_fields["kind"].annotation)
    assert [kind for kind in kinds if f"`{kind}`" not in TEXT] == []
