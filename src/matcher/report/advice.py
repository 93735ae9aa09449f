"""An advice in words, for a planner."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from matcher.advise.asked import AskedPlaces
from matcher.advise.bought import MeasureAdvice
from matcher.advise.gain import TierGain
from matcher.advise.places import Advice
from matcher.domain import Problem
from matcher.engine.result import Standing
from matcher.texts import Language, tier_label, word


def advice_page(problem: Problem, advice: Advice, language: Language = "en") -> str:
    """Which places to ask for, what they gain, and how sure that is.

    Examples
    --------
    >>> from matcher.advise import advise
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> advice = advise(problem, solve(problem))
    >>> print(advice_page(problem, advice).splitlines()[0])
    Found no new places that would help anybody.
    """
    asked = sum(one.places for one in advice.asked)
    head = word("advice_head" if asked else "advice_none", language)
    lines = [head.format(asked=asked, places=advice.places)]
    lines += [f"  {_ask(problem, one, language)}" for one in advice.asked]
    lines += _ending(advice.tiers, advice.standing, language)
    if len(advice.curve) > 2:
        points = "; ".join(
            f"{point.places}: {'/'.join(map(str, point.values))}"
            for point in advice.curve[:-1]
        )
        names = " / ".join(tier_label(one.name, language) for one in advice.tiers)
        curve = word("advice_curve", language)
        lines.append(curve.format(tiers=names, points=points))
    return "\n".join(lines)


def measures_page(advice: MeasureAdvice, language: Language = "en") -> str:
    """What to pay for, what it gains, and how sure that is; nobody is named."""
    bought = list(_bought(advice, language))
    head = word("measures_head" if bought else "measures_none", language)
    lines = [head.format(spent=advice.spent, budget=advice.budget)]
    lines += [f"  {one}" for one in bought]
    lines += _ending(advice.tiers, advice.standing, language)
    if advice.prices.assumed:
        lines.append(word("measures_assumed", language))
    return "\n".join(lines)


def _ask(problem: Problem, asked: AskedPlaces, language: Language) -> str:
    trade, where = problem.trade[asked.trade], problem.location[asked.location]
    first = asked.approach[0] if asked.approach else None
    if first is None:
        ask = word("advice_nobody", language)
    else:
        sector = word("sector_public" if first.public else "sector_private", language)
        ask = word("advice_ask", language).format(company=first.company, sector=sector)
    return word("advice_line", language).format(
        places=asked.places,
        trade=(trade.name_nb if language == "nb" else trade.name_en) or trade.id,
        location=where.name or where.id,
        month=problem.month_name(asked.start),
        ask=ask,
    )


def _bought(advice: MeasureAdvice, language: Language) -> Iterator[str]:
    courses = _summed((one.grants, one.kroner) for one in advice.courses)
    for grants, (people, kroner) in courses:
        yield word("measures_course", language).format(
            people=people, grants=grants, kroner=kroner
        )
    travel = _summed((one.minutes, one.kroner) for one in advice.travel)
    for minutes, (people, kroner) in travel:
        yield word("measures_travel", language).format(
            people=people, minutes=minutes, kroner=kroner
        )
    for one in advice.seats:
        yield word("measures_seats", language).format(
            seats=one.seats, training_class=one.training_class, kroner=one.kroner
        )


def _summed(
    bought: Iterable[tuple[str | int, int]],
) -> list[tuple[str | int, tuple[int, int]]]:
    """How many people of each kind, and what they cost together."""
    people, kroner = Counter[str | int](), defaultdict[str | int, int](int)
    for kind, price in bought:
        people[kind] += 1
        kroner[kind] += price
    return [(kind, (people[kind], kroner[kind])) for kind in sorted(people, key=str)]


def _ending(
    tiers: Iterable[TierGain], standing: Standing, language: Language
) -> list[str]:
    """The tiers before and after, and whether that is proven."""
    tiers = tuple(tiers)
    lines = [
        word("advice_tier", language).format(
            tier=tier_label(one.name, language),
            before=one.before,
            after=one.after,
        )
        for one in tiers
    ]
    if standing == "proven":
        return [*lines, word("advice_proven", language)]
    told = [
        (one.name, one.bound) for one in tiers if one.bound not in (None, one.after)
    ]
    if not told:
        return [*lines, word("advice_open", language)]
    name, bound = told[0]
    tier = tier_label(name, language)
    return [*lines, word("advice_bounded", language).format(tier=tier, bound=bound)]
