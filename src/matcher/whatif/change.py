"""What every change has in common: whom it names, and which facts it replaces."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, Protocol, Self, TypeVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from matcher.domain import Fact, Problem
from matcher.domain.fact import Count

Replaced = dict[str, Any]
"""Field of a fact -> what now stands there."""

MOST = 1_000_000
"""The largest number a ``Count`` may be."""


class Named(Protocol):
    """A fact with an id."""

    @property
    def id(self) -> str: ...


_Fact = TypeVar("_Fact", bound=Fact)
_Named = TypeVar("_Named", bound=Named)


class Change(Fact):
    """One difference from the facts of a problem."""

    @abstractmethod
    def replaced(self, problem: Problem) -> Replaced:
        """The fields of a problem that are different, whole."""

    def named(self) -> Iterable[str]:
        """Fields of this change that hold ids; each is called as its collection."""
        return ()

    def brings(self) -> Mapping[str, tuple[str, ...]]:
        """Ids that this change adds, by collection: later changes may name them."""
        return {}


class Amount(Change):
    """A change of a number: ``add`` so many, or fewer below zero, or set it ``to``.

    Exactly one of them is given. No number falls below 0 or rises above what a fact
    may hold.
    """

    add: Annotated[int, Field(ge=-MOST, le=MOST)] | None = None
    to: Count | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.add is None) == (self.to is None):
            raise PydanticCustomError("add_or_to", "exactly one of add and to")
        return self

    def of(self, number: int, most: int = MOST) -> int:
        """The number as changed, at most ``most``."""
        wanted = number + (self.add or 0) if self.to is None else self.to
        return min(max(wanted, 0), most)


def each(
    facts: Iterable[_Named], ids: Iterable[str], how: Callable[[_Named], _Named]
) -> tuple[_Named, ...]:
    """The facts in order, those of these ids as a function makes them anew."""
    meant = frozenset(ids)
    return tuple(how(one) if one.id in meant else one for one in facts)


def changed(fact: _Fact, **update: object) -> _Fact:
    """The fact with some fields replaced, judged like any other."""
    return type(fact).model_validate({**fields_of(fact), **update})


def fields_of(fact: Fact) -> Replaced:
    """What is stated in a fact, without the look-ups it may hold."""
    return {name: getattr(fact, name) for name in type(fact).model_fields}
