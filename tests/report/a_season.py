"""A season of visits of six people, four of them at a company already."""

from __future__ import annotations

from datetime import date, time

from matcher.visits import (
    Ban,
    Host,
    Interest,
    RoomInRound,
    Round,
    Visit,
    VisitGroup,
    Visitor,
    VisitProblem,
    VisitSchedule,
    VisitZone,
    ZoneTravel,
)


def a_visit(text: str) -> Visit:
    """``"c1 yard r1"``."""
    who, company, when = text.split()
    return Visit(visitor=who, company=company, round=when)


def a_schedule(*visits: str) -> VisitSchedule:
    return VisitSchedule(visits=tuple(map(a_visit, visits)))


def a_visitor(id: str, **facts: object) -> Visitor:
    wishes = (("yard", 83), ("mill", 71), ("dairy", 67), ("shop", 13))
    interests = tuple(Interest(company=one, points=points) for one, points in wishes)
    given = {"id": id, "zone": "verdal", "interests": interests, "least": 2, "most": 3}
    return Visitor.model_validate({**given, **facts})


SEASON = VisitProblem(
    rounds=(
        Round(id="r2", on=date(2026, 3, 2), begins=time(12), ends=time(13)),
        Round(id="r1", on=date(2026, 3, 2), begins=time(9), ends=time(10, 30)),
        Round(id="r3", on=date(2026, 3, 3), begins=time(9), ends=time(10, 30)),
    ),
    zones=(
        VisitZone(id="verdal", name="Verdal"),
        VisitZone(id="namsos"),
        VisitZone(id="leka"),
    ),
    travel=(ZoneTravel(origin="verdal", destination="namsos", minutes=91),),
    hosts=(
        Host(id="yard", zone="verdal", room=2, least=3),
        Host(id="mill", zone="namsos", room=2, least_in_round=2),
        Host(
            id="dairy",
            zone="verdal",
            room=3,
            room_in=(RoomInRound(round="r2", room=0),),
            most=3,
        ),
        Host(id="shop", zone="leka", room=2),
    ),
    visitors=(
        a_visitor("c1"),
        a_visitor("c2", absent=("r3",)),
        a_visitor("c3", least=0),
        a_visitor("c4", least=0, max_travel_minutes=60),
        a_visitor("c5"),
        a_visitor("c6"),
    ),
    groups=(VisitGroup(id="g1", visitors=("c5", "c6")),),
    zone_a_day=True,
    pinned=(a_visit("c1 yard r1"),),
    banned=(Ban(visitor="c3", company="yard", round="r3"),),
)
PLAN = a_schedule(
    "c1 yard r1", "c2 yard r1", "c1 dairy r3", "c4 dairy r3", "c3 dairy r1"
)
