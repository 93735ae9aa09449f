"""One list of a policy, its rules or its tiers, as far as it can be read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar, get_args

from pydantic import ValidationError

from matcher.domain import Fact
from matcher.tables.spelling import near
from matcher.tables.wrong import Wrong, wrongs_of

Tag = Literal["rule", "objective"]
Part = TypeVar("Part", bound=Fact)
Way = tuple[str | int, ...]


@dataclass
class PolicyList(Generic[Part]):
    """What has been read of a list.

    Attributes
    ----------
    complete
        Whether every entry has the name of a class; not where there is no list.
    names
        The names of the entries, without those that no class has.
    parts
        The entries without a mistake, by position.
    wrongs
        What was wrong, with the way to it from the top of the document.
    """

    complete: bool = True
    names: list[str] = field(default_factory=list)
    parts: dict[int, Part] = field(default_factory=dict)
    wrongs: list[Wrong] = field(default_factory=list)


def by_name(tag: Tag, classes: Iterable[type[Part]]) -> dict[str, type[Part]]:
    """Classes by the name that a document gives them.

    Raises
    ------
    TypeError, ValueError
        If a class has no name of its own, or two have the same.
    """
    named: dict[str, type[Part]] = {}
    for one in classes:
        if not isinstance(one, type):
            raise TypeError(f"{tag}s are given as classes, not as objects")
        names = get_args(one.model_fields[tag].annotation)
        if not names:
            raise TypeError(f'{one.__name__} needs {tag}: Literal["its_name"]')
        for name in names:
            if named.setdefault(name, one) is not one:
                raise ValueError(f'two classes have the name "{name}"')
    return named


def read_list(
    document: Mapping[str, Any], key: str, tag: Tag, classes: Mapping[str, type[Part]]
) -> PolicyList[Part]:
    """Read every entry of a list and collect what is wrong with it.

    Parameters
    ----------
    key
        The key of the list in the document.
    tag
        The field of an entry that names its class.
    """
    found: PolicyList[Part] = PolicyList()
    entries = document.get(key)
    if not isinstance(entries, list):
        code = "list" if key in document else "filled"
        return PolicyList(complete=False, wrongs=[Wrong(code, where=(key,))])
    seen: list[tuple[str, object]] = []
    for position, entry in enumerate(entries):
        way = (key, position)
        model = _class_of(entry, tag, classes)
        if model is None:
            found.complete = False
            found.wrongs.append(_nameless(entry, tag, classes, way))
            continue
        found.names.append(entry[tag])
        once = _once(entry, tag, model)
        if once in seen:
            found.wrongs.append(Wrong("each_once", where=(*way, tag)))
        seen.append(once)
        try:
            found.parts[position] = model.model_validate_json(
                json.dumps(entry),
                strict=True,  # a whole number is never 1.0 or "1"
            )
        except ValidationError as error:
            found.wrongs += [_at(wrong, way, model) for wrong in wrongs_of(error)]
    return found


def unknown_field(way: Way, known: Iterable[str]) -> Wrong:
    """A field that nobody knows, and the one that was probably meant."""
    meant = near(str(way[-1]), known)
    if meant is None:
        return Wrong("known_field", where=way)
    return Wrong("known_field_maybe", (("maybe", meant),), way)


def _class_of(
    entry: object, tag: Tag, classes: Mapping[str, type[Part]]
) -> type[Part] | None:
    name = entry.get(tag) if isinstance(entry, dict) else None
    return classes.get(name) if isinstance(name, str) else None


def _nameless(entry: object, tag: Tag, classes: Iterable[str], way: Way) -> Wrong:
    if not isinstance(entry, dict):
        return Wrong("object", where=way)
    where = (*way, tag)
    if tag not in entry:
        return Wrong("filled", where=where)
    value = entry[tag] if isinstance(entry[tag], str) else None
    known = (("known", ", ".join(classes)),)
    if tag == "rule":
        return Wrong("known_rule", known, where, value)
    return Wrong("known_objective", known, where, value)


def _once(entry: Mapping[str, Any], tag: Tag, model: type[Part]) -> tuple[str, object]:
    """What may stand only once: a rule; an objective of a kind."""
    kind = model.model_fields.get("kind") if tag == "objective" else None
    return entry[tag], None if kind is None else entry.get("kind", kind.default)


def _at(wrong: Wrong, way: Way, model: type[Fact]) -> Wrong:
    where = (*way, *wrong.where)
    if wrong.expected == "known_field" and len(wrong.where) == 1:
        return unknown_field(where, model.model_fields)
    return Wrong(wrong.expected, wrong.details, where, wrong.value)
