"""The page to publish: of people only numbers, and none below five."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from matcher.domain import Matching, Problem, Reason
from matcher.engine import Result
from matcher.engine.result import TierResult
from matcher.outcomes.hiding import FEWEST
from matcher.report.figures import Counts, flow_sankey, rank_counts, region_balance
from matcher.report.html.headline import answered, sure
from matcher.report.html.open_numbers import OpenNumbers, parts
from matcher.report.html.ordinary import ordinary_section
from matcher.report.html.parts import Block, Pairs, Section, Table, Text
from matcher.report.html.pictures import picture
from matcher.report.html.tables import region_heads
from matcher.report.html.tiers import known, tiers_section
from matcher.report.layout import HIDDEN, number, told
from matcher.report.status import OUTCOMES
from matcher.texts import Language, label, word


def published_sections(
    problem: Problem,
    result: Result,
    plan: Matching,
    reasons: Mapping[str, Reason],
    language: Language,
) -> Iterator[Section]:
    """The sections of a plan that tell of nobody."""
    numbers = OpenNumbers(problem, plan)
    yield _answer(result, numbers, language)
    yield _regions(problem, numbers, language)
    yield from _choices(problem, plan, numbers, language)
    yield from _reasons(reasons, numbers, language)
    yield tiers_section(result, language, lambda tier: _tier(tier, numbers, language))
    yield ordinary_section(problem, result, language, numbers=False)


def _answer(result: Result, numbers: OpenNumbers, language: Language) -> Section:
    outcomes = {one: numbers.cell(one) for one in OUTCOMES.values()}
    shown = {name: people for name, people in outcomes.items() if people is not None}
    if numbers.placed is None or numbers.candidates is None or shown != outcomes:
        answer = word("html_answer_few", language)
    else:
        answer = answered(numbers.placed, numbers.candidates, shown, language)
    large = {
        "placed": numbers.placed,
        "pathway": numbers.cell("pathway"),
        "unplaced": numbers.cell("unplaced"),
        "incumbents": numbers.cell("already_in_pathway"),
    }
    pairs = tuple(
        (word(f"html_large_{name}", language), str(people))
        for name, people in large.items()
        if people
    )
    blocks: list[Block] = [Text(answer, "lead")]
    if pairs:
        blocks.append(Pairs(pairs, large=True))
    blocks += sure(result, language, values=False)
    blocks.append(Text(word("html_published", language).format(fewest=FEWEST), "note"))
    return Section("answer", word("html_answer_title", language), tuple(blocks))


def _regions(problem: Problem, numbers: OpenNumbers, language: Language) -> Section:
    """The one table, with its numbers drawn."""
    names = [name for _, name in region_heads(problem, language)]
    rows = []
    for nth, (name, cells) in enumerate(zip(names, numbers.cells, strict=True)):
        people = (*cells[:-2], numbers.with_something(nth), *cells[-2:])
        rows.append((name, *map(told, people)))
    heads = ("region", *numbers.columns[:-1], "sum", "html_without", "html_everybody")
    table = Table(
        "status",
        word("proposed", language),
        tuple(word(head, language) for head in heads),
        tuple(rows),
        sums=True,
    )
    note = word("outcomes_hidden", language).format(mark=HIDDEN, fewest=FEWEST)
    balance = region_balance(_balance(names, numbers, language), language)
    flows = replace(
        flow_sankey(_flows(names, numbers, language), language),
        title=word("html_flows_title", language),
        summary=word("html_flows", language),
    )
    blocks: list[Block] = [table]
    if any(cell is None for cells in numbers.cells for cell in cells):
        blocks.append(Text(note, "note"))
    about = word("html_balance", language)
    blocks.append(picture(replace(balance, summary=about), language))
    blocks.append(picture(flows, language))
    return Section("regions", word("html_regions_title", language), tuple(blocks))


def _balance(names: list[str], numbers: OpenNumbers, language: Language) -> Counts:
    cells = tuple(
        (numbers.with_something(nth), line[-2], line[-1])
        for nth, line in enumerate(numbers.cells)
    )
    columns = (word("html_large_placed", language), word("html_without", language))
    return Counts(
        word("region", language),
        tuple(names[:-1]),
        columns,
        ("good", "unplaced"),
        cells,
    )


def _flows(names: list[str], numbers: OpenNumbers, language: Language) -> Counts:
    some = [one for one in numbers.columns if one != "unplaced"]
    columns = [word(one, language) for one in (*some, "html_without")]
    looks = [
        "pathway" if one == "already_in_pathway" else one for one in numbers.columns
    ]
    return Counts(
        word("region", language),
        tuple(names[:-1]),
        tuple(columns),
        tuple(looks),
        numbers.cells,
    )


def _choices(
    problem: Problem, plan: Matching, numbers: OpenNumbers, language: Language
) -> Iterator[Section]:
    """Which choice those on a pathway got, where the number of them is shown."""
    whole = numbers.cell("pathway")
    if not whole:
        return
    learning = [
        one
        for one in plan.placements
        if problem.slot[one.slot].kind == "apprenticeship"
    ]
    counts = rank_counts(problem, Matching(placements=tuple(learning)), language)
    people = [cell or 0 for cell in counts.cells[-1][:-2]]
    named = list(zip(counts.columns, people, strict=False))
    yield from _partition("choices", named, whole, language)


def _reasons(
    reasons: Mapping[str, Reason], numbers: OpenNumbers, language: Language
) -> Iterator[Section]:
    """Why people have no place, where the number of them is shown."""
    whole = numbers.cell("unplaced")
    if not whole:
        return
    found = Counter(reason.code for reason in reasons.values())
    order = sorted(found, key=lambda code: (-found[code], code))
    named = [(label("because", code, language), found[code]) for code in order]
    named.append(("", 0))  # every reason that nobody has: that is not told either
    yield from _partition("reasons", named, whole, language)


def _partition(
    key: str, named: list[tuple[str, int]], whole: int, language: Language
) -> Iterator[Section]:
    """The parts of a number, unless there is none but the rest."""
    rest = word(f"html_{key}_rest", language)
    shown = list(parts(named, rest))
    if [name for name, _ in shown] == [rest]:
        return
    rows = [(name, str(people)) for name, people in shown]
    rows.append((word("sum", language), str(whole)))
    heads = (word(f"html_{key}_head", language), word("html_people", language))
    caption = word(f"html_{key}_caption", language)
    table = Table(key, caption, heads, tuple(rows), sums=True)
    yield Section(f"part-{key}", word(f"html_{key}_title", language), (table,))


def _tier(
    tier: TierResult, numbers: OpenNumbers, language: Language
) -> tuple[str, str, str]:
    """Value, bound and proof; of a hidden value not even where its bound is from."""
    if numbers.of_tier(tier.name) is None:
        hidden = word("html_not_shown", language)
        return hidden, hidden, word(tier.standing, language)
    return (
        number(tier.value, language),
        number(tier.bound, language),
        known(tier, language),
    )
