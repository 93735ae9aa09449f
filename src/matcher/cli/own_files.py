"""Files of the user that no answer may replace."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from matcher.cli.parser import UsageError
from matcher.texts import Language, word


def not_over(
    written: Iterable[Path], read: Iterable[Path | None], language: Language
) -> None:
    """Refuse to write over what is read, however it is spelt or linked.

    Raises
    ------
    UsageError
        With the first file to be written that is also read.
    """
    sources = [one for one in read if one is not None and one.is_file()]
    for place in written:
        if place.exists() and any(place.samefile(one) for one in sources):
            message = word("cli_over_input", language)
            raise UsageError(message.format(file=place))


def not_there(place: Path, language: Language) -> None:
    """Refuse to write over any file at all.

    Raises
    ------
    UsageError
        If there is one.
    """
    if place.exists():
        raise UsageError(word("cli_there_already", language).format(file=place))
