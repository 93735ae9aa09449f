from __future__ import annotations

from typing import get_args

import pytest

from matcher.domain.employers import SlotKind
from matcher.domain.people import Schooling, TargetGroup, Together
from matcher.tables.cells import (
    WORDS,
    Choices,
    Context,
    Each,
    FirstMonth,
    IdCell,
    Kind,
    MonthCell,
    Percent,
    Text,
    Ties,
    Whole,
    Word,
    YesNo,
)
from matcher.tables.spelling import fold, seen
from matcher.tables.wrong import Wrong

AUGUST = Context("2022-08")
SAME = Word(get_args(Together))


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Text(), " Sveise- og=annet; ", " Sveise- og=annet; "),
        (IdCell(), " c1 ", "c1"),
        (Whole(), "60", 60),
        (Whole(), " 60,0 ", 60),
        (Whole(), "60.00", 60),
        (Whole(), "-5", -5),
        (Percent(), "80,0 %", 80),
        (Percent(), "80", 80),
        (YesNo(), "Ja", True),
        (YesNo(), "x", True),
        (YesNo(), "SANN", True),
        (YesNo(), "0", False),
        (YesNo(marks=False), "nei", False),
        (SAME, "Bedrift", "company"),
        (SAME, " location", "location"),
        (Word(("job_seeker", "employed_adult")), "Fagbrev på jobb", "employed_adult"),
        (Word(("job_seeker",)), "job seeker", "job_seeker"),
        (MonthCell(), "2022-08", 0),
        (MonthCell(), "2023-1", 5),
        (MonthCell(), "2022-10-01", 2),
        (MonthCell(), "01.10.2022", 2),
        (MonthCell(), "1.8.2023", 12),
        (MonthCell(), "mai.23", 9),
        (MonthCell(), "Oct-22", 2),
        (FirstMonth(), "01.08.2022", "2022-08"),
        (Each(MonthCell()), "2022-08  2022-10", (0, 2)),
        (Each(IdCell()), "weld mech", ("weld", "mech")),
        (Each(Whole()), "3 3,0 0", (3, 3, 0)),
        (Ties(), "weld = mech > cook", (("weld", "mech"), ("cook",))),
        (Ties(), "-a>-", (("-a",), ("-",))),
        (
            Choices(),
            "s1/s2 > s1/ > /",
            (
                {"first": "s1", "second": "s2"},
                {"first": "s1", "second": None},
                {"first": None, "second": None},
            ),
        ),
    ],
)
def test_a_cell_is_read_as_people_write_it(
    kind: Kind, text: str, value: object
) -> None:
    assert kind.read(text, AUGUST) == value


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Whole(), "1 000", "whole_number"),
        (Whole(), "1.000", "whole_number"),
        (Whole(), "60,5", "whole_number"),
        (Whole(), "1e3", "whole_number"),
        (Whole(), "٣", "whole_number"),
        (Whole(), "9" * 30, "whole_number"),
        (Percent(), "80 prosent", "whole_number"),
        (YesNo(), "kanskje", "yes_no"),
        (YesNo(marks=False), "x", "yes_no"),
        (SAME, "firma", "one_of"),
        (SAME, "bedift", "one_of_maybe"),
        (MonthCell(), "2022-07", "not_before_first_month"),
        (MonthCell(), "2072-09", "not_after_last_month"),
        (MonthCell(), "2022-13", "month"),
        (MonthCell(), "2022-08-15", "month"),
        (MonthCell(), "høst", "month"),
        (FirstMonth(), "august", "month"),
        (Each(MonthCell()), "2022-08 2022-07", "not_before_first_month"),
        (Each(Whole()), "3 x", "whole_number"),
        (Ties(), "weld mech", "tie_groups"),
        (Ties(), "weld > > cook", "tie_groups"),
        (Ties(), "weld =", "tie_groups"),
        (Choices(), "s1", "joint_choices"),
        (Choices(), "s1/s2/s3", "joint_choices"),
    ],
)
def test_a_cell_that_may_mean_something_else_is_refused(
    kind: Kind, text: str, expected: str
) -> None:
    found = kind.read(text, AUGUST)
    assert isinstance(found, Wrong)
    assert found.expected == expected


def test_a_refused_word_names_the_words_allowed_and_the_one_meant() -> None:
    found = SAME.read("bedift", Context(None, "nb"))
    assert isinstance(found, Wrong)
    assert dict(found.details) == {
        "allowed": "tilbud, bedrift, sted",
        "maybe": "bedrift",
    }


def test_every_word_of_the_model_has_one_meaning_in_norwegian() -> None:
    of = ("company", "training_office", "training_class")
    for values in (
        get_args(TargetGroup),
        get_args(Schooling),
        get_args(SlotKind),
        get_args(Together),
        ("incumbent", "pinned"),
        of,
    ):
        spelled = [{fold(one) for one in (value, *WORDS[value])} for value in values]
        assert sum(len(one) for one in spelled) == len(set().union(*spelled))
        for value in values:
            kind = Word(values)
            for language in ("nb", "en"):
                context = Context(None, language)
                assert kind.read(kind.write(value, context), context) == value


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\ufeff", "\u200e"])
def test_what_nobody_sees_in_a_pasted_word_means_nothing(unseen: str) -> None:
    pasted = f"avbrutt lære{unseen}kontrakt"
    assert seen(pasted) == "avbrutt lærekontrakt"
    assert fold(pasted) == fold("avbrutt lærekontrakt")
