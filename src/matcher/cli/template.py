"""``matcher template``: an empty workbook to fill in."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.answer import Answer
from matcher.cli.command import Arguments, Command
from matcher.cli.own_files import not_there
from matcher.cli.parser import UsageError
from matcher.cli.terminal import Terminal
from matcher.tables import template
from matcher.tables.one_file import write_file
from matcher.texts import word


def _arguments(arguments: Arguments) -> None:
    arguments.add("workbook", "template_out", "workbook", type=Path)


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    if asked.workbook.suffix.lower() != ".xlsx":
        raise UsageError(word("cli_template_ending", terminal.language))
    not_there(asked.workbook, terminal.language)
    path = str(write_file(asked.workbook, template(terminal.language)))
    return Answer(text=path, data={"files": [path]})


COMMAND = Command("template", _arguments, _run)
