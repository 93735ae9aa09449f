"""What ``plan_visits`` returns: a schedule, how good it is, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from matcher.visits.facts import VisitSchedule
from matcher.visits.measure import Sense

Kind = Literal["U", "A", "F"]
Route = Literal["flow and colouring", "mip", "search", "days"]
Proof = Literal["flow", "mip", "duals"]
FLOW: Route = "flow and colouring"
SEARCH: Route = "search"
DAYS: Route = "days"
VisitStatus = Literal["optimal", "feasible", "infeasible", "not_found"]


@dataclass(frozen=True)
class VisitTier:
    """One tier of a schedule.

    ``bound`` is over schedules that hold all tiers above at the printed values. A tier
    is ``proven`` when its bound equals its value and all tiers above are proven,
    otherwise ``conditional``. ``proof`` says where the bound comes from: a ``flow``, or
    a count, recomputed here; ``duals`` of whole days, recomputed too; or the ``mip``
    solver's word.
    """

    name: str
    sense: Sense
    value: int
    bound: int
    standing: Literal["proven", "conditional"]
    proof: Proof

    @property
    def gap(self) -> float:
        """How far the value is from its bound, as a share of the bound."""
        return abs(self.bound - self.value) / max(1, abs(self.bound))


@dataclass(frozen=True)
class VisitResult:
    """A schedule that has passed the independent checker, with its proof.

    Attributes
    ----------
    status
        ``optimal``: every tier is proven. ``infeasible``: the solver says that no
        schedule keeps the pinned visits and all rules. ``not_found``: none was found.
    schedule
        ``None`` where there is none.
    kind
        How hard the facts are: ``U``, ``A`` or ``F``.
    why
        Codes of the facts that make it harder than ``U``.
    route
        The way it was solved.
    tiers
        In order.
    components
        Every component by name, counted from ids, whether a tier asks for it or not.
    seconds
        Time it took.
    """

    status: VisitStatus
    schedule: VisitSchedule | None
    kind: Kind
    why: tuple[str, ...]
    route: Route
    tiers: tuple[VisitTier, ...]
    components: dict[str, int]
    seconds: float

    def tier(self, name: str) -> VisitTier:
        """A tier by name; ``KeyError`` where there is none."""
        return {one.name: one for one in self.tiers}[name]
