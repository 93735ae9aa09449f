# ruff: noqa: ARG002
from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

import pytest

from matcher import OBJECTIVES, RULES, PolicyError, read_policy, write_policy
from matcher.domain import Matching, Problem, Reason, Violation
from matcher.objectives import HighNeed, Lottery, Placed, Preference
from matcher.policy import Policy, default_policy
from matcher.program import Broken, Rule
from matcher.tables import policy_from_json, policy_to_json
from matcher.texts import LANGUAGES, say_fault

NUMBER = "01017012345"
HEAD = '{"format": "kullmatch.policy", "version": 1'
DEFINING = ("one_placement", "pathways", "start", "training_classes")
ENOUGH = [{"rule": name} for name in DEFINING]
PLACED = [{"objective": "placed"}]
KNOWN_RULES = ", ".join(rule.model_fields["rule"].default for rule in RULES)
KNOWN_OBJECTIVES = ", ".join(
    one.model_fields["objective"].default for one in OBJECTIVES
)


class Buses(Rule):
    """From outside, with parameters of its own."""

    rule: Literal["buses"] = "buses"
    stops: tuple[str, ...] = ()
    seats: int = 50

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        return ()

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None


class Trips(Placed):
    """An objective from outside."""

    objective: Literal["trips"] = "trips"  # type: ignore[assignment]


def written(rules: Any = ENOUGH, tiers: Any = PLACED, **more: Any) -> str:
    document = {"format": "kullmatch.policy", "version": 1, "rules": rules}
    return json.dumps({**document, "tiers": tiers, **more})


def refused(read: Callable[[], object]) -> list[tuple[str | None, str]]:
    """Place and expectation of every fault, each told without what was found."""
    with pytest.raises(PolicyError) as caught:
        read()
    found = caught.value.faults
    spoken = [say_fault(one, language) for one in found for language in LANGUAGES]
    spoken += [str(caught.value), repr(found)]
    assert not [text for text in spoken if "canary" in text or NUMBER in text]
    assert not [one for one in found if one.value and NUMBER in one.value]
    assert {one.file for one in found} == {"p.json"}
    return [(one.column, one.expected) for one in found]


def refused_text(text: str | bytes) -> list[tuple[str | None, str]]:
    return refused(lambda: policy_from_json(text, file="p.json"))


# --- written ------------------------------------------------------------------------


def test_a_rule_or_a_tier_is_one_line_with_what_differs_from_its_default() -> None:
    soft = tuple(
        rule.model_copy(update={"broken": Broken(tier=3)})
        if rule.rule == "travel"
        else rule
        for rule in default_policy().rules[:4]
    )
    tiers = (Placed(), Preference(kind="generous"), HighNeed(level=1), Lottery(seed=7))
    assert policy_to_json(Policy(rules=soft, tiers=tiers)) == (
        "{\n"
        '  "format": "kullmatch.policy",\n'
        '  "version": 1,\n'
        '  "rules": [\n'
        '    {"rule": "one_placement"},\n'
        '    {"rule": "interest"},\n'
        '    {"rule": "declines"},\n'
        '    {"rule": "travel", "broken": {"tier": 3}}\n'
        "  ],\n"
        '  "tiers": [\n'
        '    {"objective": "placed"},\n'
        '    {"objective": "preference", "kind": "generous"},\n'
        '    {"objective": "high_need", "level": 1},\n'
        '    {"objective": "lottery", "seed": 7}\n'
        "  ]\n"
        "}\n"
    )


