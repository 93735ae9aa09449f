"""Small seasons of visits: built by hand, or drawn."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from itertools import product
from typing import Any

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
    check_schedule,
)

ROUNDS = ("r1", "r2", "r3", "r4")


def a_round(name: str, **given: Any) -> Round:
    """Round number n is on day (n + 1) / 2, first or second of it."""
    number = int(name[1:]) - 1
    facts = {
        "id": name,
        "on": date(2026, 3, 2 + number // 2),
        "begins": time(9 + 3 * (number % 2)),
        "ends": time(11 + 3 * (number % 2)),
    }
    return Round.model_validate({**facts, **given})


def a_host(name: str, **given: Any) -> Host:
    return Host.model_validate({"id": name, "zone": "z1", "room": 2, **given})


def a_visitor(name: str, points: Mapping[str, int], **given: Any) -> Visitor:
    wishes = tuple(Interest(company=h, points=p) for h, p in points.items())
    facts = {"id": name, "zone": "z1", "interests": wishes, "least": 1, "most": 2}
    return Visitor.model_validate({**facts, **given})


def a_season(
    visitors: Iterable[Visitor],
    hosts: Iterable[Host],
    rounds: Iterable[str | Round] = ("r1", "r2"),
    **given: Any,
) -> VisitProblem:
    facts: dict[str, Any] = {
        "rounds": tuple(a_round(r) if isinstance(r, str) else r for r in rounds),
        "zones": (VisitZone(id="z1"), VisitZone(id="z2")),
        "travel": (ZoneTravel(origin="z1", destination="z2", minutes=50),),
        "hosts": tuple(hosts),
        "visitors": tuple(visitors),
    }
    return VisitProblem.model_validate({**facts, **given})


def a_schedule(*visits: str) -> VisitSchedule:
    """Visits written as ``"c1 h1 r1"``."""
    return VisitSchedule(visits=tuple(a_visit(one) for one in visits))


def a_visit(text: str) -> Visit:
    who, host, when = text.split()
    return Visit(visitor=who, company=host, round=when)


def drawn_season(
    seed: int, kind: str = "A", visitors: int = 3, hosts: int = 3, rounds: int = 2
) -> VisitProblem:
    """A tiny season; everything that makes its kind hard is drawn as well."""
    draw = random.Random(seed)
    names = [f"h{k + 1}" for k in range(hosts)]
    when = [f"r{k + 1}" for k in range(rounds)]
    varies = kind != "U"

    def absent() -> tuple[str, ...]:
        return tuple(r for r in when if varies and draw.random() < 0.2)

    def shut() -> tuple[RoomInRound, ...]:
        rooms = [r for r in when if varies and draw.random() < 0.25]
        return tuple(RoomInRound(round=r, room=draw.randrange(2)) for r in rooms)

    people = []
    for k in range(visitors):
        wished = draw.sample(names, draw.randint(1, hosts))
        least = draw.randint(0, 2)
        points = {one: draw.choice([20, 50, 80, 90]) for one in wished}
        person = a_visitor(
            f"c{k + 1}",
            points,
            zone=draw.choice(["z1", "z2"]),
            least=least,
            most=draw.randint(least, 3),
            absent=absent(),
            max_travel_minutes=draw.choice([0, 60, 60]),
        )
        people.append(person)
    companies = []
    for name in names:
        room = draw.randint(1, 2)
        host = a_host(
            name,
            zone=draw.choice(["z1", "z2"]),
            room=room,
            room_in=shut(),
            least=draw.randint(0, 2),
            most=draw.choice([None, None, 2]),
            least_in_round=draw.randint(0, room) if varies else 0,
        )
        companies.append(host)
    more: dict[str, Any] = {}
    if varies and draw.random() < 0.3:
        who, wish = people[0].id, people[0].interests[0].company
        more["banned"] = (Ban(visitor=who, company=wish, round="r1"),)
    if kind == "F":
        more["zone_a_day"] = draw.random() < 0.7
        if draw.random() < 0.7:
            more["groups"] = (VisitGroup(id="g1", visitors=("c1", "c2")),)
    return a_season(people, companies, when, **more)


def every_schedule(problem: VisitProblem) -> Iterator[VisitSchedule]:
    """Every schedule that breaks no rule, by trying all."""
    choices = [
        [None, *(i.company for i in who.interests)]
        for who in problem.visitors
        for _ in problem.rounds
    ]
    cells = [(who.id, r.id) for who in problem.visitors for r in problem.rounds]
    for chosen in product(*choices):
        visits = tuple(
            Visit(visitor=who, company=host, round=when)
            for (who, when), host in zip(cells, chosen, strict=True)
            if host is not None
        )
        schedule = VisitSchedule(visits=visits)
        if not check_schedule(problem, schedule):
            yield schedule
