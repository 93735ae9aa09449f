"""What has happened since a plan was made, as JSON files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, ValidationError

from matcher.domain import Fact
from matcher.errors import InputError
from matcher.tables.documents import read_document, written
from matcher.tables.one_file import content_of, name_of, write_file
from matcher.tables.policy_list import unknown_field
from matcher.tables.wrong import Wrong, fault, path_of, wrongs_of
from matcher.whatif import AnyChange

CHANGES = "kullmatch.changes"
_CLASSES = {
    get_args(one.model_fields["change"].annotation)[0]: one
    for one in get_args(AnyChange)
}


class Changes(Fact):
    """Changes of the facts, in the order in which they are made.

    Examples
    --------
    >>> gone = {"change": "withdrawn", "candidates": ["C0001"]}
    >>> len(Changes.model_validate({"changes": [gone]}).changes)
    1
    """

    format: Literal["kullmatch.changes"] = "kullmatch.changes"
    version: Literal[1] = 1
    changes: tuple[Annotated[AnyChange, Field(discriminator="change")], ...]


def changes_from_json(
    text: str | bytes, *, file: str | None = None
) -> tuple[AnyChange, ...]:
    """Read changes from the text of a JSON document.

    Raises
    ------
    InputError
        Every fault at once; ``column`` is a path such as ``changes[2].add``. Whether
        the ids they name exist is judged when they are applied to a problem.

    Examples
    --------
    >>> from matcher.whatif import Withdrawn
    >>> gone = Withdrawn(candidates=("C0001",))
    >>> changes_from_json(changes_to_json([gone])) == (gone,)
    True
    """
    document = read_document(text, CHANGES, file=file)
    wrongs = [
        unknown_field((name,), Changes.model_fields)
        for name in document
        if name not in Changes.model_fields
    ]
    entries = document.get("changes")
    if not isinstance(entries, list):
        code = "list" if "changes" in document else "filled"
        wrongs.append(Wrong(code, where=("changes",)))
        entries = []
    found: list[Any] = []
    for position, entry in enumerate(entries):
        way = ("changes", position)
        name = entry.get("change") if isinstance(entry, dict) else None
        model = _CLASSES.get(name) if isinstance(name, str) else None
        if model is None:
            wrongs.append(_nameless(entry, way))
            continue
        try:
            found.append(model.model_validate(entry))
        except ValidationError as error:
            wrongs += [_at(wrong, way, model) for wrong in wrongs_of(error)]
    if wrongs:
        raise InputError(fault(w, file=file, column=path_of(w.where)) for w in wrongs)
    return tuple(found)


def changes_to_json(changes: Iterable[AnyChange]) -> str:
    """Write changes as JSON, one a line, defaults left out."""
    entries = [
        {"change": one.change, **one.model_dump(mode="json", exclude_defaults=True)}
        for one in changes
    ]
    return written({"format": CHANGES, "version": 1, "changes": entries})


def read_changes(path: str | os.PathLike[str]) -> tuple[AnyChange, ...]:
    """Read changes from a ``.json`` file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    return changes_from_json(content_of(path), file=name_of(path))


def write_changes(changes: Iterable[AnyChange], path: str | os.PathLike[str]) -> Path:
    """Write changes as a ``.json`` file: written beside, then renamed."""
    return write_file(path, changes_to_json(changes))


def _nameless(entry: object, way: tuple[str | int, ...]) -> Wrong:
    if not isinstance(entry, dict):
        return Wrong("object", where=way)
    if "change" not in entry:
        return Wrong("filled", where=(*way, "change"))
    known = (("known", ", ".join(_CLASSES)),)
    return Wrong("known_change", known, (*way, "change"))


def _at(wrong: Wrong, way: tuple[str | int, ...], model: type[Fact]) -> Wrong:
    where = (*way, *wrong.where)
    if wrong.expected == "known_field" and len(wrong.where) == 1:
        return unknown_field(where, model.model_fields)
    return Wrong(wrong.expected, wrong.details, where, wrong.value)
