"""Conversations counted by hand."""

from baseline.people import first_run, who_comes
from matcher.baseline import Contacts, group_contacts
from matcher.domain import Problem, TrainingOffice
from support.build import a_candidate, a_class, a_matching, a_problem, a_slot

WISHES = {"interests": (("weld",), ("mech",), ("cook",))}


def three_for_two() -> Problem:
    """Three people with one list; the yard trains welders, the kitchen cooks."""
    return a_problem(
        [a_candidate(name, **WISHES) for name in ("c1", "c2", "c3")],
        ["s1", a_slot("s2", company="kitchen", trade="mech")],
    )


def test_every_full_company_on_the_list_was_asked() -> None:
    """The first asks one company, the second two, the third two in vain."""
    assert first_run(three_for_two()).contacts == Contacts(
        candidate_agency=3, agency_company=1 + 2 + 2, candidate_company=2
    )


def test_a_company_is_asked_once_for_each_person() -> None:
    """Two slots of the yard are one company to ask."""
    problem = a_problem(
        [a_candidate(name, **WISHES) for name in ("c1", "c2", "c3")],
        ["s1", a_slot("s2", trade="mech")],
    )
    assert first_run(problem).contacts == Contacts(
        candidate_agency=3, agency_company=3, candidate_company=2
    )


def test_a_company_further_down_the_list_is_not_asked() -> None:
    problem = a_problem(
        [a_candidate("c1", **WISHES)],
        ["s1", a_slot("s2", company="kitchen", trade="mech")],
    )
    contacts = first_run(problem).contacts
    assert contacts is not None
    assert contacts.agency_company == 1
    assert contacts.total == 3


def test_the_agency_knows_itself_that_a_class_is_closed() -> None:
    beginner = a_candidate("c1", schooling="none")
    problem = a_problem(
        [beginner], [a_slot("s1", places=2)], training_classes=(a_class("k1", min=2),)
    )
    assert first_run(problem).contacts == Contacts(
        candidate_agency=1, agency_company=0, candidate_company=0
    )


def test_the_agency_knows_itself_that_an_office_is_full() -> None:
    problem = three_for_two()
    office = TrainingOffice(id="o1", capacity=1)
    companies = tuple(
        one.model_copy(update={"training_office": "o1"}) for one in problem.companies
    )
    problem = problem.model_copy(
        update={"training_offices": (office,), "companies": companies}
    )
    assert len(who_comes(problem)) == 3
    assert first_run(problem).contacts == Contacts(
        candidate_agency=3, agency_company=3, candidate_company=1
    )


def test_group_meets_once_and_interviews_for_each_proposal() -> None:
    problem = three_for_two()
    assert group_contacts(problem, a_matching(c1="s1", c2="s2")) == Contacts(
        candidate_agency=3, agency_company=2, candidate_company=2
    )


def test_everybody_may_meet_every_company_she_asked_for() -> None:
    problem = three_for_two()
    contacts = group_contacts(problem, a_matching(c1="s1"), everybody=True)
    assert contacts.candidate_company == 6


def test_nobody_meets_a_company_out_of_reach() -> None:
    problem = a_problem(["c1"], ["s1", "s2", a_slot("s3", company="mill")])
    contacts = group_contacts(problem, a_matching(c1="s1"), everybody=True)
    assert contacts.candidate_company == 1


def test_without_anybody_there_is_nobody_to_meet() -> None:
    nothing = group_contacts(a_problem(), a_matching(), everybody=True)
    assert nothing.total == 0
