"""First choices, last choices, and the one who fares worst.

Sources: R. W. Irving, T. Kavitha, K. Mehlhorn, D. Michail & K. Paluch, Rank-maximal
matchings, ACM Transactions on Algorithms 2, 2006; the example of Alice, Bob and Carl
stands in Wikipedia, Rank-maximal allocation, with its rank vector; A. Kwanashie, R. W.
Irving, D. F. Manlove & C. T. S. Sng, Profile-based optimal matchings in the
student/project allocation problem, IWOCA 2014 (generous); D. Gusfield, Three fast
algorithms for four problems in stable marriage, SIAM Journal on Computing 16, 1987
(minimum regret). Answers of the second and third instance were found by trying.
"""

from __future__ import annotations

import matcher
from literature.asked import all_stable
from literature.test_marriage import example_1
from matcher import Policy, Problem, default_policy, stable_policy
from matcher.objectives import Lottery, Placed, Preference
from support.two_sided import a_market, as_plan


def alice_bob_and_carl() -> Problem:
    return a_market(
        {"Alice": "x > y > z", "Bob": "x > y > z", "Carl": "y > x > z"},
        {"x": "", "y": "", "z": ""},
    )


def first_choices_leave_somebody_out() -> Problem:
    """Two first choices leave the third person nothing; one first choice does not."""
    return a_market(
        {"a1": "p1 > p3", "a2": "p2", "a3": "p2 > p1"}, {"p1": "", "p2": "", "p3": ""}
    )


def first_choices_cost_a_last() -> Problem:
    return a_market(
        {"a": "x > y > z", "b": "y > z > x", "c": "x > y > z"},
        {"x": "", "y": "", "z": ""},
    )


def ranks(problem: Problem, policy: Policy) -> list[int]:
    """How many get their first choice, their second, and so on."""
    result = matcher.solve(problem, policy)
    assert result.status == "optimal"
    assert result.matching is not None
    found = [problem.rank(*pair) for pair in as_plan(result.matching).items()]
    return [found.count(one) for one in range(1, 4)]


def by(kind: str, *first: Placed, stable: bool = False) -> Policy:
    """One kind of preference, after what stands first."""
    policy = stable_policy() if stable else default_policy()
    preference = Preference.model_validate({"kind": kind})
    return policy.model_copy(update={"tiers": (*first, preference, Lottery())})


def test_the_rank_vector_printed_is_two_none_one() -> None:
    assert ranks(alice_bob_and_carl(), by("rank_profile")) == [2, 0, 1]


def test_generous_takes_a_last_choice_only_where_somebody_must() -> None:
    assert ranks(alice_bob_and_carl(), by("generous", Placed())) == [2, 0, 1]
    assert ranks(first_choices_cost_a_last(), by("rank_profile")) == [2, 0, 1]
    assert ranks(first_choices_cost_a_last(), by("generous", Placed())) == [1, 2, 0]


def test_rank_maximal_may_place_fewer() -> None:
    problem = first_choices_leave_somebody_out()
    assert ranks(problem, by("rank_profile")) == [2, 0, 0]
    assert ranks(problem, by("rank_profile", Placed())) == [1, 2, 0]


def test_of_three_stable_matchings_the_profile_chooses_first_choices() -> None:
    assert ranks(example_1(), by("rank_profile", stable=True)) == [3, 0, 0]


def test_of_three_stable_matchings_one_has_no_last_choice_on_either_side() -> None:
    """Gale & Shapley's second choices: nobody on any side is worse off than second."""
    problem = example_1()
    regret = {}
    for found in all_stable(problem):
        theirs = [problem.rank(*pair) or 0 for pair in found.items()]
        places = [
            problem.slot[slot].priorities.index((who,)) + 1
            for who, slot in found.items()
        ]
        regret[tuple(sorted(found.items()))] = max(theirs + places)
    assert sorted(regret.values()) == [2, 3, 3]
