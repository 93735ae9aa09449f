"""Rule packs this library ships: dated data, not code."""

from __future__ import annotations

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from pydantic_core import PydanticCustomError

from matcher.domain.training import RulePack


@cache
def rule_pack(name: str) -> RulePack:
    """Read a shipped rule pack, for example ``"NO-2022"``."""
    known = rule_packs()
    if name not in known:
        raise PydanticCustomError(
            "rule_pack", "one of the rule packs {known}", {"known": ", ".join(known)}
        )
    text = (_folder() / f"{name}.json").read_text(encoding="utf-8")
    return RulePack.model_validate_json(text)


def rule_packs() -> list[str]:
    """Names of the rule packs this library ships, in order."""
    return sorted(file.name.removesuffix(".json") for file in _folder().iterdir())


def _folder() -> Traversable:
    return resources.files("matcher.domain") / "rule_packs"
