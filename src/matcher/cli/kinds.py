"""Kinds of arguments, judged before anything is read."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import date, time

from matcher.texts import Language, word
from matcher.visits import Round

_MOST_SECONDS = 1_000_000
_ALL_DIGITS = 10**18 - 1
_ROUND = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)-(\d\d:\d\d)")


def seconds(language: Language, least: float = 0.0) -> Callable[[str], float]:
    """A number of seconds, or a refusal in the language.

    Examples
    --------
    >>> seconds("en")("1.5")
    1.5
    """

    def read(text: str) -> float:
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            number = -1.0
        if not least <= number <= _MOST_SECONDS:
            expected = word("cli_kind_seconds", language)
            raise ArgumentTypeError(expected.format(least=least, most=_MOST_SECONDS))
        return number

    return read


def whole(language: Language, least: int, most: int) -> Callable[[str], int]:
    """A whole number within limits, or a refusal in the language.

    Examples
    --------
    >>> whole("en", 0, 9)("7")
    7
    """

    def read(text: str) -> int:
        number = int(text) if re.fullmatch(r"[0-9]{1,18}", text) else -1
        if not least <= number <= most:
            long = most == _ALL_DIGITS
            expected = word("cli_kind_digits" if long else "cli_kind_whole", language)
            raise ArgumentTypeError(
                expected.format(least=least, most=most, digits=len(str(most)))
            )
        return number

    return read


def a_round(language: Language) -> Callable[[str], Round]:
    """A round of visits such as ``2026-03-02 09:00-11:00``.

    Examples
    --------
    >>> a_round("en")("2026-03-02 09:00-11:00").id
    '2026-03-02-0900'
    """

    def read(text: str) -> Round:
        found = _ROUND.fullmatch(text.strip())
        try:
            if found is None:
                raise ValueError(text)
            on = date.fromisoformat(found[1])
            begins, ends = time.fromisoformat(found[2]), time.fromisoformat(found[3])
        except ValueError:
            raise ArgumentTypeError(word("cli_kind_round", language)) from None
        name = f"{on}-{begins:%H%M}"
        return Round(id=name, on=on, begins=begins, ends=ends)

    return read
