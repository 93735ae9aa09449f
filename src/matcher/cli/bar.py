"""One progress bar, from reading to the last file."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self, TextIO

from matcher.texts import Language, word

_WEIGHTS = {
    "reading": 10,
    "solving": 60,
    "planning": 60,
    "asking": 60,
    "checking": 5,
    "writing": 5,
    "workbook": 10,
    "report": 10,
}
"""How long each stage takes beside the others, as a guess."""

_WIDTH = 24


class Bar:
    """A line that is drawn over and over, and never goes back.

    It needs nothing of a terminal but the return of the carriage, and is gone when
    the work is done. Without a stream it draws nothing.

    Examples
    --------
    >>> import io
    >>> drawn = io.StringIO()
    >>> with Bar(drawn, "en", ["reading", "solving"]) as bar:
    ...     bar.at("reading")
    >>> drawn.getvalue().count("100 %")
    1
    """

    def __init__(
        self, stream: TextIO | None, language: Language, stages: Sequence[str]
    ) -> None:
        self._stream, self._language, self._stages = stream, language, stages
        self._reached, self._length, self._line = 0.0, 0, ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._draw(1.0, word("cli_stage_done", self._language))
        self._put("", end="\r")

    def at(self, stage: str, part: float = 0.0, detail: str = "") -> None:
        """Show the stage under way, and how much of it, from 0 to 1, is done."""
        weights = [_WEIGHTS[one] for one in self._stages]
        before = sum(weights[: self._stages.index(stage)])
        done = (before + min(part, 1.0) * _WEIGHTS[stage]) / sum(weights)
        name = word(f"cli_stage_{stage}", self._language)
        self._draw(done, f"{name}: {detail}" if detail else name)

    def _draw(self, done: float, said: str) -> None:
        self._reached = max(self._reached, done)
        filled = int(self._reached * _WIDTH)
        drawn = "#" * filled + "." * (_WIDTH - filled)
        line = f"[{drawn}] {int(100 * self._reached):3} % {said}"
        if line != self._line:
            self._line = line
            self._put(line)

    def _put(self, line: str, end: str = "") -> None:
        """Write over the last line; a terminal that is gone is no reason to stop."""
        if self._stream is None:
            return
        shown = line[: shutil.get_terminal_size().columns - 1]
        with suppress(OSError, ValueError):
            self._stream.write("\r" + shown.ljust(self._length) + end)
            self._stream.flush()
        self._length = len(shown)
