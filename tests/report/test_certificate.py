from __future__ import annotations

from certificate.by_hand import a_result
from matcher.certificate import certificate
from matcher.domain import OrdinaryDemand, OrdinaryUse
from matcher.report import certificate_page
from support.build import a_class, a_placement, a_problem, a_slot

PROBLEM = a_problem(
    ["c1", "c2"],
    [a_slot("s1", places=2, reserved=1)],
    training_classes=(a_class("k1"),),
    ordinary_demand=(OrdinaryDemand(trade="weld", region="inn", applicants=1),),
    ordinary_use=(OrdinaryUse(of="training_class", id="k1", places=3),),
)


def test_page_says_that_it_holds_with_every_number_and_hash() -> None:
    made = certificate(PROBLEM, a_result(PROBLEM, a_placement("c1", "s1")))
    page = certificate_page(made, "en")
    assert "No. All 1 of 1 ordinary applicants" in page
    assert "weld in inn: 1 applicants, 1 alone, 1 beside" in page
    assert "class k1: 3 ordinary already, room for 3 alone, 3 beside" in page
    assert made.problem_hash in page
    assert made.plan_hash in page
    assert "Signature" in page


def test_page_names_where_it_fails_in_bokmaal() -> None:
    both = (a_placement("c1", "s1"), a_placement("c2", "s1"))
    page = certificate_page(certificate(PROBLEM, a_result(PROBLEM, *both)), "nb")
    assert page.splitlines()[2].startswith("Ja. 1 av 1 ordinære søkere")
    assert "tilbud s1: planen bruker 2; ordinære trenger 1 av dem." in page
    assert "Underskrift" in page
