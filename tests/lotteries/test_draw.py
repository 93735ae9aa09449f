"""Anybody can draw the same lots by hand."""

from __future__ import annotations

import re
import subprocess
from hashlib import sha256
from random import Random

import pytest

from matcher.errors import InputError
from matcher.lotteries import draw
from support.build import a_placement, a_problem
from support.pages import page

IDS = [f"C{number:04d}" for number in range(1, 301)]


def test_numbers_and_order_are_those_of_the_hash() -> None:
    record = draw(IDS, seed=20261201)
    by_hand = sorted(
        (sha256(b"20261201|" + one.encode()).hexdigest()[:16], one) for one in IDS
    )
    assert [(one.number, one.candidate) for one in record.tickets] == by_hand
    assert [one.place for one in record.tickets] == list(range(1, 301))


def test_order_of_people_and_who_else_takes_part_change_no_number() -> None:
    shuffled = Random(3).sample(IDS, len(IDS))
    assert draw(shuffled, seed=7) == draw(IDS, seed=7)
    numbers = {one.candidate: one.number for one in draw(IDS, seed=7).tickets}
    fewer = draw(IDS[:20], seed=7).tickets
    assert all(numbers[one.candidate] == one.number for one in fewer)
    order = [one.candidate for one in draw(IDS, seed=7).tickets]
    assert [c for c in order if c in IDS[:20]] == [one.candidate for one in fewer]


def test_another_seed_is_another_order() -> None:
    orders = {
        tuple(one.candidate for one in draw(IDS[:8], seed=seed).tickets)
        for seed in range(20)
    }
    assert len(orders) == 20


def test_new_candidates_of_a_problem_take_part_and_incumbents_do_not() -> None:
    there = {"kind": "incumbent", "placement": a_placement("c2", "s1")}
    problem = a_problem(["c1", "c2", "c3"], ["s1"], commitments=(there,))
    assert {one.candidate for one in draw(problem, seed=1).tickets} == {"c1", "c3"}


def test_the_line_of_the_page_prints_the_number() -> None:
    text = page("docs/lotteries.md")
    found = re.search(r"^\$ (printf .*\|C0001.*)\n([0-9a-f]{16})$", text, re.MULTILINE)
    assert found is not None
    shell = ["/bin/sh", "-c", found[1]]
    done = subprocess.run(shell, capture_output=True, text=True, check=True)
    (ticket,) = draw(["C0001"], seed=20261201).tickets
    assert done.stdout.strip() == found[2] == ticket.number


@pytest.mark.parametrize(
    ("ids", "seed", "places"),
    [
        (["C1", "c1"], 1, [("people[0]", "unique_id"), ("people[1]", "unique_id")]),
        (["C1", "Åse L"], 1, [("people[1]", "id")]),
        (["01017012345"], 1, [("people[0]", "identity_number")]),
        (["C1"], -1, [("seed", "at_least")]),
        (["C1"], 10**18, [("seed", "below")]),
        (["C1", 5], "7", [("seed", "whole_number"), ("people[1]", "text")]),
    ],
)
def test_what_nobody_can_draw_for_is_refused_by_its_place(
    ids: list[str], seed: int, places: list[tuple[str, str]]
) -> None:
    with pytest.raises(InputError) as error:
        draw(ids, seed=seed)
    assert [(one.column, one.expected) for one in error.value.faults] == places
    assert "Åse" not in str(error.value)


def test_one_text_is_not_taken_for_its_letters() -> None:
    with pytest.raises(TypeError, match="a list of ids"):
        draw("ABC", seed=7)
