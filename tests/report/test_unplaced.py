import pytest

from matcher.domain import Reason
from matcher.explain import why_unplaced
from matcher.policy import default_policy
from matcher.report import UnplacedRow, unplaced_table
from matcher.report.unplaced import unplaced_text
from matcher.texts import LANGUAGES, Language
from matcher.texts.catalogue import EVERY_WORD
from matcher.texts.income_words import INCOME_REASONS
from matcher.texts.verdicts import REASONS
from support.build import a_candidate, a_matching, a_problem

PROBLEM = a_problem(
    [
        "c1",
        "c2",
        a_candidate("c3", home="namsos"),
        a_candidate("c4", home="namsos", interests=(("cook",),), will_relocate=True),
        "c5",
    ],
    ["s1"],
)
PLAN = a_matching(c1="s1")
REASONS_GIVEN = why_unplaced(PROBLEM, PLAN, default_policy())


def test_people_are_counted_by_reason_and_home_region() -> None:
    counts = {
        (row.reason, row.region): row.people
        for row in unplaced_table(PROBLEM, REASONS_GIVEN)
    }
    assert counts == {
        ("places", "inn"): 2,
        ("places", "nam"): 0,
        ("places", ""): 2,
        ("interest", "inn"): 0,
        ("interest", "nam"): 1,
        ("interest", ""): 1,
        ("travel", "inn"): 0,
        ("travel", "nam"): 1,
        ("travel", ""): 1,
        ("", "inn"): 2,
        ("", "nam"): 2,
        ("", ""): 4,
    }


def test_most_common_reason_is_first_and_sums_are_last() -> None:
    table = unplaced_table(PROBLEM, REASONS_GIVEN)
    assert [row.reason for row in table[::3]] == ["places", "interest", "travel", ""]
    assert table[-1] == UnplacedRow(reason="", region="", people=4)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            """\
Without a place: 4
  Reason, by home region             inn  nam  Sum
  the best slot in reach is full       2    –    2
  asked for nothing that is offered    –    1    1
  too far from everything asked for    –    1    1
  Sum                                  2    2    4""",
        ),
        (
            "nb",
            """\
Uten plass: 4
  Grunn, etter hjemregion     inn  nam  Sum
  beste tilbud er fullt         2    –    2
  ba ikke om noe som tilbys     –    1    1
  for langt til alt de ba om    –    1    1
  Sum                           2    2    4""",
        ),
    ],
)
def test_reasons_are_lines_and_regions_columns(
    language: Language, expected: str
) -> None:
    assert unplaced_text(PROBLEM, REASONS_GIVEN, language) == expected


def test_nobody_unplaced_is_one_line() -> None:
    assert unplaced_text(PROBLEM, {}, "en") == "Without a place: 0"


def test_reason_of_a_strangers_rule_speaks_by_its_code() -> None:
    text = unplaced_text(PROBLEM, {"c1": Reason("no_drivers", candidate="c1")}, "nb")
    assert "no_drivers" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_of_this_library_has_a_label(language: Language) -> None:
    labels = {code: EVERY_WORD[f"because_{code}"] for code in REASONS | INCOME_REASONS}
    assert [code for code, label in labels.items() if not label[language]] == []
