"""Ids that a question names."""

from __future__ import annotations

from collections.abc import Container, Iterable


def check_known(asked: Iterable[str], known: Container[str]) -> None:
    """Refuse a question about what the problem does not have.

    Raises
    ------
    KeyError
        If one of them is unknown. It is not repeated: errors travel.

    Examples
    --------
    >>> check_known(["s1"], {"s1": 2})
    """
    if any(one not in known for one in asked):
        raise KeyError("the problem has no such id")
