"""What each option needs of what is for sale, whole columns at a time."""

from __future__ import annotations

import numpy as np

from matcher.advise.sale import Sale
from matcher.program import FactArrays, Floats, Options, ints

_NOT_FOR_SALE = float("inf")


def option_prices(sale: Sale, options: Options) -> Floats:
    """Kroner that each option needs, infinite where nothing for sale makes it lawful.

    Shape (options,).
    """
    return _course_prices(sale, options) + _journey_prices(sale, options)


def _course_prices(sale: Sale, options: Options) -> Floats:
    people, slots = sale.before.candidates, sale.before.slots
    start = ints([route.start for route in options.routes])[options.route]
    total = np.zeros(len(options))
    for tag in sorted({one.grants for one in sale.prices.courses}):
        lacks = np.array([tag not in one.qualifications for one in people], bool)
        asks = np.array([tag in one.required_qualifications for one in slots], bool)
        price = np.full(len(options), _NOT_FOR_SALE)
        for one in sale.prices.courses:
            if one.grants == tag:
                ended = start >= one.months
                price[ended] = np.minimum(price[ended], one.kroner)
        needs = lacks[options.candidate] & asks[options.slot]
        total[needs] += price[needs]
    return total


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
