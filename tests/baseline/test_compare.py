from matcher.baseline import Compared, compare_one_by_one, one_by_one
from matcher.domain import Problem
from support.build import a_candidate, a_matching, a_problem, a_slot


def rivals() -> Problem:
    """c1 can go to either slot and likes s1 better; c2 can only go to s1."""
    return a_problem(
        [
            a_candidate("c1", interests=(("weld",), ("mech",))),
            a_candidate("c2", interests=(("weld",),)),
        ],
        ["s1", a_slot("s2", trade="mech", company="kitchen")],
    )


def compared() -> dict[str, Compared]:
    problem = rivals()
    group = a_matching(c1="s2", c2="s1")
    rows = compare_one_by_one(problem, group, one_by_one(problem))
    return {row.name: row for row in rows}


def test_group_places_both_and_one_by_one_not_always() -> None:
    row = compared()["placed"]
    assert row.group == 2
    assert row.least == 1
    assert row.most == 2


def test_every_tier_and_both_readings_of_contacts_are_compared() -> None:
    rows = compared()
    assert list(rows)[:2] == ["placed_on_pathway", "placed"]
    assert list(rows)[-2:] == ["contacts", "contacts_everybody"]
    assert rows["contacts"].group == 2 + 2 + 2
    assert rows["contacts_everybody"].group == 2 + 2 + 3
    assert rows["contacts_everybody"].median == rows["contacts"].median


def test_contacts_one_by_one_follow_who_came_first() -> None:
    """c1 first: she asks one, c2 one in vain. c2 first: she asks one, c1 two."""
    row = compared()["contacts"]
    assert row.least == 2 + 2 + 1
    assert row.most == 2 + 3 + 2
