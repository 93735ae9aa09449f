"""Rows in a folder, each written at once, so that a stopped sweep can go on."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError

from matcher.whatif.row import Row


class KeptRows:
    """One file for each row, named by its hash; without a folder nothing is kept."""

    def __init__(self, folder: str | os.PathLike[str] | None) -> None:
        self._folder = None if folder is None else Path(folder)
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)

    def read(self, key: str, time_limit: float) -> Row | None:
        """The row of this hash, unless damaged, or if more time may tell more."""
        if self._folder is None:
            return None
        try:
            row = Row.model_validate_json((self._folder / f"{key}.json").read_bytes())
        except (FileNotFoundError, ValidationError):
            return None
        return row if row.hash == key and row.settled(time_limit) else None

    def write(self, row: Row) -> None:
        """Keep a row: whoever reads finds the whole of it, or nothing."""
        if self._folder is None:
            return
        unfinished = self._folder / f"{row.hash}.{os.getpid()}.part"
        unfinished.write_text(row.model_dump_json(indent=1) + "\n", encoding="utf-8")
        unfinished.replace(self._folder / f"{row.hash}.json")
