"""Plans near an image: most of its options are kept, and rows always."""

from __future__ import annotations

import numpy as np

from matcher.program import Floats, Program
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.cohorts.twins import Twins, twins_in
from matcher.solvers.tiles.lifting import nearest_plan, telling_plans
from solvers.programs import INFINITE, a_program, most, one_each


def two_classes(least: int) -> Program:
    """Three people for one place each, taught in either of two classes."""
    owner = [0, 0, 1, 1, 2, 2]
    rows = one_each(owner)
    for nth in range(2):
        here = {option: 1.0 for option in range(6) if option % 2 == nth}
        rows.append(({**here, 6 + nth: -float(least)}, 0.0, INFINITE))
        rows.append(({**here, 6 + nth: -2.0}, -INFINITE, 0.0))
    tiers = [most(*[1] * 6, 0, 0)]
    return a_program(owner, rows, tiers, auxiliary=[(0, 1)] * 2)


def twins_of(program: Program) -> Twins:
    twins = twins_in(program, program.tiers)
    assert twins is not None
    return twins


def everybody(twins: Twins) -> Floats:
    return twins.image.upper.copy()


def test_image_that_has_a_plan_is_kept_whole() -> None:
    twins = twins_of(two_classes(least=1))
    plan = nearest_plan(twins, everybody(twins), 10.0)
    assert plan is not None
    assert twins.program.keeps_rows(plan)
    assert plan[:6].sum() == 3


def test_image_that_is_too_roomy_keeps_as_many_as_it_can() -> None:
    twins = twins_of(two_classes(least=2))
    plan = nearest_plan(twins, everybody(twins), 10.0)
    assert plan is not None
    assert twins.program.keeps_rows(plan)
    assert plan[:6].sum() == 2


def test_option_the_image_leaves_is_left() -> None:
    twins = twins_of(two_classes(least=1))
    image = everybody(twins)
    image[twins.column[0]] = 0.0
    plan = nearest_plan(twins, image, 10.0)
    assert plan is not None
    assert plan[:2].tolist() == [0, 0]


def test_plans_are_told_instead_of_images() -> None:
    heard = list[News]()
    told = telling_plans(Deadline(1000.0, listener=heard.append), lambda x: 2 * x)
    told.tell(News(plan=np.zeros(2)))
    assert heard == []
    told.tell(News(plan=np.ones(2)))
    assert [one.plan.tolist() for one in heard if one.plan is not None] == [[2, 2]]


def test_image_without_a_plan_is_not_told() -> None:
    heard = list[News]()
    told = telling_plans(Deadline(1000.0, listener=heard.append), lambda _: None)
    told.tell(News(plan=np.ones(2)))
    assert heard == []
