"""The command line, read and explained in the language of the user."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from importlib import metadata
from typing import Any, NoReturn

from matcher.cli.command import Arguments, Command
from matcher.texts import LANGUAGES, Language, word

_ENGLISH = {
    "the following arguments are required: ": "cli_usage_required",
    "unrecognized arguments: ": "cli_usage_unknown",
    "expected one argument": "cli_usage_one",
    "invalid choice: ": "cli_usage_choice",
    "choose from": "cli_usage_choose",
    "argument ": "cli_usage_argument",
}
"""What ``argparse`` says of mistakes, and our words for it."""

_LONG_NUMBER = re.compile(r"\d{10,}")


class UsageError(Exception):
    """The command line means nothing; the message is for the user who wrote it."""


class Parser(argparse.ArgumentParser):
    """Speaks the language of the user, and raises instead of leaving the process."""

    def __init__(self, language: Language, **more: Any) -> None:
        super().__init__(
            **more,
            add_help=False,
            allow_abbrev=False,
            formatter_class=lambda prog: _Formatter(prog, language),
        )
        self._language = language
        self._positionals.title = word("cli_positionals", language)
        self._optionals.title = word("cli_optionals", language)
        self.add_argument(
            "-h", "--help", action="help", help=word("cli_arg_help", language)
        )

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong, in our words where there are some.

        Raises
        ------
        UsageError
            Always.
        """
        for theirs, ours in _ENGLISH.items():
            message = message.replace(theirs, word(ours, self._language))
        see = word("cli_usage_see", self._language).format(command=self.prog)
        raise UsageError(f"{_LONG_NUMBER.sub('…', message)}. {see}")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Begins with the word for usage in the language."""

    def __init__(self, prog: str, language: Language) -> None:
        super().__init__(prog)
        self._usage_word = word("cli_usage", language)

    def add_usage(
        self, usage: Any, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        mine = self._usage_word if prefix is None else prefix
        super().add_usage(usage, actions, groups, mine)


def parser_of(commands: Sequence[Command], language: Language) -> Parser:
    """The parser of the whole command."""
    parser = Parser(
        language,
        prog="matcher",
        description=word("cli_about", language),
        epilog=word("cli_exit_codes", language),
    )
    version = metadata.version("kullmatch")
    parser.add_argument(
        "--version",
        action="version",
        version=f"kullmatch {version}",
        help=word("cli_arg_version", language),
    )
    _common(Arguments(parser, language), language)
    every = parser.add_subparsers(
        dest="command",
        required=True,
        title=word("cli_commands", language),
        metavar=word("cli_meta_command", language),
        parser_class=Parser,
    )
    for command in commands:
        about = word(f"cli_command_{command.name}", language)
        one = every.add_parser(
            command.name, language=language, help=about, description=about
        )
        arguments = Arguments(one, language)
        command.arguments(arguments)
        _common(arguments, language)
    return parser


def _common(arguments: Arguments, language: Language) -> None:
    """What may stand before and after the name of any sub-command."""
    arguments.add("--lang", "lang", choices=LANGUAGES, default=language)
    arguments.add("--json", "json", action="store_true")
    arguments.add("--show-values", "show_values", action="store_true")
