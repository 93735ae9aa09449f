"""A problem of any size and shape."""

from __future__ import annotations

from matcher.domain import Problem
from matcher.scenarios.any_size.classes import training_classes
from matcher.scenarios.any_size.columns import Columns
from matcher.scenarios.any_size.employers import draw_offer
from matcher.scenarios.any_size.people import draw_people
from matcher.scenarios.any_size.regions import draw_land
from matcher.scenarios.any_size.shape import Shape
from matcher.scenarios.any_size.streams import Streams
from matcher.scenarios.parameters import FIRST_MONTH


def generate(shape: Shape, seed: int = 0) -> Problem:
    """Draw a problem of this shape; the same seed gives the same problem everywhere.

    Parameters
    ----------
    shape
        How many of everything, and how hard the parts press on one another.
    seed
        A whole number from 0.

    Examples
    --------
    >>> from matcher.scenarios import Shape, generate
    >>> problem = generate(
    ...     Shape(candidates=30, slots=6, companies=3, places=29, wishes=4)
    ... )
    >>> len(problem.candidates), sum(slot.places for slot in problem.slots)
    (30, 29)
    """
    return Problem.from_columns(first_month=FIRST_MONTH, **columns_of(shape, seed))


def columns_of(shape: Shape, seed: int = 0) -> dict[str, Columns]:
    """The facts of ``generate`` as columns: collection -> field -> column."""
    streams = Streams(seed)
    land = draw_land(streams, shape)
    offer = draw_offer(streams, shape, land)
    people = draw_people(streams, shape, land, offer)
    columns = {**land.columns, **offer.columns, **people}
    if shape.all_rules is not None:
        classes = training_classes(shape.all_rules, shape, land, offer)
        columns["training_classes"] = classes
    return columns
