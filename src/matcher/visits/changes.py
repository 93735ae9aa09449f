"""What may happen after a schedule has been published, as changes of the facts."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Fact
from matcher.domain.fact import Count, Id, Ids
from matcher.errors import Fault, ProblemError
from matcher.visits.facts import RoomInRound, Visit, Visitor, VisitSchedule
from matcher.visits.problem import VisitProblem


class _Change(Fact):
    """One difference from the facts as they were."""

    def named(self) -> dict[str, Ids]:
        """Ids a change names, by collection."""
        return {}

    @abstractmethod
    def made(self, problem: VisitProblem) -> VisitProblem:
        """The facts after the change."""


class RoomChanged(_Change):
    """A company has other room in some rounds, or in all (none named).

    Pinned visits there that the new room cannot hold are let go, all of a round.
    """

    change: Literal["room_changed"] = "room_changed"
    company: Id
    rounds: Ids = ()
    room: Count

    def named(self) -> dict[str, Ids]:
        return {"hosts": (self.company,), "rounds": self.rounds}

    def made(self, problem: VisitProblem) -> VisitProblem:
        rounds = self.rounds or tuple(one.id for one in problem.rounds)
        return _with_room(problem, {self.company: dict.fromkeys(rounds, self.room)})


class CompanyCancels(_Change):
    """A company receives nobody in some rounds, or in any (none named)."""

    change: Literal["company_cancels"] = "company_cancels"
    company: Id
    rounds: Ids = ()

    def named(self) -> dict[str, Ids]:
        return {"hosts": (self.company,), "rounds": self.rounds}

    def made(self, problem: VisitProblem) -> VisitProblem:
        return RoomChanged(company=self.company, rounds=self.rounds, room=0).made(
            problem
        )


class RoundCancelled(_Change):
    """Rounds in which no company receives anybody."""

    change: Literal["round_cancelled"] = "round_cancelled"
    rounds: Annotated[Ids, Field(min_length=1)]

    def named(self) -> dict[str, Ids]:
        return {"rounds": self.rounds}

    def made(self, problem: VisitProblem) -> VisitProblem:
        none = dict.fromkeys(self.rounds, 0)
        return _with_room(problem, {one.id: none for one in problem.hosts})


class VisitorsWithdraw(_Change):
    """People who no longer take part: nothing of them stays in the facts.

    A group of which one person is left is no group.
    """

    change: Literal["visitors_withdraw"] = "visitors_withdraw"
    visitors: Annotated[Ids, Field(min_length=1)]

    def named(self) -> dict[str, Ids]:
        return {"visitors": self.visitors}

    def made(self, problem: VisitProblem) -> VisitProblem:
        gone = frozenset(self.visitors)
        groups = (
            (group, tuple(who for who in group.visitors if who not in gone))
            for group in problem.groups
        )
        previous = problem.previous and VisitSchedule(
            visits=tuple(v for v in problem.previous.visits if v.visitor not in gone)
        )
        return problem.model_copy(
            update={
                "visitors": tuple(v for v in problem.visitors if v.id not in gone),
                "groups": tuple(
                    group.model_copy(update={"visitors": left})
                    for group, left in groups
                    if len(left) > 1
                ),
                "pinned": tuple(v for v in problem.pinned if v.visitor not in gone),
                "banned": tuple(b for b in problem.banned if b.visitor not in gone),
                "previous": previous,
            }
        )


class VisitorsAbsent(_Change):
    """People who cannot take part in some rounds; pinned visits there are let go."""

    change: Literal["visitors_absent"] = "visitors_absent"
    visitors: Annotated[Ids, Field(min_length=1)]
    rounds: Annotated[Ids, Field(min_length=1)]

    def named(self) -> dict[str, Ids]:
        return {"visitors": self.visitors, "rounds": self.rounds}

    def made(self, problem: VisitProblem) -> VisitProblem:
        who, rounds = frozenset(self.visitors), self.rounds
        movers = {one for each in who for one in problem.moving_with(each)}
        return problem.model_copy(
            update={
                "visitors": tuple(
                    _absent(one, rounds) if one.id in who else one
                    for one in problem.visitors
                ),
                "pinned": tuple(
                    one
                    for one in problem.pinned
                    if one.visitor not in movers or one.round not in rounds
                ),
            }
        )


class VisitorsJoin(_Change):
    """People who take part from now on."""

    change: Literal["visitors_join"] = "visitors_join"
    visitors: Annotated[tuple[Visitor, ...], Field(min_length=1)]

    def made(self, problem: VisitProblem) -> VisitProblem:
        return problem.model_copy(
            update={"visitors": (*problem.visitors, *self.visitors)}
        )


VisitChange = Annotated[
    RoomChanged
    | CompanyCancels
    | RoundCancelled
    | VisitorsWithdraw
    | VisitorsAbsent
    | VisitorsJoin,
    Field(discriminator="change"),
]
"""Anything that may happen to a published schedule."""


def after(problem: VisitProblem, changes: Iterable[VisitChange]) -> VisitProblem:
    """The facts after some changes, in order.

    Raises
    ------
    TypeError
        If something is no change.
    ProblemError
        If changes name ids that do not exist, all at once; or if the facts contradict
        one another after a change.
    """
    listed = tuple(changes)
    if not all(isinstance(one, _Change) for one in listed):
        raise TypeError("changes are given in a list, each of a kind of VisitChange")
    known = {
        name: {one.id for one in getattr(problem, name)}
        for name in ("hosts", "rounds", "visitors")
    }
    faults = []
    for position, change in enumerate(listed):
        for of, ids in change.named().items():
            if not known[of].issuperset(ids):
                place, details = f"changes[{position}]", (("of", of),)
                faults.append(Fault("known_id", column=place, details=details))
        if isinstance(change, VisitorsJoin):
            known["visitors"] |= {one.id for one in change.visitors}
    if faults:
        raise ProblemError(faults)
    for change in listed:
        problem = change.made(problem)
    return problem


def _absent(visitor: Visitor, rounds: Ids) -> Visitor:
    more = tuple(one for one in rounds if one not in visitor.absent)
    return visitor.model_copy(update={"absent": (*visitor.absent, *more)})


def _with_room(problem: VisitProblem, rooms: dict[str, dict[str, int]]) -> VisitProblem:
    """The facts with other room in some rounds of some hosts."""
    hosts = []
    for host in problem.hosts:
        new = rooms.get(host.id, {})
        kept = [one for one in host.room_in if one.round not in new]
        more = [RoomInRound(round=at, room=room) for at, room in new.items()]
        hosts.append(host.model_copy(update={"room_in": (*kept, *more)}))
    pinned = tuple(one for one in problem.pinned if _holds(problem, rooms, one))
    return problem.model_copy(update={"hosts": tuple(hosts), "pinned": pinned})


def _holds(problem: VisitProblem, rooms: dict[str, dict[str, int]], pin: Visit) -> bool:
    """Whether a pinned visit stays where rooms change."""
    room = rooms.get(pin.company, {}).get(pin.round)
    if room is None:
        return True
    movers = {
        who
        for one in problem.pinned
        if (one.company, one.round) == (pin.company, pin.round)
        for who in problem.moving_with(one.visitor)
    }
    return room >= max(len(movers), problem.host[pin.company].least_in_round)
