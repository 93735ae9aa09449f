"""What a diagnosis says, as data; the words are in ``texts``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from matcher.diagnose.member import Member
from matcher.diagnose.shortage import Bottleneck
from matcher.domain import Fact
from matcher.whatif import AnyChange


class Conflict(Fact):
    """A smallest set of rules and facts that contradict each other.

    With only these in force nothing is lawful; without any one of them something is.
    """

    members: tuple[Member, ...]


class Remedy(Fact):
    """Facts to change, or rules to set aside for a subject, that leave a lawful plan.

    ``steps`` says how much is changed: a place, a person, a pin, a month, a quarter of
    an hour or five percent points is one.
    """

    changes: tuple[Annotated[AnyChange, Field(discriminator="change")], ...] = ()
    lifts: tuple[Member, ...] = ()
    steps: int


class Diagnosis(Fact):
    """Why no plan is lawful, and what would help.

    Attributes
    ----------
    status
        ``"feasible"`` where a plan is lawful after all, ``"unknown"`` where the time
        ended before that was known.
    conflicts
        Some that share nothing come first.
    bottlenecks
        Pins that want more places than there are, or slots that may not close and want
        more people than can go there.
    remedies
        Those that change least come first.
    complete
        Whether the time was enough to ask everything.
    """

    status: Literal["infeasible", "feasible", "unknown"]
    conflicts: tuple[Conflict, ...] = ()
    bottlenecks: tuple[Bottleneck, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    complete: bool = True
