"""Where a sub-command speaks while it works."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from matcher.cli.bar import Bar
from matcher.cli.interrupt import Interrupt
from matcher.texts import Language


@dataclass(frozen=True)
class Terminal:
    """The language spoken, whether JSON shows values, and how Ctrl-C is heard."""

    language: Language
    show_values: bool = False
    interrupt: Interrupt = field(default_factory=Interrupt)

    def bar(self, *stages: str) -> Bar:
        """A progress bar on standard error, where that is a terminal."""
        seen = sys.stderr is not None and sys.stderr.isatty()
        return Bar(sys.stderr if seen else None, self.language, stages)
