"""Months as people write them."""

from __future__ import annotations

from matcher.texts import Language, word


def month_text(month: str, language: Language) -> str:
    """A calendar month such as ``2022-08``, in short words.

    Examples
    --------
    >>> month_text("2022-08", "nb"), month_text("2022-10", "en")
    ('aug. 2022', 'Oct 2022')
    """
    year, _, nth = month.partition("-")
    return f"{word(f'figure_month_{int(nth)}', language)} {year}"


def span_text(first: str, last: str) -> str:
    """From one month to another, or the only one."""
    return first if first == last else f"{first} – {last}"
