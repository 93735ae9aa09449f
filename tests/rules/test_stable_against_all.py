"""Solving with the rule finds the best of all stable plans; a slice of the campaign."""

from rules.stable_against_all import judged


def test_solving_finds_the_best_of_all_stable_plans_or_that_there_is_none() -> None:
    compared, _, differences = judged(0, 24)
    assert differences == []
    assert compared > 20
