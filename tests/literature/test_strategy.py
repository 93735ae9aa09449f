"""Who gains by saying something else than the truth.

Sources: L. E. Dubins & D. A. Freedman, Machiavelli and the Gale-Shapley algorithm,
American Mathematical Monthly 88, 1981, and A. E. Roth, The economics of matching,
Mathematics of Operations Research 7, 1982: nobody on the side that proposes gains, and
somebody on the other may. The three of each in the second half are an answer on
Mathematics Stack Exchange (Gale-Shapley, cheating by a singular woman). The hospitals
are the example of ``algmatch``; how one of them gains was worked out here (that a
hospital may gain even where hospitals propose: A. E. Roth, The college admissions
problem is not equivalent to the marriage problem, Journal of Economic Theory 36, 1985).
"""

from __future__ import annotations

from itertools import permutations

from literature.asked import accepted
from literature.printed import as_printed, plan
from matcher import Problem

PEOPLE = {
    "Albus": "Xena > Yvonne > Zoe",
    "Brian": "Xena > Zoe > Yvonne",
    "Conan": "Yvonne > Xena > Zoe",
}
TRUE = {
    "Xena": "Conan > Albus > Brian",
    "Yvonne": "Albus > Conan > Brian",
    "Zoe": "Albus > Brian > Conan",
}


def test_xena_gets_the_one_she_wants_by_exchanging_the_other_two() -> None:
    honest = accepted(as_printed(PEOPLE, TRUE))
    assert honest == plan("Albus-Xena Brian-Zoe Conan-Yvonne")
    lie = {**TRUE, "Xena": "Conan > Brian > Albus"}
    assert accepted(as_printed(PEOPLE, lie))["Conan"] == "Xena"


def test_nobody_who_proposes_gains_by_any_other_list() -> None:
    honest = accepted(as_printed(PEOPLE, TRUE))
    for who, text in PEOPLE.items():
        truth = text.split(" > ")
        for lie in _lists(truth):
            said = accepted(_with(who, lie)).get(who)
            assert said is None or truth.index(said) >= truth.index(honest[who])


def test_a_hospital_gains_by_a_no_to_somebody_it_would_have_taken() -> None:
    residents = {"r1": "h1 > h2", "r2": "h2 > h1", "r3": "h1"}
    honest = {"h1": "r3 > r2 > r1", "h2": "r1 > r2"}
    without = {"h1": "r3 > r2", "h2": "r1 > r2"}
    told, lied = (
        accepted(as_printed(residents, lists, places={"h1": 2}))
        for lists in (honest, without)
    )
    assert sorted(who for who, at in told.items() if at == "h1") == ["r1", "r3"]
    assert sorted(who for who, at in lied.items() if at == "h1") == ["r2", "r3"]


def _lists(truth: list[str]) -> list[str]:
    """Every list of some of these, in any order."""
    return [
        " > ".join(some)
        for size in range(1, len(truth) + 1)
        for some in permutations(truth, size)
        if list(some) != truth
    ]


def _with(who: str, lie: str) -> Problem:
    return as_printed({**PEOPLE, who: lie}, TRUE)