@pytest.mark.parametrize(
    "policy",
    [
        default_policy(),
        default_policy().with_seed(10**30),
        Policy(
            rules=tuple(
                rule
                if rule.rule in ("one_placement", "pathways", "start")
                else rule.model_copy(update={"broken": Broken(tier=nth)})
                for nth, rule in enumerate(default_policy().rules, start=1)
            ),
            tiers=(),
        ),
        Policy(
            rules=default_policy().rules,
            tiers=(
                Lottery(rounds=16, seed=-1),
                Preference(kind="worst_rank", worst=2),
                Preference(kind="generous"),
                HighNeed(level=1),
            ),
        ),
    ],
    ids=["default", "long seed", "all soft", "every parameter"],
)
def test_a_policy_comes_back_equal(tmp_path: Path, policy: Policy) -> None:
    path = write_policy(policy, tmp_path / "ours.json")
    assert path == tmp_path / "ours.json"
    assert read_policy(path) == policy
    assert read_policy(str(path)).objectives == policy.objectives


def test_a_policy_with_parts_from_outside_comes_back_equal(tmp_path: Path) -> None:
    default = default_policy()
    buses = Buses(stops=("verdal", "frosta"), broken=Broken(tier=2))
    policy = Policy(rules=(*default.rules, buses), tiers=(Trips(), *default.tiers))
    path = write_policy(policy, tmp_path / "p.json")
    text = path.read_text(encoding="utf-8")
    assert (
        '{"rule": "buses", "broken": {"tier": 2}, "stops": ["verdal", "frosta"]}'
        in text
    )
    assert read_policy(path, [*RULES, Buses], [*OBJECTIVES, Trips]) == policy
    assert refused(lambda: read_policy(path)) == [
        (f"rules[{len(default.rules)}].rule", "known_rule"),
        ("tiers[0].objective", "known_objective"),
    ]


def test_a_policy_may_be_read_from_a_file_with_a_byte_order_mark() -> None:
    text = b"\xef\xbb\xbf" + policy_to_json(default_policy()).encode("utf-8")
    assert policy_from_json(text) == default_policy()


def test_a_hard_rule_may_say_so() -> None:
    rules = [*ENOUGH, {"rule": "places", "broken": None}]
    assert policy_from_json(written(rules)).rules[-1].broken is None


# --- refused ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "case",
    [
        (b'\xff{"', (None, "utf8")),
        (written().encode("utf-16"), (None, "utf8")),
        ("", (None, "json")),
        (HEAD + ", canary}", (None, "json")),
        ("[]", (None, "json_object")),
        (HEAD + ', "rules": [], "rules": []}', ("rules", "key_once")),
        (HEAD + ', "rules": [{"rule": "age", "rule": "age"}]}', ("rule", "key_once")),
        (HEAD + ', "rules": [NaN]}', (None, "finite_number")),
        (HEAD + ', "rules": ' + "[" * 100_000, (None, "json_depth")),
        (HEAD + ', "rules": [' + "9" * 5000 + "]}", (None, "short_number")),
        ("{}", ("format", "format")),
        ('{"format": "kullmatch.problem", "version": 1}', ("format", "format")),
        ('{"format": "kullmatch.policy"}', ("version", "version")),
        ('{"format": "kullmatch.policy", "version": 1.0}', ("version", "version")),
        ('{"format": "kullmatch.policy", "version": "1"}', ("version", "version")),
        ('{"format": "kullmatch.policy", "version": 2}', ("version", "known_version")),
        (HEAD + "}", ("rules", "filled"), ("tiers", "filled")),
        (written("canary", {"canary": 1}), ("rules", "list"), ("tiers", "list")),
        (written(teirs=[]), ("teirs", "known_field_maybe")),
        (written(**{NUMBER: 1}), ("?", "known_field")),
    ],
)
def test_a_document_that_is_no_policy_is_refused(
    case: tuple[str | bytes, *tuple[tuple[str | None, str], ...]],
) -> None:
    text, *wanted = case
    assert refused_text(text) == wanted


