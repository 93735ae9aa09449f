"""Shares of people, in words."""

from __future__ import annotations

from matcher.outcomes.hiding import Number
from matcher.texts import Language, word


def share(part: Number, whole: Number) -> float | None:
    """Percent, ``None`` when a number is not shown or there is nobody."""
    if part is None or not whole:
        return None
    return 100 * part / whole


def percentage(value: float, language: Language) -> str:
    """Whole percent, as each language writes it.

    Examples
    --------
    >>> percentage(71.4, "en"), percentage(71.4, "nb") == "71\N{NO-BREAK SPACE}%"
    ('71%', True)
    """
    return word("figure_percent", language).format(value=f"{value:.0f}")
