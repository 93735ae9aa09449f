"""A sub-command: its name, its arguments and what it does."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from matcher.cli.answer import Answer
from matcher.cli.terminal import Terminal
from matcher.texts import Language, word


class Arguments:
    """Adds arguments to a parser, with help in the language of the user."""

    def __init__(self, parser: ArgumentParser, language: Language) -> None:
        self._parser, self.language = parser, language

    def add(self, name: str, say: str, meta: str | None = None, **more: Any) -> None:
        """Add an argument; ``say`` and ``meta`` are codes of the text catalogue."""
        if meta is not None:
            more["metavar"] = word(f"cli_meta_{meta}", self.language)
        help_text = word(f"cli_arg_{say}", self.language)
        self._parser.add_argument(name, help=help_text, **more)


@dataclass(frozen=True)
class Command:
    """A sub-command of ``matcher``; its help is ``cli_command_<name>``."""

    name: str
    arguments: Callable[[Arguments], None]
    run: Callable[[Namespace, Terminal], Answer]
