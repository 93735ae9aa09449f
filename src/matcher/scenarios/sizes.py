"""How many apprenticeship places each company of a region has."""

from __future__ import annotations

import numpy as np

from matcher.scenarios.draws import Draws

_AT_ONCE = 2048


def company_sizes(
    draws: Draws,
    companies: int,
    places: int,
    bands: tuple[tuple[float, int, int], ...],
) -> list[int]:
    """Draw the sizes of all companies until they add up to the places.

    They are all drawn again and again, so every size lies in a band and the total is
    exact; where places are many, the draw that fits has more large companies.
    ``bands`` are (odds, fewest, most); some sizes in them must add up.
    """
    ends = np.cumsum([odds for odds, _, _ in bands])[:-1]
    fewest = np.array([least for _, least, _ in bands])
    width = np.array([most - least + 1 for _, least, most in bands])
    while True:
        table = draws.table(_AT_ONCE, companies, 2)
        band = np.searchsorted(ends, table[:, :, 0], side="right")
        sizes = fewest[band] + (table[:, :, 1] * width[band]).astype(np.int64)
        fits = np.flatnonzero(sizes.sum(axis=1) == places)
        if len(fits):
            return [int(size) for size in sizes[fits[0]]]
