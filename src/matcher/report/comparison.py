"""Plans side by side, in words: what each gives, and what stability costs."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from matcher.comparison import Comparison, Exchange, PlanFigures
from matcher.comparison.comparison import ComparedRow
from matcher.domain import Problem
from matcher.domain.two_sided import Block
from matcher.report.comparison_profiles import profiles_text
from matcher.report.layout import (
    NOTHING,
    aligned,
    number,
    paragraph,
    shortened,
    stacked,
)
from matcher.texts import Language, tier_label, word

_SHOWN = 10
"""How many pairs, or exchanges, are shown."""

_MINUS = "\N{MINUS SIGN}"
_OBJECTIONS = ("blocking", "blocking_people", "envy", "better_off", "broken")


def comparison_page(
    problem: Problem, comparison: Comparison, language: Language = "en"
) -> str:
    """Every figure of every plan, what each costs, and who objects to what.

    Examples
    --------
    >>> from matcher.comparison import compare
    >>> nobody = Problem(first_month="2022-08")
    >>> comparison_page(nobody, compare(nobody)).splitlines()[0]
    'The price of stability'
    """
    if not comparison.plans:
        return word("compare_no_plan", language)
    parts = [
        _table(comparison, language),
        _sizes(comparison, language),
        *_price(comparison, language),
        *_pairs(comparison, language),
        *_exchanges(comparison, language),
        profiles_text(problem, comparison, language),
    ]
    return "\n\n".join(part for part in parts if part)


def plan_label(plan: PlanFigures, language: Language) -> str:
    """What a plan is called: its name, or where it comes from."""
    if plan.made == "given":
        return plan.name
    return word(f"compare_{plan.made}", language)


def _table(comparison: Comparison, language: Language) -> str:
    names = [plan_label(plan, language) for plan in comparison.plans]
    costs = [word("compare_cost", language).format(plan=one) for one in names[1:]]
    table = stacked([word("compare_figure", language), *names, *costs])
    for row in comparison.rows:
        table.append(
            [
                _figure(row, language),
                *(_value(value, language) for value in row.values),
                *(_signed(cost) for cost in row.cost[1:]),
            ]
        )
    asked = comparison.stable != "not_asked"
    title = word("compare_price" if asked else "compare_head", language)
    text = f"{title}\n{aligned(table)}"
    if costs:
        legend = word("compare_legend", language).format(first=names[0])
        text = f"{text}\n{paragraph(legend)}"
    if comparison.stable in ("none", "not_found"):
        said = word(f"compare_is_{comparison.stable}", language)
        text = f"{text}\n{paragraph(said)}"
    return text


def _sizes(comparison: Comparison, language: Language) -> str:
    bound, lines = comparison.largest.bound, []
    for plan in comparison.plans:
        name = plan_label(plan, language)
        code = "compare_size" if bound is not None else "compare_size_alone"
        size = word(code, language)
        lines.append("  " + size.format(plan=name, placed=plan.placed, bound=bound))
        if plan.status not in (None, "optimal"):
            lines.append("  " + word("compare_open", language).format(plan=name))
    return "\n".join(lines)


def _price(comparison: Comparison, language: Language) -> Iterator[str]:
    """What the one costs against the other, and the reverse."""
    if comparison.stable == "not_asked" or len(comparison.plans) < 2:
        return
    best, stable = (plan_label(plan, language) for plan in comparison.plans)
    for code, sign in (("compare_price_stable", 1), ("compare_price_best", -1)):
        costs = []
        for row in comparison.rows:
            cost = row.cost[1]
            if cost is not None and sign * cost > 0 and row.name != "better_off":
                more = sign * cost if row.sense == "least" else -sign * cost
                figure = _figure(row, language)
                told = word("compare_one_cost", language)
                costs.append(told.format(figure=figure, by=_signed(more)))
        said = "; ".join(costs) or word("compare_nothing", language)
        sentence = word(code, language)
        yield paragraph(sentence.format(best=best, stable=stable, costs=said))


def _pairs(comparison: Comparison, language: Language) -> Iterator[str]:
    for plan in comparison.plans:
        if plan.blocking:
            title = word("compare_pairs", language)
            title = title.format(plan=plan_label(plan, language))
            told = [_pair(one, language) for one in plan.blocking]
            lines = shortened(told, _SHOWN, language)
            yield "\n".join([title, *map(paragraph, lines)])


def _pair(block: Block, language: Language) -> str:
    nowhere = word("compare_no_place", language)
    return word("compare_pair", language).format(
        people=", ".join(block.candidates),
        slots=", ".join(one or nowhere for one in block.slots),
    )


def _exchanges(comparison: Comparison, language: Language) -> Iterator[str]:
    for plan in comparison.plans:
        found = plan.improvement
        if found.answer != "yes":
            continue
        title = word("compare_exchanges", language)
        told = [_exchange(one, language) for one in found.exchanges]
        lines = shortened(told, _SHOWN, language)
        if len(found.exchanges) > 1:
            lines.append(word("compare_together", language))
        if found.costs is not None:
            tier = tier_label(found.costs, language)
            lines.append(word("compare_why_not", language).format(tier=tier))
        name = plan_label(plan, language)
        yield "\n".join([title.format(plan=name), *map(paragraph, lines)])


def _exchange(exchange: Exchange, language: Language) -> str:
    nowhere = word("compare_no_place", language)
    moves = [
        word("compare_move", language).format(
            candidate=one.candidate, before=one.from_slot or nowhere, after=one.to_slot
        )
        for one in exchange.moves
    ]
    return f"{word(f'compare_{exchange.kind}', language)}: {'; '.join(moves)}"


def _figure(row: ComparedRow, language: Language) -> str:
    if row.name in _OBJECTIONS:
        return word(f"compare_{row.name}", language)
    return tier_label(row.name, language)


def _value(value: Fraction | None, language: Language) -> str:
    if value is None:
        return word("compare_unknown", language)
    return number(value, language)


def _signed(value: Fraction | None) -> str:
    if not value:
        return NOTHING
    return f"+{value}" if value > 0 else str(value).replace("-", _MINUS)
