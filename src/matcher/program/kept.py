"""A column that is made when it is first asked for, and kept with its problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

import numpy as np

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """Decorates a method of ``FactArrays``: every one of the same problem shares it.

    Like ``functools.cached_property``, but the problem holds what was made, so that
    compiling it again loops over its facts no second time. Arrays become read-only.
    """

    def __init__(self, make: Callable[[Any], Made]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, arrays: None, owner: type) -> Self: ...

    @overload
    def __get__(self, arrays: object, owner: type) -> Made: ...

    def __get__(self, arrays: Any, owner: type) -> Self | Made:
        if arrays is None:
            return self
        kept: dict[str, Made] = arrays.problem.kept
        if self._name not in kept:
            made = self._make(arrays)
            if isinstance(made, np.ndarray):
                made.setflags(write=False)
            kept[self._name] = made
        return kept[self._name]
