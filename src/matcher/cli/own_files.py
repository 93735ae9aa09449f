"""Files of the user that no answer may replace."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from matcher.cli.parser import UsageError
from matcher.texts import Language, word

_SAVED = "docProps/core.xml"
"""The part of a workbook that says when it was saved."""


def as_written(place: Path, content: bytes) -> bool:
    """Whether a workbook is as this library wrote it, whatever it held.

    Every program that saves a workbook notes when. ``content`` is another workbook of
    ours, and ours all note the same.
    """
    try:
        with ZipFile(place) as old, ZipFile(io.BytesIO(content)) as new:
            if old.getinfo(_SAVED).file_size != new.getinfo(_SAVED).file_size:
                return False
            return old.read(_SAVED) == new.read(_SAVED)
    except (OSError, KeyError, BadZipFile, zlib.error):
        return False


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
