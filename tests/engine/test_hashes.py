"""The same facts have the same hash; other facts have another."""

from __future__ import annotations

import hashlib
import json

import pytest

from matcher.domain import Matching, Problem
from matcher.engine import canonical, hash_of, solve
from matcher.policy import Policy, default_policy
from support.build import a_matching, a_problem
from support.tiny import tiny_problem


def test_canonical_json_has_names_in_the_order_of_the_class_and_no_spaces() -> None:
    text = canonical(a_matching(c1="s1")).decode()
    assert text == (
        '{"format":"kullmatch.matching","version":1,"placements":[{"candidate":"c1",'
        '"slot":"s1","pathway":"direct","start":0,"classes":[],"measures":[]}]}'
    )
    assert hash_of(a_matching(c1="s1")) == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("seed", range(20))
def test_canonical_json_is_the_whole_document(seed: int) -> None:
    problem = tiny_problem(seed, pins=True)
    result = solve(problem, seed=seed)
    plan = result.matching or Matching()
    again = problem.model_copy(update={"previous": plan})
    for fact in (problem, again, plan, result, result.policy, problem.candidates[0]):
        document = fact.model_dump(mode="json")
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        assert canonical(fact).decode() == text
        assert hash_of(fact) == hashlib.sha256(text.encode()).hexdigest()


def test_letters_beyond_ascii_stay_themselves() -> None:
    region = {"id": "ind", "name": "Indre Østland, Sørvær"}
    assert (
        "Indre Østland, Sørvær"
        in canonical(a_problem(regions=[region, {"id": "inn"}, {"id": "nam"}])).decode()
    )


@pytest.mark.parametrize("seed", range(20))
def test_problem_read_from_its_canonical_json_is_the_same(seed: int) -> None:
    problem = tiny_problem(seed)
    again = Problem.model_validate_json(canonical(problem))
    assert again == problem
    assert canonical(again) == canonical(problem)
    assert again.rank("c0", "s0") == problem.rank("c0", "s0")
    assert hash_of(again) == hash_of(problem)


def test_policy_read_from_its_canonical_json_is_the_same() -> None:
    policy = default_policy().with_seed(7)
    assert Policy.model_validate_json(canonical(policy)) == policy
    assert hash_of(policy) != hash_of(default_policy())


def test_order_of_names_in_a_document_does_not_matter() -> None:
    document = json.loads(canonical(tiny_problem(1)))
    backwards = dict(reversed(document.items()))
    assert hash_of(Problem.model_validate(backwards)) == hash_of(tiny_problem(1))


def test_other_facts_have_another_hash() -> None:
    assert len({hash_of(tiny_problem(seed)) for seed in range(50)}) == 50


def test_look_ups_do_not_change_the_hash() -> None:
    problem = tiny_problem(2)
    before = hash_of(problem)
    problem.rank("c0", "s0")
    problem.travel_minutes("c0", "s0")
    assert hash_of(problem) == before
