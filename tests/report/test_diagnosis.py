from __future__ import annotations

from matcher.diagnose import Bottleneck, Diagnosis, diagnose
from matcher.report import bottleneck_sentence, diagnosis_page
from matcher.texts.diagnose_words import DIAGNOSE_WORDS
from support.build import a_candidate, a_placement, a_problem, a_slot


def test_diagnosis_is_said_in_the_users_own_ids() -> None:
    pin = {"kind": "pinned", "placement": a_placement("c1", "s1")}
    people = [a_candidate("c1", home="namsos")]
    problem = a_problem(people, ["s1"], commitments=(pin,))
    said = diagnosis_page(problem, diagnose(problem), "en").splitlines()
    assert said == [
        "No plan keeps all rules.",
        "These contradict each other; without any one of them the rest has a plan:",
        "  - c1 is pinned to s1 from 2022-08",
        "  - c1 travels at most 60 minutes",
        "It would help to change, the least first (each computed again):",
        "  1. Let c1 be pinned no longer",
        "  2. Travel limit of c1: 90 minutes more",
    ]


def test_bottleneck_is_one_sentence() -> None:
    people = tuple(f"c{n}" for n in range(300))
    slots = tuple(f"s{n}" for n in range(40))
    full = tuple({"of": "slot", "id": s, "room": 7} for s in slots)
    wide = Bottleneck.model_validate(
        {
            "lacks": "places",
            "candidates": people,
            "slots": slots,
            "wanted": 300,
            "room": 280,
            "full": full,
        }
    )
    said = bottleneck_sentence(wide, "en")
    assert said.startswith(
        "300 candidates share 40 slots with room for 280; 20 of them"
    )
    assert said.endswith("s4 (7), and 35 more.")
    assert bottleneck_sentence(wide, "nb").startswith("300 personer deler 40 tilbud")


def test_slots_without_people_are_named() -> None:
    slots = [a_slot("s1", places=3, min_cohort=2, may_close=False)]
    problem = a_problem(["c1"], slots)
    said = diagnosis_page(problem, diagnose(problem), "nb")
    assert "s1 skal ta minst 2 nye til sammen, men bare 1 personer kan" in said


def test_time_that_ran_out_is_said() -> None:
    problem = a_problem([], [])
    late = Diagnosis(status="infeasible", complete=False)
    assert "Time ran out" in diagnosis_page(problem, late, "en")
    unknown = Diagnosis(status="unknown", complete=False)
    assert (
        diagnosis_page(problem, unknown, "nb")
        == (DIAGNOSE_WORDS["diagnosis_unknown"]["nb"])
    )
