"""What a slate leads to, against an obvious loop and against all outcomes."""

from __future__ import annotations

import random
from itertools import product
from math import prod

import pytest

from interviews.brute import wishes
from interviews.made import crowd
from matcher import slate
from matcher.domain import Problem
from matcher.interviews import ShortList, drawn_answers, simulated_fill, top_choices
from matcher.interviews.lots import answers, lot

Said = dict[tuple[str, str], bool]


def filled(lists: tuple[ShortList, ...], said: Said, seed: int = 0) -> int:
    """Places filled, one offer after another, in whatever order."""
    waiting = {
        each.slot: [one for one in each.interviews if said[one.candidate, each.slot]]
        for each in lists
    }
    holds: dict[str, tuple[int, bytes, str]] = {}
    places = {each.slot: each.places for each in lists}
    moved = True
    while moved:
        moved = False
        for slot, people in waiting.items():
            held = sum(slot == where for _, _, where in holds.values())
            if held == places[slot] or not people:
                continue
            one, moved = people.pop(0), True
            offer = (one.rank, lot(seed, one.candidate, slot), slot)
            if offer < holds.get(one.candidate, (99, b"", "")):
                holds[one.candidate] = offer
    return len(holds)


def said_in(lists: tuple[ShortList, ...], seed: int, draws: int) -> list[Said]:
    pairs = [(one, each.slot) for each in lists for one in each.interviews]
    drawn = {
        (one.candidate, slot): answers(seed, one.candidate, slot, one.yes, draws)
        for one, slot in pairs
    }
    return [{pair: bool(said[k]) for pair, said in drawn.items()} for k in range(draws)]


@pytest.mark.parametrize("seed", range(25))
def test_filled_places_are_those_of_an_obvious_loop(seed: int) -> None:
    lists = slate(wishes(seed), least=0, interviews=3, yes=0.6, draws=2).lists
    loop = [filled(lists, said, seed) for said in said_in(lists, seed, 30)]
    found = simulated_fill(lists, draws=30, seed=seed)
    assert found.mean == pytest.approx(sum(loop) / 30)


def expected(lists: tuple[ShortList, ...]) -> float:
    """Expected filled places over all answers."""
    pairs = [(one, each.slot) for each in lists for one in each.interviews]
    total = 0.0
    for come in product([False, True], repeat=len(pairs)):
        odds = prod(
            one.yes if yes else 1 - one.yes
            for (one, _), yes in zip(pairs, come, strict=True)
        )
        said = {
            (one.candidate, slot): yes
            for (one, slot), yes in zip(pairs, come, strict=True)
        }
        total += odds * filled(lists, said)
    return total


@pytest.mark.parametrize("seed", [0, 3, 7])
def test_estimate_is_near_the_expectation_by_its_standard_error(seed: int) -> None:
    lists = slate(wishes(seed), least=0, interviews=2, most=2, yes=0.5, draws=2).lists
    found = simulated_fill(lists, draws=4000, seed=seed)
    assert 0 < found.error < 0.05
    assert abs(found.mean - expected(lists)) < 4 * found.error


def test_person_wanted_twice_fills_one_place() -> None:
    lists = slate(crowd(1, slots=2), yes=1.0, draws=2).lists
    assert simulated_fill(lists, draws=2).mean == 1.0
    assert sum(each.filled for each in lists) < 2.0


def test_company_goes_down_its_list_when_the_first_goes_elsewhere() -> None:
    problem = crowd(2, slots=2, ties=False)
    lists = slate(problem, yes=1.0, draws=2).lists
    assert [len(each.interviews) for each in lists] == [2, 2]
    assert simulated_fill(lists, draws=2).mean == 2.0


def test_answers_about_a_pair_are_the_same_in_any_slate_and_on_any_machine() -> None:
    whole = answers(3, "C1", "s1", 0.5, 8)
    assert whole.tolist() == answers(3, "C1", "s1", 0.5, 16)[:8].tolist()
    assert whole.astype(int).tolist() == GOLDEN
    assert not answers(0, "C1", "s1", 0.0, 50).any()
    assert answers(0, "C1", "s1", 1.0, 50).all()


GOLDEN = [1, 1, 1, 1, 1, 0, 0, 0]


def test_drawn_answers_are_those_of_the_first_draw_ranked_by_the_list() -> None:
    lists = slate(crowd(4, slots=3), yes=0.5, draws=2).lists
    [first] = said_in(lists, 7, 1)
    drawn = drawn_answers(lists, seed=7).answers
    assert {(one.candidate, one.slot): one.says == "yes" for one in drawn} == first
    places = {
        (one.candidate, each.slot): nth
        for each in lists
        for nth, one in enumerate(each.interviews, start=1)
    }
    assert all(
        one.rank == (places[one.candidate, one.slot] if one.says == "yes" else None)
        for one in drawn
    )


def test_many_draws_are_handled_piece_by_piece(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lists = slate(crowd(4, slots=3), draws=2).lists
    whole = simulated_fill(lists, draws=50)
    monkeypatch.setattr("matcher.interviews.draw._TOGETHER", 60)
    assert simulated_fill(lists, draws=50) == whole


def test_no_list_fills_nothing() -> None:
    assert simulated_fill((), draws=2).mean == 0.0
    with pytest.raises(ValueError, match="draws"):
        simulated_fill((), draws=1)


@pytest.mark.parametrize("seed", range(10))
def test_top_choices_are_everybodys_best_slots(seed: int) -> None:
    problem = wishes(seed)
    lists = top_choices(problem, each=2, seed=seed)
    chosen = random.Random(seed).choice(problem.candidates).id
    hers = {
        each.slot
        for each in lists
        for one in each.interviews
        if one.candidate == chosen
    }
    open_slots = [s for s in problem.wanted(chosen) if s.places]
    assert len(hers) == min(2, len(open_slots))
    others = {slot.id for slot in open_slots} - hers
    assert worst(problem, chosen, hers) <= best(problem, chosen, others)


def worst(problem: Problem, who: str, slots: set[str]) -> int:
    return max((problem.rank(who, slot) or 0 for slot in slots), default=0)


def best(problem: Problem, who: str, slots: set[str]) -> int:
    return min((problem.rank(who, slot) or 0 for slot in slots), default=99)
