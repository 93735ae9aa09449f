from __future__ import annotations

from matcher.scenarios import visit_scenario
from matcher.tables import visit_table
from matcher.visits import Visit, VisitSchedule


def test_visits_stand_by_visitor_and_time_in_the_language() -> None:
    season = visit_scenario("pilot30")
    first, second = season.rounds[:2]
    who, host = season.visitors[0].id, season.hosts[0].id
    schedule = VisitSchedule(
        visits=(
            Visit(visitor=who, company=season.hosts[1].id, round=first.id),
            Visit(visitor=who, company=host, round=second.id),
        )
    )
    head, *rows = visit_table(season, schedule, "nb").decode("utf-8-sig").splitlines()
    assert head == "besøkende;dato;fra;til;bedrift;sone;runde"
    assert [row.split(";")[6] for row in rows] == [first.id, second.id]
    zone = season.host[host].zone
    when = [second.on.isoformat(), f"{second.begins:%H:%M}", f"{second.ends:%H:%M}"]
    assert rows[1].split(";") == [who, *when, host, zone, second.id]
