from baseline.people import who_comes
from support.build import a_problem

PROBLEM = a_problem([f"c{k}" for k in range(6)])


def test_order_is_the_same_on_every_machine() -> None:
    assert who_comes(PROBLEM) == ["c3", "c5", "c0", "c1", "c4", "c2"]


def test_orders_differ() -> None:
    assert who_comes(PROBLEM, 0) != who_comes(PROBLEM, 1)
    assert sorted(who_comes(PROBLEM, 1)) == [f"c{k}" for k in range(6)]
