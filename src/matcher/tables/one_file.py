"""A single file: read as a whole, and written beside, then renamed."""

from __future__ import annotations

import os
from pathlib import Path

from matcher.errors import Fault, InputError
from matcher.tables.beside import write_together
from matcher.tables.csv_folder import read_bytes
from matcher.tables.spelling import shown


def content_of(path: str | os.PathLike[str]) -> bytes:
    """The content of a file.

    Raises
    ------
    InputError
        If there is no such file, or it cannot be read.
    """
    place = Path(path)
    if not place.exists():
        raise InputError([Fault("existing_path", shown(place.name))])
    found = read_bytes(place)
    if isinstance(found, Fault):
        raise InputError([found])
    return found


def name_of(path: str | os.PathLike[str]) -> str:
    """The name of a file as faults may show it."""
    return shown(Path(path).name)


def write_file(path: str | os.PathLike[str], content: str | bytes) -> Path:
    """Write a file whole; text as UTF-8."""
    place = Path(path)
    data = content.encode("utf-8") if isinstance(content, str) else content
    return write_together(place.parent, {place.name: data})[0]
