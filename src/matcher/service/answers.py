"""Answers in the client's language."""

from __future__ import annotations

from fastapi import Request, Response

from matcher.service.faults import error_view
from matcher.service.refusal import RefusedError
from matcher.texts import Language, language_of

JSON = "application/json"


def language_asked(request: Request) -> Language:
    """The language of an ``Accept-Language`` header, English if it names neither."""
    asked: list[tuple[float, Language]] = []
    for part in request.headers.get("accept-language", "")[:200].split(","):
        tag, _, weight = part.strip().partition(";q=")
        if tag[:2].lower() in ("nb", "no", "nn", "en"):
            asked.append((_weight(weight), language_of(tag)))
    return max(asked, key=lambda one: one[0])[1] if asked else "en"


def _weight(text: str) -> float:
    try:
        return float(text or 1)
    except ValueError:
        return 0.0


def json_response(
    content: bytes, status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    """An answer that is JSON already."""
    return Response(content, status, headers, media_type=JSON)


def error_response(
    request: Request,
    refusal: RefusedError,
    status: int | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """A refusal in words."""
    language = language_asked(request)
    view = error_view(refusal.packed, language, **refusal.numbers)
    found = {"content-language": language, **(headers or {})}
    if refusal.retry_after is not None:
        found["retry-after"] = str(int(refusal.retry_after))
    return json_response(
        view.model_dump_json().encode(), status or refusal.status, found
    )
