"""A whole number split in proportion, without remainder."""

from __future__ import annotations

from collections.abc import Sequence


def apportion(total: int, weights: Sequence[int]) -> list[int]:
    """Split a total in proportion to whole weights by the largest remainder.

    Equal remainders are served in the order given.

    Examples
    --------
    >>> apportion(5, [3, 3, 1])
    [2, 2, 1]
    """
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    largest = sorted(
        range(len(weights)), key=lambda k: (-(total * weights[k] % whole), k)
    )
    for position in largest[: total - sum(parts)]:
        parts[position] += 1
    return parts