def test_a_newer_version_is_refused_by_name() -> None:
    with pytest.raises(PolicyError, match="version 9 is unknown; the newest here is 1"):
        policy_from_json('{"format": "kullmatch.policy", "version": 9}')


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ("canary", ("", "object")),
        (3, ("", "object")),
        ({}, (".rule", "filled")),
        ({"broken": None}, (".rule", "filled")),
        ({"rule": "canary"}, (".rule", "known_rule")),
        ({"rule": NUMBER}, (".rule", "known_rule")),
        ({"rule": None}, (".rule", "known_rule")),
        ({"rule": ["travel"]}, (".rule", "known_rule")),
        ({"rule": "Travel"}, (".rule", "known_rule")),
        ({"rule": "start"}, (".rule", "each_once")),
        ({"rule": "travel", "colour": "canary"}, (".colour", "known_field")),
        ({"rule": "travel", "borken": None}, (".borken", "known_field_maybe")),
        ({"rule": "travel", "broken": 3}, (".broken", "object")),
        ({"rule": "travel", "broken": {}}, (".broken.tier", "filled")),
    ],
)
def test_a_rule_that_is_none_is_told_by_its_place(
    entry: object, wanted: tuple[str, str]
) -> None:
    text = written([*ENOUGH, entry])
    assert refused_text(text) == [(f"rules[4]{wanted[0]}", wanted[1])]


@pytest.mark.parametrize(
    ("tier", "expected"),
    [
        (0, "at_least"),
        (-1, "at_least"),
        (1001, "at_most"),
        (10**4000, "identity_number"),
        (3.0, "whole_number"),
        (1e300, "whole_number"),
        ("3", "whole_number"),
        (True, "whole_number"),
        (None, "whole_number"),
        ([3], "whole_number"),
    ],
)
def test_a_tier_is_named_by_a_whole_number(tier: object, expected: str) -> None:
    soft = {"rule": "travel", "broken": {"tier": tier}}
    text = written([*ENOUGH, soft])
    assert refused_text(text) == [("rules[4].broken.tier", expected)]


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ([], ("", "object")),
        ({"objective": "canary"}, (".objective", "known_objective")),
        ({"rule": "travel"}, (".objective", "filled")),
        ({"objective": "placed"}, (".objective", "each_once")),
        ({"objective": "preference", "kind": "canary"}, (".kind", "one_of")),
        ({"objective": "preference", "kind": 1}, (".kind", "one_of")),
        ({"objective": "preference", "worst": 3}, ("", "with_worst_rank")),
        ({"objective": "high_need", "level": 1.0}, (".level", "whole_number")),
        ({"objective": "high_need", "level": "1"}, (".level", "whole_number")),
        ({"objective": "high_need", "level": 3}, (".level", "at_most")),
        ({"objective": "lottery", "rounds": 0}, (".rounds", "at_least")),
        ({"objective": "lottery", "seed": None}, (".seed", "whole_number")),
        ({"objective": "lottery", "seed": [[[]]]}, (".seed", "whole_number")),
        ({"objective": "lottery", "seed": "\ud800"}, ("", "valid_value")),
        ({"objective": "placed_on_pathway", "kind": "x"}, (".kind", "known_field")),
    ],
)
def test_a_tier_that_is_none_is_told_by_its_place(
    entry: object, wanted: tuple[str, str]
) -> None:
    text = written(tiers=[*PLACED, entry])
    assert refused_text(text) == [(f"tiers[1]{wanted[0]}", wanted[1])]


def test_two_tiers_of_one_kind_are_one_too_many() -> None:
    kinds = ["rank_sum", "generous", "generous"]
    tiers = [{"objective": "preference", "kind": kind} for kind in kinds]
    text = written(tiers=[{"objective": "preference"}, *tiers])
    assert refused_text(text) == [
        ("tiers[1].objective", "each_once"),
        ("tiers[3].objective", "each_once"),
    ]


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(PolicyError) as caught:
        policy_from_json(written([*ENOUGH, {"rule": "x"}], [{"objective": "x"}]))
    rule, objective = caught.value.faults
    assert dict(rule.details) == {"known": KNOWN_RULES}
    assert dict(objective.details) == {"known": KNOWN_OBJECTIVES}
    assert "one_placement, interest, declines" in str(caught.value)


