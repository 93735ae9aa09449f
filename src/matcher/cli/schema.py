"""``matcher schema``: the JSON Schema of a document."""

from __future__ import annotations

import json
from argparse import Namespace

from matcher.cli.answer import Answer
from matcher.cli.command import Arguments, Command
from matcher.cli.parser import UsageError
from matcher.cli.terminal import Terminal
from matcher.tables import DOCUMENTS, schema_text
from matcher.texts import word


def _arguments(arguments: Arguments) -> None:
    arguments.add("document", "document", nargs="?", choices=tuple(DOCUMENTS))
    arguments.add("--all", "all", action="store_true")


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    if (asked.document is None) != asked.all:
        raise UsageError(word("cli_document_or_all", terminal.language))
    names = tuple(DOCUMENTS) if asked.all else (asked.document,)
    found = {name: json.loads(schema_text(name)) for name in names}
    text = schema_text(asked.document) if not asked.all else _as_text(found)
    return Answer(text=text, data={"schemas": found})


def _as_text(schemas: dict[str, object]) -> str:
    return json.dumps(schemas, indent=2, sort_keys=True, ensure_ascii=False)


COMMAND = Command("schema", _arguments, _run)
