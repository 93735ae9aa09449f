"""Ids that a question names."""

from __future__ import annotations

from collections.abc import Container, Iterable


def check_known(asked: Iterable[str], known: Container[str]) -> None:
    """Refuse a question about what the problem does not have.

    Raises
    ------
    KeyError
        With the first id that is unknown.

    Examples
    --------
    >>> check_known(["s1"], {"s1": 2})
    """
    for one in asked:
        if one not in known:
            raise KeyError(one)
