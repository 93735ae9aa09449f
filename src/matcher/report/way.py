"""How a plan was found, and what broke ties, in a word or a line."""

from __future__ import annotations

from matcher.engine import Result
from matcher.report.layout import NOTHING
from matcher.texts import Language, word


def route_text(result: Result, language: Language) -> str:
    """The way through the engine by its name, or deferred acceptance in words."""
    route = result.audit.route
    if route == "deferred_acceptance":
        return word(route, language)
    return route or NOTHING


def lottery_text(result: Result, language: Language) -> str:
    """The rule and the seed of the lottery that broke ties; nothing without one."""
    lottery = result.audit.lottery
    if lottery is None:
        return NOTHING
    return word(f"lottery_{lottery.rule}", language).format(seed=lottery.seed)
