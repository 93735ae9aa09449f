"""What a rule says about a plan or a person, as data; the words are in ``texts``."""

from __future__ import annotations

from fractions import Fraction

Detail = str | int | Fraction

_TELLING = (
    "training_class",
    "companions",
    "joint_list",
    "apart",
    "share",
    "resource",
    "fund",
    "training_office",
    "company",
    "slot",
    "candidate",
)
"""Details that name what something is about, the most telling first."""


class Saying:
    """A code with named details; two are equal when both are."""

    __slots__ = ("code", "details")

    code: str
    details: dict[str, Detail]

    def __init__(self, code: str, **details: Detail) -> None:
        self.code = code
        self.details = dict(sorted(details.items()))

    @property
    def subject(self) -> str | None:
        """The id it is about, by its most telling detail; ``None`` if none names one.

        Examples
        --------
        >>> Violation("places", slot="s1", places=1, held=2).subject
        's1'
        """
        named = (str(self.details[one]) for one in _TELLING if one in self.details)
        return next(named, None)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars_of(self) == vars_of(other)

    def __hash__(self) -> int:
        return hash((type(self), self.code, tuple(self.details.items())))

    def __repr__(self) -> str:
        inside = "".join(f", {name}={value!r}" for name, value in self.details.items())
        return f"{type(self).__name__}({self.code!r}{inside})"


def vars_of(saying: Saying) -> tuple[str, dict[str, Detail]]:
    """Code and details, the two things a saying consists of."""
    return saying.code, saying.details


class Violation(Saying):
    """A broken rule: ``Violation("places", slot="s1", places=1, held=2)``.

    ``amount`` says how far the rule is broken, a whole number from 1 in the rule's own
    measure, mostly people; two violations that differ only in it are equal.
    """

    __slots__ = ("amount",)

    amount: int

    def __init__(self, code: str, *, amount: int = 1, **details: Detail) -> None:
        super().__init__(code, **details)
        self.amount = amount


class Reason(Saying):
    """Why a person is unplaced or a place empty."""
