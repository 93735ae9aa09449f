"""Interview slates, and what came of the interviews, as JSON files."""

from __future__ import annotations

import os
from pathlib import Path

from matcher.interviews import Answers, Slate
from matcher.tables.documents import read_document, written
from matcher.tables.json_file import validated
from matcher.tables.one_file import content_of, name_of, write_file

SLATE, ANSWERS = "kullmatch.slate", "kullmatch.answers"


def slate_from_json(text: str | bytes, *, file: str | None = None) -> Slate:
    """Read an interview slate from the text of a JSON document.

    Raises
    ------
    InputError
        Every fault at once.
    """
    return validated(Slate, read_document(text, SLATE, file=file), file)


def slate_to_json(slate: Slate) -> str:
    """Write an interview slate as JSON, one list a line."""
    return written(slate.model_dump(mode="json"))


def answers_from_json(text: str | bytes, *, file: str | None = None) -> Answers:
    """Read what came of interviews from the text of a JSON document.

    Raises
    ------
    InputError
        Every fault at once.
    """
    return validated(Answers, read_document(text, ANSWERS, file=file), file)


def answers_to_json(answers: Answers) -> str:
    """Write what came of interviews as JSON, one answer a line."""
    return written(answers.model_dump(mode="json"))


def read_slate(path: str | os.PathLike[str]) -> Slate:
    """Read an interview slate from a ``.json`` file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    return slate_from_json(content_of(path), file=name_of(path))


def write_slate(slate: Slate, path: str | os.PathLike[str]) -> Path:
    """Write an interview slate as a ``.json`` file: written beside, then renamed."""
    return write_file(path, slate_to_json(slate))


def read_answers(path: str | os.PathLike[str]) -> Answers:
    """Read what came of interviews from a ``.json`` file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    return answers_from_json(content_of(path), file=name_of(path))


def write_answers(answers: Answers, path: str | os.PathLike[str]) -> Path:
    """Write what came of interviews as a ``.json`` file, as ``write_slate`` does."""
    return write_file(path, answers_to_json(answers))
