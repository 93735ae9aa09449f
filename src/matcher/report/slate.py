"""An interview slate in words, for planners."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain import Matching, Problem
from matcher.explain.reasons import reasons_of
from matcher.interviews import ShortList, Slate
from matcher.policy import Policy, default_policy
from matcher.report.layout import decimal
from matcher.texts import Language, say, word


def slate_page(
    problem: Problem,
    slate: Slate,
    language: Language = "en",
    *,
    policy: Policy | None = None,
    most: int | None = None,
) -> str:
    """Every list in order, who has no interview and why, and what is expected of it.

    The page names people: it is for the planner. A company gets ``short_list_page``.

    Parameters
    ----------
    most
        Lists, and people without an interview, that are shown at most; all by itself.

    Examples
    --------
    >>> from matcher.interviews import slate
    >>> from matcher.scenarios import scenario
    >>> problem = scenario("pilot")
    >>> print(slate_page(problem, slate(problem), most=1).splitlines()[0])
    141 interviews, 53 people, 16 slots with 30 open places
    """
    lines = list(_head(slate, language))
    for each in slate.lists[:most]:
        lines += ["", short_list_page(problem, each, language)]
    lines += _more(len(slate.lists), most, language)
    lines += ["", *_without(problem, slate, policy or default_policy(), language, most)]
    return "\n".join(lines)


def short_list_page(
    problem: Problem, each: ShortList, language: Language = "en"
) -> str:
    """One list, as its company may see it."""
    head = word("slate_list", language).format(
        slot=each.slot,
        company=problem.slot[each.slot].company,
        places=each.places,
        held=len(each.interviews),
    )
    if each.missing:
        head += word("slate_short", language).format(missing=each.missing)
    told = (
        say("Reason", one.reason.code, one.reason.details, language)
        for one in each.interviews
    )
    return "\n".join(
        [head, *(f"  {nth}. {line}" for nth, line in enumerate(told, start=1))]
    )


def _head(slate: Slate, language: Language) -> Iterator[str]:
    yield word("slate_head", language).format(
        interviews=len(slate.pairs),
        people=len({candidate for candidate, _ in slate.pairs}),
        lists=len(slate.lists),
        places=sum(each.places for each in slate.lists),
    )
    yield word("slate_proven", language).format(
        value=decimal(f"{slate.value:.2f}", language),
        bound=decimal(f"{slate.bound:.2f}", language),
    )
    fill = slate.fill
    yield word("slate_fill", language).format(
        draws=fill.draws,
        mean=decimal(f"{fill.mean:.1f}", language),
        error=decimal(f"{fill.error:.1f}", language),
    )
    if slate.missing:
        yield word("slate_missing", language).format(missing=slate.missing)


def _without(
    problem: Problem,
    slate: Slate,
    policy: Policy,
    language: Language,
    most: int | None,
) -> Iterator[str]:
    """Where nothing is lawful for somebody, the rule in the way is named."""
    if not slate.without:
        return
    yield word("slate_without", language).format(people=len(slate.without))
    shown = slate.without[:most]
    barred = [one.candidate for one in shown if one.code == "nothing_lawful"]
    reasons = reasons_of(problem, Matching(), policy, barred)
    for one in shown:
        reason = reasons.get(one.candidate, one.reason)
        yield f"  {say('Reason', reason.code, reason.details, language)}"
    yield from _more(len(slate.without), most, language)


def _more(held: int, most: int | None, language: Language) -> list[str]:
    if most is None or held <= most:
        return []
    return [word("slate_more", language).format(more=held - most)]
