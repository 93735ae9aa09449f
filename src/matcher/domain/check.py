"""Whole tables asked at once whether something in them leads nowhere.

Only where something is wrong each fact is looked at, so that a sound problem costs
little more than its ids put in sets.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from matcher.errors import Fault

if TYPE_CHECKING:
    from matcher.domain.problem import Problem

WITH_IDS = (
    "regions",
    "zones",
    "locations",
    "trades",
    "training_offices",
    "companies",
    "slots",
    "candidates",
    "training_classes",
    "companions",
    "apart",
    "joint_lists",
    "resources",
    "measures",
    "shares",
)
WANTED = ("trades", "companies", "slots")
Reference = tuple[str, str, Callable[[Any], Iterable[str | None]]]
"""A field, the collection it leads to, and the ids a fact names there."""


class Must(NamedTuple):
    """What is expected of a field, or of a whole fact, and whether one holds it."""

    field: str
    expected: str
    holds: Callable[[Any], bool]


class Check:
    """Collects faults; each place is ``collection[position].field``."""

    def __init__(self, problem: Problem, beside: Mapping[str, Collection[str]]) -> None:
        self.problem = problem
        self.beside = beside
        self.faults: list[Fault] = []
        self.ids: dict[str, set[str | None]] = {
            name: {fact.id for fact in getattr(problem, name)} | {*beside.get(name, ())}
            for name in WITH_IDS
        }
        self.ids["pathways"] = {p.id for p in problem.rule_pack.pathways}
        self.ids["wanted"] = set().union(*(self.ids[name] for name in WANTED))
        self.ids["families"] = {trade.family for trade in problem.trades}

    def fault(self, place: str, expected: str, **details: str | int) -> None:
        self.faults.append(
            Fault(expected, column=place, details=tuple(details.items()))
        )

    def table(self, name: str, references: list[Reference], *conditions: Must) -> None:
        """Judge all facts of a collection; its faults are told fact by fact."""
        self.facts(name, getattr(self.problem, name), references, *conditions)

    def facts(
        self,
        path: str,
        facts: Collection[Any],
        references: list[Reference],
        *conditions: Must,
    ) -> None:
        found: list[tuple[int, int, str, str, dict[str, str]]] = []
        for nth, (field, of, ids_of) in enumerate(references):
            unknown = set(chain.from_iterable(map(ids_of, facts))) - self.ids[of]
            if unknown - {None}:
                found += [
                    (position, nth, field, "known_id", {"of": of})
                    for position, fact in enumerate(facts)
                    for one in ids_of(fact)
                    if one is not None and one in unknown
                ]
        for nth, (field, expected, holds) in enumerate(conditions, len(references)):
            found += [
                (position, nth, field, expected, {})
                for position, fact in enumerate(facts)
                if not holds(fact)
            ]
        for position, _, field, expected, details in sorted(found, key=_standing):
            place = f"{path}[{position}].{field}".rstrip(".")
            self.fault(place, expected, **details)


def _standing(found: tuple[int, int, str, str, dict[str, str]]) -> tuple[int, int]:
    return found[:2]


def one_of(field: str) -> Callable[[Any], Iterable[str | None]]:
    """The single id a field holds, or ``None``."""
    return lambda fact: (getattr(fact, field),)


def all_of(field: str) -> Callable[[Any], Iterable[str]]:
    """Every id of a field that holds several."""
    return lambda fact: getattr(fact, field)


def grouped(field: str) -> Callable[[Any], Iterable[str]]:
    """Every id of a field that holds tie groups."""
    return lambda fact: chain.from_iterable(getattr(fact, field))
