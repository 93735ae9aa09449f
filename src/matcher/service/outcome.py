"""What a worker has found, as an answer to the client that waits."""

from __future__ import annotations

import json
import logging
from typing import Any

from fastapi import Request, Response

from matcher.service.answers import error_response, json_response
from matcher.service.bodies import Code
from matcher.service.job import ERRORS
from matcher.service.refusal import RefusedError
from matcher.service.room import Room
from matcher.service.tasks import Answer

LOG = logging.getLogger("matcher.service")


def outcome_response(request: Request, room: Room, answer: Answer) -> Response:
    """What was asked for, or why there is none."""
    if answer.word == "done":
        return json_response(answer.content)
    if answer.word == "refused":
        packed: dict[str, Any] = json.loads(answer.content)
        candidates, slots = room.limits.small_candidates, room.limits.small_slots
        refusal = RefusedError(
            packed["error"], packed, candidates=candidates, slots=slots
        )
        return error_response(request, refusal)
    if answer.word == "internal":
        LOG.error("a worker failed: %s", answer.content.decode())
    code: Code = ERRORS[answer.word]
    retry_after = 1 if code == "died" else None
    return error_response(request, RefusedError(code, retry_after=retry_after))
