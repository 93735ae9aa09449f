"""Facts are frozen, complete and finite, and their ids are opaque."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from matcher.domain import (
    Candidate,
    Location,
    Measure,
    Region,
    Slot,
    Trade,
    TravelTime,
    known_fact,
    known_facts,
)
from matcher.domain.fact import holds_identity_number, is_identity_number
from support.build import a_candidate, a_slot

STEADY = settings(derandomize=True, deadline=None)
FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def check_digit(weights: tuple[int, ...], digits: list[int]) -> int:
    """11 less the remainder modulo 11; 10 when there is no such digit."""
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return -total % 11


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    """Eleven digits that carry both check digits."""
    digits = draw(
        st.lists(st.integers(0, 9), min_size=9, max_size=9)
        .filter(lambda nine: check_digit(FIRST, nine) < 10)
        .map(lambda nine: [*nine, check_digit(FIRST, nine)])
        .filter(lambda ten: check_digit(SECOND, ten) < 10)
    )
    return "".join(str(digit) for digit in [*digits, check_digit(SECOND, digits)])


def refusals(error: ValidationError) -> list[str]:
    """What kind of mistake each refusal is."""
    return [one["type"] for one in error.errors()]


def refused(id: str) -> ValidationError:
    """The error that an id meets."""
    with pytest.raises(ValidationError) as caught:
        a_candidate(id)
    return caught.value


@pytest.mark.parametrize("id", ["C1", "weld-north_0", "a" * 64, "0", "-", "123456789"])
def test_id_of_letters_digits_and_dashes_is_taken(id: str) -> None:
    assert a_candidate(id).id == id


@pytest.mark.parametrize("id", ["", "a" * 65, "Åse", "a b", "a.b", "a\n", "a:b", "\n"])
def test_any_other_id_is_refused(id: str) -> None:
    assert refusals(refused(id)) == ["string_pattern_mismatch"]


@pytest.mark.parametrize("id", ["1234567890", "12345678901", "123456-78901"])
def test_id_of_ten_or_eleven_digits_is_refused_whatever_they_are(id: str) -> None:
    assert refusals(refused(id)) == ["identity_number"]


@STEADY
@given(number=identity_numbers())
def test_number_with_both_check_digits_is_recognised(number: str) -> None:
    assert is_identity_number(number)


@STEADY
@given(number=identity_numbers(), nth=st.integers(0, 10), step=st.integers(1, 9))
def test_number_with_one_wrong_digit_is_not_recognised(
    number: str, nth: int, step: int
) -> None:
    wrong = str((int(number[nth]) + step) % 10)
    assert not is_identity_number(number[:nth] + wrong + number[nth + 1 :])


@STEADY
@given(number=identity_numbers(), before=st.sampled_from(["C", "p-", "_1", "07"]))
def test_hidden_identity_number_is_refused_and_never_shown(
    number: str, before: str
) -> None:
    for hidden in (before + number, number + "-x", before + "-".join(number)):
        error = refused(hidden)
        assert refusals(error) == ["identity_number"]
        assert not shows(error, hidden)
        assert not shows(error, number)


@STEADY
@given(number=identity_numbers())
def test_identity_number_in_a_name_is_refused_and_never_shown(number: str) -> None:
    text = f"Verdal {number[:6]} {number[6:]}"
    with pytest.raises(ValidationError) as caught:
        Location(id="verdal", name=text, region="inn", zone="north")
    assert refusals(caught.value) == ["identity_number"]
    assert not shows(caught.value, text)
    assert not shows(caught.value, number[6:])


@STEADY
@given(number=identity_numbers().filter(lambda number: number.startswith("0")))
def test_identity_number_whose_leading_zero_was_eaten_is_found(number: str) -> None:
    assert holds_identity_number(f"C{number[1:]}")


def shows(error: ValidationError, value: str) -> bool:
    """Whether an error gives a value away where logs would print it."""
    return value in str(error) or value in repr(error)


def test_value_of_any_refused_field_is_not_shown() -> None:
    with pytest.raises(ValidationError) as caught:
        a_candidate("C1", birth_year="secret-value", home="secret home")
    assert refusals(caught.value) == ["int_parsing", "string_pattern_mismatch"]
    assert not shows(caught.value, "secret")


def test_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        a_candidate("C1", phone="12345678")
    assert refusals(caught.value) == ["extra_forbidden"]


@pytest.mark.parametrize("minutes", [float("nan"), float("inf"), -float("inf"), 0.5])
def test_only_whole_finite_minutes_are_taken(minutes: float) -> None:
    with pytest.raises(ValidationError):
        TravelTime.model_validate(
            {"origin": "a", "destination": "b", "by_car": minutes}
        )


def test_fact_does_not_change() -> None:
    candidate = a_candidate("C1")
    with pytest.raises(ValidationError, match="frozen"):
        candidate.has_car = True  # type: ignore[misc]


@pytest.mark.parametrize(
    ("interests", "mistake"),
    [
        ([["weld"], ["weld"]], "repeated"),
        ([["weld", "weld"]], "repeated"),
        ([["weld"], []], "empty_group"),
    ],
)
def test_tie_groups_hold_each_entry_once_and_are_not_empty(
    interests: list[list[str]], mistake: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        a_candidate("C1", interests=interests)
    assert refusals(caught.value) == [mistake]


def test_repeated_qualification_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        a_slot("s1", required_qualifications=["licence_b", "licence_b"])
    assert refusals(caught.value) == ["repeated"]


def test_tag_may_carry_a_colon() -> None:
    assert Measure(id="m", grants="cleared:electro", cost=0).grants


@STEADY
@given(number=identity_numbers(), colon=st.sampled_from(["", ":", "_", "-"]))
def test_tag_hides_no_identity_number(number: str, colon: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Measure(id="m", grants=f"cleared:{number[:6]}{colon}{number[6:]}", cost=0)
    assert refusals(caught.value) == ["identity_number"]
    assert not shows(caught.value, number[6:])


def edges() -> Iterator[tuple[type[Candidate | Slot | Trade], str, int]]:
    """Fields with a least and a greatest number."""
    yield Candidate, "need_level", 2
    yield Candidate, "max_travel_minutes", 1440
    yield Candidate, "available_from", 600
    yield Slot, "places", 1_000_000


@pytest.mark.parametrize(("fact", "field", "most"), list(edges()))
def test_numbers_stay_within_their_limits(
    fact: type[Candidate | Slot], field: str, most: int
) -> None:
    given = (a_candidate("C1") if fact is Candidate else a_slot("s1")).model_dump()
    for number in (0, most):
        assert getattr(fact.model_validate({**given, field: number}), field) == number
    for number in (-1, most + 1):
        with pytest.raises(ValidationError):
            fact.model_validate({**given, field: number})


def test_slot_has_a_start() -> None:
    with pytest.raises(ValidationError) as caught:
        a_slot("s1", start_months=())
    assert refusals(caught.value) == ["too_short"]


def test_known_fact_is_the_fact_that_validation_makes() -> None:
    given = Region(id="inn", name="Innherred")
    known = known_fact(Region, {"id": "inn", "name": "Innherred"})
    assert known == given
    assert hash(known) == hash(given)
    assert known.model_dump_json() == given.model_dump_json()
    assert known.model_fields_set == given.model_fields_set
    assert pickle.loads(pickle.dumps(known)) == given  # noqa: S301
    with pytest.raises(ValidationError, match="frozen"):
        known.name = "Namdalen"  # type: ignore[misc]


def test_garbage_collector_is_left_as_it_was() -> None:
    seen: list[bool] = []

    def rows() -> Iterator[dict[str, str]]:
        seen.append(gc.isenabled())
        yield {"id": "inn", "name": "Innherred"}
        raise LookupError

    for at_work in (True, False):
        (gc.enable if at_work else gc.disable)()
        try:
            with pytest.raises(LookupError):
                known_facts(Region, rows())
            assert gc.isenabled() == at_work
        finally:
            gc.enable()
    assert seen == [False, False]
