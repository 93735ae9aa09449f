"""A record that says anything else than the lottery is caught, and told how."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.lotteries import Difference, Lottery, check_lottery, draw
from matcher.texts import LANGUAGES, Language, say
from matcher.texts.priority_words import DIFFERENCES

IDS = ("C1", "C2", "C3")
RIGHT = draw(IDS, seed=7)


def with_ticket(nth: int, **changed: object) -> Lottery:
    tickets = list(RIGHT.tickets)
    tickets[nth] = tickets[nth].model_copy(update=changed)
    return RIGHT.model_copy(update={"tickets": tuple(tickets)})


def test_record_as_it_was_drawn_has_no_difference() -> None:
    assert check_lottery(RIGHT) == check_lottery(RIGHT, IDS, seed=7) == ()


def test_another_seed_than_was_announced_is_named() -> None:
    assert check_lottery(RIGHT, seed=8) == (
        Difference("lottery_seed", seed=8, found=7),
    )


def test_people_missing_and_foreign_are_named() -> None:
    assert check_lottery(RIGHT, ("C1", "C2", "C4")) == (
        Difference("lottery_missing", candidate="C4"),
        Difference("lottery_unknown", candidate="C3"),
    )


def test_swapped_places_are_both_named() -> None:
    first, second, _ = RIGHT.tickets
    swapped = (
        first.model_copy(update={"place": 2}),
        second.model_copy(update={"place": 1}),
        RIGHT.tickets[2],
    )
    assert check_lottery(RIGHT.model_copy(update={"tickets": swapped})) == (
        Difference("lottery_place", candidate=first.candidate, place=1, found=2),
        Difference("lottery_place", candidate=second.candidate, place=2, found=1),
    )


def test_a_number_that_is_not_hers_is_named_and_moves_nobody() -> None:
    number = RIGHT.tickets[2].number
    assert check_lottery(with_ticket(2, number="0" * 16)) == (
        Difference(
            "lottery_number",
            candidate=RIGHT.tickets[2].candidate,
            number=number,
            found="0" * 16,
        ),
    )


def test_somebody_who_is_there_twice_is_named() -> None:
    tickets = (*RIGHT.tickets, RIGHT.tickets[0])
    found = check_lottery(RIGHT.model_copy(update={"tickets": tickets}))
    name = RIGHT.tickets[0].candidate
    assert found == (Difference("lottery_twice", candidate=name, times=2),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_difference_has_its_sentence(language: Language) -> None:
    details: dict[str, str | int | Fraction] = {
        "candidate": "C1",
        "seed": 7,
        "found": 8,
        "times": 2,
        "number": "a",
        "place": 1,
    }
    for code in DIFFERENCES:
        told = say("Difference", code, details, language)
        assert "{" not in told
        assert told.endswith(".")
