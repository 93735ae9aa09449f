"""The new candidates, one draw after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.domain import Candidate, Companions
from matcher.domain.people import Schooling, TargetGroup
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import RegionFacts, TradeFacts
from matcher.scenarios.geography import around_hub, location_id
from matcher.scenarios.parameters import AUGUST, FIRST_MONTH, OCTOBER, PeopleNumbers


def candidate_id(number: int) -> str:
    """``C0117`` for 117."""
    return f"C{number:04d}"


def draw_people(
    draws: Draws,
    region: RegionFacts,
    groups: Mapping[TargetGroup, int],
    trades: Sequence[TradeFacts],
    numbers: PeopleNumbers,
    first: int,
) -> list[Candidate]:
    """So many people of each target group in a region, numbered from ``first``."""
    members = [group for group, count in groups.items() for _ in range(count)]
    homes = around_hub(draws, region, len(members), numbers.in_hub)
    coast = {location_id(municipality) for municipality in region.coastal}
    return [
        draw_person(
            draws, candidate_id(first + k), group, home, home in coast, trades, numbers
        )
        for k, (group, home) in enumerate(zip(members, homes, strict=True))
    ]


def draw_person(
    draws: Draws,
    name: str,
    group: TargetGroup,
    home: str,
    coastal: bool,
    trades: Sequence[TradeFacts],
    numbers: PeopleNumbers,
) -> Candidate:
    """One person of this target group, with this id, living there."""
    wishes = _draw_wishes(draws, trades, coastal, numbers)
    schooling, family = _draw_schooling(draws, group, wishes[0], trades, numbers)
    qualifications = _draw_qualifications(draws, numbers)
    licensed = "licence_b" in qualifications
    minutes = draws.weighted(numbers.travel)
    return Candidate(
        id=name,
        target_group=group,
        birth_year=draw_birth_year(draws, group, numbers),
        home=home,
        interests=tuple((trade,) for trade in wishes),
        any_job=draws.chance(numbers.any_job[group]),
        any_other=True,
        schooling=schooling,
        schooling_family=family,
        schooling_trade=wishes[0] if schooling == "part_apprenticed" else None,
        qualifications=qualifications,
        max_travel_minutes=numbers.travel_of_movers if minutes is None else minutes,
        has_car=licensed and draws.chance(numbers.car / numbers.licence_b),
        will_relocate=minutes is None,
        available_from=OCTOBER if draws.chance(numbers.from_october) else AUGUST,
        need_level=draws.weighted(numbers.need_levels),
        income_need=numbers.income_need,
        benefit=0 if draws.chance(numbers.without_benefit) else numbers.benefit,
    )


def draw_birth_year(draws: Draws, group: TargetGroup, numbers: PeopleNumbers) -> int:
    """A year that gives a lawful age in the year of the match."""
    oldest = numbers.oldest_job_seeker if group == "job_seeker" else numbers.oldest
    return int(FIRST_MONTH[:4]) - draws.between(numbers.youngest, oldest)


def _draw_wishes(
    draws: Draws, trades: Sequence[TradeFacts], coastal: bool, numbers: PeopleNumbers
) -> list[str]:
    """Trades in strict order, drawn by popularity without repeats."""
    one = draws.chance(numbers.one_trade)
    count = 1 if one else draws.between(*numbers.trades_ranked)
    left = {
        trade.id: trade.coastal_popularity
        if coastal and trade.coastal_popularity is not None
        else trade.popularity
        for trade in trades
    }
    wishes = []
    for _ in range(min(count, len(left))):
        trade = draws.weighted(list(left.items()))
        wishes.append(trade)
        del left[trade]
    return wishes


def _draw_schooling(
    draws: Draws,
    group: TargetGroup,
    first: str,
    trades: Sequence[TradeFacts],
    numbers: PeopleNumbers,
) -> tuple[Schooling, str | None]:
    """What school a person has behind her, and its family if it was vocational."""
    family = {trade.id: trade.family for trade in trades}
    if group == "terminated_contract":
        return "part_apprenticed", family[first]
    schooling = draws.weighted(numbers.schooling)
    if schooling not in ("vg1", "vg2"):
        return schooling, None
    if draws.chance(numbers.schooling_in_first_family):
        return schooling, family[first]
    return schooling, draws.one_of(sorted(set(family.values())))


def _draw_qualifications(draws: Draws, numbers: PeopleNumbers) -> tuple[str, ...]:
    held = (
        ("licence_b", draws.chance(numbers.licence_b)),
        ("norwegian_b1", draws.weighted(numbers.norwegian) != "A2"),
        ("police_certificate", draws.chance(numbers.police_certificate)),
        ("cleared:electro", draws.chance(numbers.cleared_electro)),
    )
    return tuple(tag for tag, holds in held if holds)


def draw_companions(
    draws: Draws,
    people: Sequence[Candidate],
    region_of: Mapping[str, str],
    numbers: PeopleNumbers,
) -> list[Companions]:
    """Pairs of one region who want one trade most; ``region_of`` is by home."""
    alike: dict[tuple[str, str], list[str]] = {}
    for person in people:
        wish = (region_of[person.home], person.interests[0][0])
        alike.setdefault(wish, []).append(person.id)
    groups = [alike[wish] for wish in sorted(alike) if len(alike[wish]) > 1]
    return [
        Companions(
            id=f"pair-{number}",
            candidates=tuple(sorted(draws.order(group)[:2])),
            same="company",
        )
        for number, group in enumerate(
            draws.order(groups)[: numbers.companion_pairs], start=1
        )
    ]
