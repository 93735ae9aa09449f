"""Calendar months as people write them, and the indexes that stand for them."""

from __future__ import annotations

import re

_FORMS = (
    re.compile(r"(?P<year>[0-9]{4,6})-(?P<month>[0-9]{1,2})(-0?1)?"),
    re.compile(r"0?1\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})"),
    re.compile(r"(?P<name>[a-z]{3})[.\- ]{1,2}(?P<short>[0-9]{2})"),
)
_NAMES = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov")
_NUMBERS = {name: number for number, name in enumerate((*_NAMES, "des"), start=1)}
_NUMBERS |= {"may": 5, "oct": 10, "dec": 12}


def year_month(text: str) -> tuple[int, int] | None:
    """Year and month of ``2022-08``, ``2022-08-01`` or ``01.08.2022``.

    A spreadsheet turns 2022-08 into ``aug.22`` or ``Aug-22``: understood as well. Any
    other day than the first is refused, because it would be rounded.

    Examples
    --------
    >>> year_month("2022-08"), year_month("01.08.2022"), year_month("aug.22")
    ((2022, 8), (2022, 8), (2022, 8))
    >>> year_month("2022-08-15") is None
    True
    """
    for form in _FORMS:
        match = form.fullmatch(text.strip().lower())
        if match is None:
            continue
        parts = match.groupdict()
        if "name" in parts:
            number = _NUMBERS.get(parts["name"], 0)
            year = 2000 + int(parts["short"])
        else:
            number, year = int(parts["month"]), int(parts["year"])
        return (year, number) if 1 <= number <= 12 else None
    return None


def calendar_month(text: str) -> str | None:
    """``"2022-08"`` for any of the forms; ``None`` when it is none of them."""
    found = year_month(text)
    return None if found is None else f"{found[0]:04d}-{found[1]:02d}"


def month_index(text: str, first_month: str) -> int | None:
    """Months since ``first_month``; negative before it."""
    found = year_month(text)
    year, month = (int(part) for part in first_month.split("-"))
    return None if found is None else (found[0] - year) * 12 + found[1] - month


def month_text(index: int, first_month: str) -> str:
    """The calendar month that an index stands for."""
    year, month = (int(part) for part in first_month.split("-"))
    years, in_year = divmod(month - 1 + index, 12)
    return f"{year + years:04d}-{in_year + 1:02d}"
