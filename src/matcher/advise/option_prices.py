"""What each option needs of what is for sale, whole columns at a time."""

from __future__ import annotations

import numpy as np

from matcher.advise.sale import Sale
from matcher.program import FactArrays, Floats, Options

_NOT_FOR_SALE = float("inf")


def option_prices(sale: Sale, options: Options) -> Floats:
    """Kroner that each option needs, infinite where nothing for sale makes it lawful.

    Shape (options,).
    """
    return _course_prices(sale, options) + _journey_prices(sale, options)


def _course_prices(sale: Sale, options: Options) -> Floats:
    kroner = {name: one.kroner for name, one in sale.courses.items()}
    of_route = [
        sum(kroner.get(one, 0) for one in route.measures) for route in options.routes
    ]
    return np.array(of_route, float)[options.route]


def _journey_prices(sale: Sale, options: Options) -> Floats:
    if not sale.prices.travel:
        return np.zeros(len(options))
    facts = FactArrays(sale.before)
    beyond = options.minutes - facts.candidate_limit[options.candidate]
    price = np.full(len(options), _NOT_FOR_SALE)
    for one in sale.prices.travel:
        helps = beyond <= one.minutes
        price[helps] = np.minimum(price[helps], one.kroner)
    price[(beyond <= 0) | facts.candidate_moves[options.candidate]] = 0.0
    return price
