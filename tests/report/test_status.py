from matcher.domain import Commitment
from matcher.report import status_table
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot


def test_status_table_counts_outcomes_by_home_region_and_incumbents_apart() -> None:
    problem = a_problem(
        ["c1", a_candidate("c2", home="namsos"), "c3", "c4"],
        [
            a_slot("s1", places=2),
            a_slot("s2", kind="job"),
            a_slot("s3", kind="other_qualification", trade=None),
        ],
        commitments=(Commitment(kind="incumbent", placement=a_placement("c4", "s1")),),
    )
    plan = a_matching(
        a_placement("c1", "s1"),
        a_placement("c2", "s2", pathway="work"),
        a_placement("c3", "s3", pathway="course"),
    )
    inn, nam, total = status_table(problem, plan)
    assert (inn.region, inn.pathway, inn.already_in_pathway) == ("inn", 1, 1)
    assert (inn.work, inn.other, inn.sum) == (0, 1, 3)
    assert (nam.region, nam.work, nam.sum) == ("nam", 1, 1)
    assert (total.pathway, total.already_in_pathway, total.work, total.other) == (
        1,
        1,
        1,
        1,
    )
    assert total.sum == 4
