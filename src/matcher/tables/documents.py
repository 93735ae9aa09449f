"""JSON documents that begin with their format and version."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from matcher.errors import Fault, InputError
from matcher.tables.spelling import number_shown, shown

Document = dict[str, Any]
Upgrade = Callable[[Document], Document]

NEWEST = 1
UPGRADES: Mapping[int, Upgrade] = {}
"""From a version to the next, one function per step; version 1 is the first."""


def read_document(
    text: str | bytes,
    form: str,
    *,
    file: str | None = None,
    newest: int = NEWEST,
    upgrades: Mapping[int, Upgrade] = UPGRADES,
) -> Document:
    """Read a document of a format, upgraded to its newest version.

    Parameters
    ----------
    form
        The format expected, for example ``"kullmatch.problem"``.
    file
        Name of the file, for the faults.

    Raises
    ------
    InputError
        Not UTF-8, not JSON, a key that stands twice, NaN or infinity, another format,
        a version that this library does not know.
    """
    found = parse(text, file)
    if not isinstance(found, dict):
        raise InputError([Fault("json_object", file)])
    if found.get("format") != form:
        raise InputError([Fault("format", file, None, "format", (("format", form),))])
    version = found.get("version")
    if type(version) is not int:
        details = (("newest", newest),)
        raise InputError([Fault("version", file, None, "version", details)])
    while version < newest and version in upgrades:
        found = upgrades[version](found)
        version += 1
    if version != newest:
        raise InputError(
            [Fault("known_version", file, None, "version", _versions(version, newest))]
        )
    return {**found, "version": version}


def _versions(found: int, newest: int) -> tuple[tuple[str, str | int], ...]:
    return (("found", number_shown(found)), ("newest", newest))


def parse(text: str | bytes, file: str | None = None) -> object:
    """What the text of a JSON document says.

    Raises
    ------
    InputError
        Not UTF-8, not JSON, a key that stands twice, NaN or infinity.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            fault = Fault("utf8", file, details=(("byte", error.start + 1),))
            raise InputError([fault]) from None
    faults: list[Fault] = []

    def pairs(found: list[tuple[str, Any]]) -> Document:
        names = [name for name, _ in found]
        if len(set(names)) < len(names):
            twice = sorted(name for name, times in Counter(names).items() if times > 1)
            faults.extend(Fault("key_once", file, None, shown(key)) for key in twice)
        return dict(found)

    def constant(name: str) -> NoReturn:
        fault = Fault("finite_number", file, details=(("found", name),))
        raise InputError([*faults, fault])

    try:
        found = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        at = (("line", error.lineno), ("position", error.colno))
        raise InputError([*faults, Fault("json", file, details=at)]) from None
    except RecursionError:
        raise InputError([*faults, Fault("json_depth", file)]) from None
    except ValueError:  # Python refuses to read a whole number of thousands of digits
        raise InputError([*faults, Fault("short_number", file)]) from None
    if faults:
        raise InputError(faults)
    return found


def written(document: Mapping[str, Any]) -> str:
    """The text of a document: one line per key, and one per entry of a list."""
    lines = [f'  "{key}": {_lines(value)}' for key, value in document.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _lines(value: object) -> str:
    if isinstance(value, list) and value:
        entries = ",\n".join("    " + _line(entry) for entry in value)
        return f"[\n{entries}\n  ]"
    return _line(value)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
