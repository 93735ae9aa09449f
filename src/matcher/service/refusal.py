"""A request that is not answered: which status, and which words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher.service.bodies import Code

STATUS: Mapping[Code, int] = {
    "not_json": 400,
    "unauthorized": 401,
    "forbidden": 403,
    "not_local": 403,
    "not_found": 404,
    "method": 405,
    "too_late": 408,
    "too_large": 413,
    "not_small": 413,
    "not_json_type": 415,
    "input": 422,
    "too_much_memory": 422,
    "too_slow": 422,
    "queue_full": 429,
    "internal": 500,
    "busy": 503,
    "died": 503,
}
"""Status of each code; ``refused`` has that of who refused."""


class RefusedError(Exception):
    """Ends a request.

    Attributes
    ----------
    packed
        The code, and faults as ``packed_faults`` has packed them.
    retry_after
        Seconds after which it may be tried again.
    numbers
        Complete the sentence.
    """

    def __init__(
        self,
        code: Code,
        packed: Mapping[str, Any] | None = None,
        *,
        retry_after: float | None = None,
        **numbers: float,
    ) -> None:
        super().__init__(code)
        self.code, self.retry_after, self.numbers = code, retry_after, numbers
        self.packed = {**(packed or {}), "error": code}

    @property
    def status(self) -> int:
        """The HTTP status."""
        return STATUS[self.code]
