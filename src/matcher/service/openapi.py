"""The description of the service, from its models; what it may answer is all in it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from matcher.domain import Fact
from matcher.service.bodies import (
    AcceptedView,
    ErrorView,
    HealthView,
    JobView,
    SolveBody,
    ValidateBody,
    ValidView,
    VerdictView,
    VerifyBody,
)
from matcher.service.limits import Limits

TITLE = "kullmatch"
VERSION = "1"
DESCRIPTION = (
    "Match a whole group of candidates to a whole group of slots, and judge plans. "
    "Errors and violations are told in the language of Accept-Language: nb or en."
)
_REFERENCE = "#/components/schemas/"
_ASKED = (SolveBody, ValidateBody, VerifyBody)
_GIVEN = (AcceptedView, ErrorView, HealthView, JobView, ValidView, VerdictView)
_MODULE = re.compile(r"matcher__(domain|rules|objectives)__[a-z_]+?__([A-Za-z]+)")
_SUFFIX = {"domain": "", "rules": "Rule", "objectives": "Objective"}
_RETRY = {
    "Retry-After": {
        "description": "Seconds after which to try again",
        "schema": {"type": "integer"},
    }
}
_MEANS: Mapping[int, str] = {
    400: "The body is not JSON",
    401: "A key is needed",
    403: "This key does not open it; or the service answers its own machine alone",
    404: "There is no such job, or none any more",
    408: "The body came too slowly",
    413: "The body is too large, or the problem too large to wait for",
    415: "The body is not of type application/json",
    422: "The facts have faults, or take too much time or memory",
    429: "The queue is full",
    500: "A mistake of the service",
    503: "The service is busy, or a worker was ended",
}

JOB_ID = {
    "name": "job_id",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{32}$"},
}
LAST_EVENT = {
    "name": "Last-Event-ID",
    "in": "header",
    "required": False,
    "description": "Number of the last event that came; those after it follow.",
    "schema": {"type": "string"},
}
EVENTS: dict[str, Any] = {
    "description": (
        "Events `progress` with a `ProgressView`, and one `end` with the state;"
        " comments in between are signs of life."
    ),
    "content": {
        "text/event-stream": {
            "schema": {
                "description": "One event of the stream",
                "type": "object",
                "properties": {
                    "id": {"type": "string"},
                    "event": {"enum": ["progress", "end"]},
                    "data": {"type": "string"},
                },
                "required": ["data"],
            }
        }
    },
}


def gives(model: type[Fact], means: str) -> dict[str, Any]:
    """An answer that is JSON."""
    return {"description": means, "content": _json(model)}


def refuses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Answers that are errors."""
    return {
        status: gives(ErrorView, _MEANS[status])
        | ({"headers": _RETRY} if status in (429, 503) else {})
        for status in statuses
    }


def asks_for(model: type[Fact]) -> dict[str, Any]:
    """A JSON body."""
    return {"requestBody": {"required": True, "content": _json(model)}}


def _json(model: type[Fact]) -> dict[str, Any]:
    return {
        "application/json": {"schema": {"$ref": _REFERENCE + model.__name__}},
    }


def description_of(app: FastAPI, limits: Limits) -> dict[str, Any]:
    """The OpenAPI document of a service with these limits."""
    document = get_openapi(
        title=TITLE, version=VERSION, description=DESCRIPTION, routes=app.routes
    )
    document.setdefault("components", {})["schemas"] = schemas(limits)
    return document


def schemas(limits: Limits) -> dict[str, Any]:
    """Every model that is sent or answered, by a name of its own."""
    _, found = models_json_schema(
        [(model, "validation") for model in _ASKED]
        + [(model, "serialization") for model in _GIVEN],
        ref_template=_REFERENCE + "{model}",
    )
    named = _renamed(found["$defs"])
    named["SolveBody"]["properties"]["time_limit"]["anyOf"][0]["maximum"] = (
        limits.job_seconds
    )
    for document in ("Problem", "Policy-Input"):
        required = {"format", "version", *named[document]["required"]}
        named[document]["required"] = sorted(required)
    return named


def _renamed(schemas: dict[str, Any]) -> dict[str, Any]:
    """Facts and rules of one name told apart by a word, not by their modules."""
    names = {name: name for name in schemas}
    for name in schemas:
        if found := _MODULE.fullmatch(name):
            suffix = _SUFFIX[found[1]]
            names[name] = found[2] + suffix
            if suffix:
                names[f"{found[2]}-Output"] = f"{found[2]}{suffix}-Output"
    text = json.dumps(schemas)
    for old, new in names.items():
        if old != new:
            text = text.replace(f'"{_REFERENCE}{old}"', f'"{_REFERENCE}{new}"')
    renamed: dict[str, Any] = json.loads(text)
    return {
        names[name]: renamed[name] for name in sorted(renamed, key=names.__getitem__)
    }
