"""Students, projects and lecturers: a limit on all projects of a lecturer.

Sources: D. J. Abraham, R. W. Irving & D. F. Manlove, Two algorithms for the
student-project allocation problem, Journal of Discrete Algorithms 5, 2007 (the example
of Figure 1); the documentation of the library ``matching``; the library ``algmatch``
(``examples.ipynb``); the program ``spa-s-enumerateSMs`` of S. Olaosebikan, which prints
all stable matchings of two examples.
"""

from __future__ import annotations

from literature.asked import accepted, all_stable, largest, none_blocks, same, solved
from literature.printed import plan, projects
from matcher import Problem


def figure_1() -> Problem:
    """Abraham, Irving & Manlove: 7 students, 8 projects, 3 lecturers."""
    return projects(
        {
            "s1": "p1 > p7",
            "s2": "p1 > p2 > p3 > p4 > p5 > p6",
            "s3": "p2 > p1 > p4",
            "s4": "p2",
            "s5": "p1 > p2 > p3 > p4",
            "s6": "p2 > p3 > p4 > p5 > p6",
            "s7": "p5 > p3 > p8",
        },
        {
            "l1": "s7 > s4 > s1 > s3 > s2 > s5 > s6",
            "l2": "s3 > s2 > s6 > s7 > s5",
            "l3": "s1 > s7",
        },
        {"l1": "p1 p2 p3", "l2": "p4 p5 p6", "l3": "p7 p8"},
        lecturer_places={"l1": 3, "l2": 2, "l3": 2},
        project_places={"p1": 2},
    )


def matching_documentation() -> Problem:
    """Five students of two supervisors, with two projects of two places each."""
    return projects(
        {
            "A": "X1 > X2",
            "B": "Y2 > X2 > Y1",
            "C": "X1 > Y1 > X2",
            "D": "Y2 > X1 > Y1",
            "E": "X1 > Y2 > X2 > Y1",
        },
        {"X": "B > C > A > E > D", "Y": "B > C > E > D"},
        {"X": "X1 X2", "Y": "Y1 Y2"},
        lecturer_places={"X": 3, "Y": 3},
        project_places=dict.fromkeys(("X1", "X2", "Y1", "Y2"), 2),
    )


def four_students() -> Problem:
    """The example of ``algmatch``, and ``input2.txt`` of ``spa-s-enumerateSMs``."""
    return projects(
        {"s1": "p1 > p2", "s2": "p2 > p3", "s3": "p3 > p1", "s4": "p4 > p1"},
        {"l1": "s3 > s1 > s2 > s4", "l2": "s2 > s4 > s3"},
        {"l1": "p1 p2", "l2": "p3 p4"},
        lecturer_places={"l1": 2, "l2": 2},
    )


def twelve_students() -> Problem:
    """The example with nine stable matchings of ``spa-s-enumerateSMs``.

    Its lists stand as ``input_sofiat_thesis.txt`` in the program ``spa-s-lattice``.
    """
    return projects(
        {
            "s1": "p3 > p5",
            "s2": "p4 > p6",
            "s3": "p2 > p6",
            "s4": "p2 > p6",
            "s5": "p3 > p5",
            "s6": "p4 > p6",
            "s7": "p1 > p5",
            "s8": "p1 > p5",
            "s9": "p5 > p3",
            "s10": "p6 > p4",
            "s11": "p5 > p3",
            "s12": "p6 > p4",
        },
        {
            "l1": "s4 > s3 > s8 > s7",
            "l2": "s9 > s10 > s11 > s12 > s5 > s6 > s2 > s1",
            "l3": "s7 > s8 > s5 > s1 > s9 > s11",
            "l4": "s3 > s4 > s6 > s2 > s10 > s12",
        },
        {"l1": "p1 p2", "l2": "p3 p4", "l3": "p5", "l4": "p6"},
        lecturer_places={"l1": 4, "l2": 4, "l3": 2, "l4": 2},
        project_places=dict.fromkeys(("p1", "p2", "p3", "p4", "p5", "p6"), 2),
    )


ALWAYS = "s3-p2 s4-p2 s7-p1 s8-p1 "
NINE = [
    ALWAYS + one
    for one in (
        "s1-p3 s2-p4 s5-p3 s6-p4 s9-p5 s10-p6 s11-p5 s12-p6",
        "s1-p3 s2-p6 s5-p3 s6-p4 s9-p5 s10-p6 s11-p5 s12-p4",
        "s1-p3 s2-p6 s5-p3 s6-p6 s9-p5 s10-p4 s11-p5 s12-p4",
        "s1-p5 s2-p4 s5-p3 s6-p4 s9-p5 s10-p6 s11-p3 s12-p6",
        "s1-p5 s2-p4 s5-p5 s6-p4 s9-p3 s10-p6 s11-p3 s12-p6",
        "s1-p5 s2-p6 s5-p3 s6-p4 s9-p5 s10-p6 s11-p3 s12-p4",
        "s1-p5 s2-p6 s5-p3 s6-p6 s9-p5 s10-p4 s11-p3 s12-p4",
        "s1-p5 s2-p6 s5-p5 s6-p4 s9-p3 s10-p6 s11-p3 s12-p4",
        "s1-p5 s2-p6 s5-p5 s6-p6 s9-p3 s10-p4 s11-p3 s12-p4",
    )
]


def test_figure_1_leaves_the_fifth_and_sixth_student_out() -> None:
    """The matching is printed; that it is the only stable one was found by trying."""
    printed = "s1-p1 s2-p5 s3-p4 s4-p2 s7-p3"
    problem = figure_1()
    assert none_blocks(problem, printed)
    assert accepted(problem) == accepted(problem, "companies") == plan(printed)
    assert solved(problem, largest()) == plan(printed)


def test_matching_prints_a_stable_allocation_and_the_two_pairs_that_block_another() -> (
    None
):
    problem = matching_documentation()
    assert accepted(problem) == plan("A-X1 C-X1 D-Y1 B-Y2 E-Y2")
    assert not none_blocks(problem, "A-X1 C-X1 E-Y1 B-Y2 D-Y2")


def test_algmatch_prints_both_sides_of_four_students() -> None:
    students, lecturers = "s1-p1 s2-p2 s3-p3 s4-p4", "s1-p2 s2-p3 s3-p1 s4-p4"
    assert accepted(four_students()) == plan(students)
    assert accepted(four_students(), "companies") == plan(lecturers)
    assert same(all_stable(four_students()), students, lecturers)


def test_nine_printed_matchings_of_twelve_students_are_stable() -> None:
    assert all(none_blocks(twelve_students(), one) for one in NINE)
    swapped = NINE[0].replace("s1-p3", "s1-p5").replace("s9-p5", "s9-p3")
    assert not none_blocks(twelve_students(), swapped)


def test_the_first_of_the_nine_is_the_students_and_the_last_the_lecturers() -> None:
    assert accepted(twelve_students()) == plan(NINE[0])
    assert accepted(twelve_students(), "companies") == plan(NINE[-1])
    assert solved(twelve_students(), largest()) in map(plan, NINE)