def test_rules_that_say_what_a_placement_is_must_stand() -> None:
    with pytest.raises(PolicyError) as caught:
        policy_from_json(written(ENOUGH[1:3]))
    assert [(one.column, dict(one.details)) for one in caught.value.faults] == [
        ("rules", {"rule": "one_placement"}),
        ("rules", {"rule": "training_classes"}),
    ]


def test_three_of_them_must_be_hard() -> None:
    rules = [{**rule, "broken": {"tier": 1}} for rule in ENOUGH]
    assert refused_text(written(rules)) == [
        (f"rules[{nth}].broken", "defining_rule") for nth in range(3)
    ]


def test_no_rule_is_called_missing_while_a_name_may_be_misspelt() -> None:
    rules = [{"rule": "strat"}, *ENOUGH[:2]]
    assert refused_text(written(rules)) == [("rules[0].rule", "known_rule")]


def test_a_policy_must_ask_for_something() -> None:
    assert refused_text(written(tiers=[])) == [("tiers", "a_tier")]
    soft = [*ENOUGH, {"rule": "travel", "broken": {"tier": 1}}]
    assert policy_from_json(written(soft, [])).tiers == ()


def test_every_fault_is_told_at_once() -> None:
    rules = [
        {"rule": "travl"},
        {"rul": "travel"},
        {"rule": "places", "broken": {"tier": "1"}, "colour": 3},
        {"rule": "places"},
        {"rule": "start", "broken": {"tier": 2}},
    ]
    tiers = [{"objective": "preference", "kind": "canary"}, "canary"]
    assert refused_text(written(rules, tiers, names=1)) == [
        ("names", "known_field"),
        ("rules[0].rule", "known_rule"),
        ("rules[1].rule", "filled"),
        ("rules[2].broken.tier", "whole_number"),
        ("rules[2].colour", "known_field"),
        ("rules[3].rule", "each_once"),
        ("tiers[0].kind", "one_of"),
        ("tiers[1]", "object"),
        ("rules[4].broken", "defining_rule"),
    ]


def test_parameters_from_outside_are_judged_by_their_class() -> None:
    rules = [*ENOUGH, {"rule": "buses", "stops": ["a", 3], "seats": 1.5, "stop": 1}]

    def read() -> Policy:
        return policy_from_json(written(rules), [*RULES, Buses], file="p.json")

    assert refused(read) == [
        ("rules[4].stops[1]", "text"),
        ("rules[4].seats", "whole_number"),
        ("rules[4].stop", "known_field_maybe"),
    ]


@pytest.mark.parametrize(
    ("name", "expected"), [("nowhere.json", "existing_path"), ("dir.json", "file")]
)
def test_a_path_that_is_no_file_is_named(
    tmp_path: Path, name: str, expected: str
) -> None:
    (tmp_path / "dir.json").mkdir()
    with pytest.raises(PolicyError) as caught:
        read_policy(tmp_path / name)
    assert [(f.file, f.expected) for f in caught.value.faults] == [(name, expected)]


# --- classes from outside -----------------------------------------------------------


def test_a_class_from_outside_needs_a_name_of_its_own() -> None:
    class Nameless(Buses):
        rule: str = "nameless"  # type: ignore[assignment]

    class Second(Buses):
        pass

    with pytest.raises(TypeError, match=r'Nameless needs rule: Literal\["its_name"\]'):
        policy_from_json(written(), [*RULES, Nameless])
    with pytest.raises(ValueError, match='two classes have the name "buses"'):
        policy_from_json(written(), [*RULES, Buses, Second])


def test_classes_are_expected_and_not_objects() -> None:
    with pytest.raises(TypeError, match="rules are given as classes, not as objects"):
        policy_from_json(written(), [*RULES, Buses()])  # type: ignore[list-item]


def test_a_class_may_be_given_twice() -> None:
    assert policy_from_json(written(), [*RULES, *RULES]).rules
