"""The JSON Schema of every document, from its model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode

from matcher.domain import Matching, Problem
from matcher.engine import Result
from matcher.interviews import Answers, Slate
from matcher.lotteries import Lottery
from matcher.outcomes import EventLog
from matcher.policy import Policy
from matcher.tables.change_file import Changes
from matcher.visits import VisitProblem, VisitSchedule
from matcher.whatif import Row

DOCUMENTS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "problem": Problem,
        "policy": Policy,
        "matching": Matching,
        "events": EventLog,
        "result": Result,
        "changes": Changes,
        "scenario": Row,
        "slate": Slate,
        "answers": Answers,
        "lottery": Lottery,
        "visits": VisitProblem,
        "schedule": VisitSchedule,
    }
)
"""Model of each document by its name."""

_WRITTEN = ("result", "scenario")
"""What this library alone writes: described as it stands in a file."""


def schema_text(name: str) -> str:
    """The JSON Schema of a document, as it stands under ``schemas/``.

    Raises
    ------
    KeyError
        If there is no such document.

    Examples
    --------
    >>> schema_text("matching").splitlines()[0]
    '{'
    """
    mode: JsonSchemaMode = "serialization" if name in _WRITTEN else "validation"
    schema = DOCUMENTS[name].model_json_schema(mode=mode)
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
