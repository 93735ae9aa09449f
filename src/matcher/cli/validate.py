"""``matcher validate``: every mistake of the input, and where it stands."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from matcher.cli.answer import Answer
from matcher.cli.command import Arguments, Command
from matcher.cli.faults import refusal
from matcher.cli.inputs import a_problem
from matcher.cli.own_files import as_written, not_over
from matcher.cli.terminal import Terminal
from matcher.engine import priority_notes
from matcher.errors import Fault, InputError
from matcher.tables import marked_copy
from matcher.tables.one_file import write_file
from matcher.texts import Language, say, word


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("--marked", "marked", "file", type=Path)
    arguments.add("--no-copy", "no_copy", action="store_true")


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language, marked = terminal.language, asked.marked
    if marked is not None:
        not_over([marked], [asked.problem], language)
    try:
        with terminal.bar("reading") as bar:
            bar.at("reading")
            problem = a_problem(asked.problem)
    except InputError as error:
        faults = error.faults
    else:
        sound = word("cli_sound", language).format(
            candidates=len(problem.candidates),
            companies=len(problem.companies),
            slots=len(problem.slots),
        )
        told = [
            say("Note", one.code, one.details, language)
            for one in priority_notes(problem)
        ]
        data = {"valid": True, "faults": [], "files": [], "said": told}
        return Answer(text="\n".join([sound, *told]), data=data)
    answer = refusal(faults, language, show_value=terminal.show_values)
    copy = None if asked.no_copy else _copied(asked, faults, language)
    last = [word("cli_faults", language).format(count=len(faults))]
    if copy is not None:
        last.append(word("cli_marked", language).format(file=copy))
    files = [] if copy is None else [str(copy)]
    return replace(
        answer,
        text="\n".join([*answer.notes, "", *last]),
        notes=(),
        data={**answer.data, "valid": False, "files": files},
    )


def _copied(
    asked: Namespace, faults: Sequence[Fault], language: Language
) -> Path | None:
    """Write a copy of a workbook with each fault marked; ``None`` for other input."""
    path = asked.problem
    if path.suffix.lower() != ".xlsx" or not path.is_file():
        return None
    try:
        content = marked_copy(path, faults, language)
    except InputError:  # nothing that could be marked: its faults are told already
        return None
    ending = word("cli_marked_name", language)
    return write_file(asked.marked or _target(path, ending, content), content)


def _target(path: Path, ending: str, content: bytes) -> Path:
    """A name that is free, or that of an earlier copy nobody has saved since."""
    name = f"{path.stem}-{ending}"
    others = (f"{name}-{nth}" for nth in count(2))
    return next(
        place
        for one in chain([name], others)
        if not (place := path.with_name(f"{one}.xlsx")).exists()
        or as_written(place, content)
    )


COMMAND = Command("validate", _arguments, _run)
