"""The tables of a plan, as they stand in the terminal's report."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.domain import Matching, Problem, Reason
from matcher.report.churn import churn_table
from matcher.report.cohorts import CohortRow, cohorts_table
from matcher.report.html.parts import Table
from matcher.report.layout import NOTHING, Heads, count, region_names, span, trade_name
from matcher.report.mismatch import mismatch_table
from matcher.report.status import status_table
from matcher.report.unplaced import unplaced_table
from matcher.texts import Language, label, word


def region_heads(problem: Problem, language: Language) -> Heads:
    """(id, name) of each region, then of the sums."""
    return [*region_names(problem).items(), ("", word("sum", language))]


def status(problem: Problem, matching: Matching, language: Language) -> Table:
    """Region by outcome, in the layout of the county's slide."""
    heads = ("region", "pathway", "already_in_pathway", "work", "other", "sum")
    names = dict(region_heads(problem, language))
    rows = [
        (
            names[row.region],
            str(row.pathway),
            f"({row.already_in_pathway})" if row.already_in_pathway else NOTHING,
            str(row.work),
            str(row.other),
            str(row.sum),
        )
        for row in status_table(problem, matching)
    ]
    return Table(
        "status",
        word("proposed", language),
        tuple(word(head, language) for head in heads),
        tuple(rows),
        sums=True,
    )


def reasons(problem: Problem, told: Mapping[str, Reason], language: Language) -> Table:
    """Reasons as rows, home regions as columns."""
    table = unplaced_table(problem, told)
    people = {(row.reason, row.region): row.people for row in table}
    codes = dict.fromkeys(row.reason for row in table)
    columns = _columns(problem, language)
    rows = [
        (
            label("because", code, language) if code else word("sum", language),
            *(count(people[code, region]) for region, _ in columns),
        )
        for code in codes
    ]
    return Table(
        "reasons",
        word("unplaced_by", language),
        (word("html_reasons_head", language), *(name for _, name in columns)),
        tuple(rows),
        sums=True,
    )


def cohorts(problem: Problem, matching: Matching, language: Language) -> Table:
    """Each class, and each slot with a fewest number, and what becomes of it."""
    rows = [
        (
            row.id,
            word(f"cohort_{row.state}", language),
            ", ".join(f"{other} ({people})" for other, people in row.merged) or NOTHING,
            span(row.fewest_groups, row.most_groups),
            count(row.people),
        )
        for row in sorted(cohorts_table(problem, matching), key=_by_state)
    ]
    heads = ("cohort", "html_becomes", "html_instead", "cohort_groups", "cohort_people")
    return Table(
        "cohorts",
        word("html_every_cohort", language),
        tuple(word(head, language) for head in heads),
        tuple(rows),
        words=(2, 3),
        names=(1,),
        folded=True,
    )


def cohort_numbers(
    problem: Problem, matching: Matching, language: Language
) -> Table | None:
    """How many cohorts open, merge and stay closed; nothing where there are none."""
    rows = cohorts_table(problem, matching)
    if not rows:
        return None
    states = ("opened", "merged", "closed")
    counts = [
        (
            word(f"html_cohorts_{of}", language),
            *(
                count(sum(row.of == of and row.state == state for row in rows))
                for state in states
            ),
        )
        for of in ("class", "slot")
        if any(row.of == of for row in rows)
    ]
    heads = ("cohort", *(f"cohort_{state}" for state in states))
    return Table(
        "cohort-numbers",
        word("cohorts", language),
        tuple(word(head, language) for head in heads),
        tuple(counts),
    )


def trades(problem: Problem, language: Language) -> Table | None:
    """Trade by region: wanted, and open; nothing where there is neither."""
    cells = {(row.trade, row.region): row for row in mismatch_table(problem)}

    def cell(trade: str, region: str) -> str:
        row = cells[trade, region]
        return f"{row.wanted}/{row.places}" if row.wanted or row.places else NOTHING

    if cell("", "") == NOTHING:
        return None
    shown = [one for one in problem.trades if cell(one.id, "") != NOTHING]
    named = [(one.id, named_trade(problem, one.id, language)) for one in shown]
    columns = _columns(problem, language)
    rows = [
        (name, *(cell(trade, region) for region, _ in columns))
        for trade, name in (*named, ("", word("sum", language)))
    ]
    return Table(
        "trades",
        word("mismatch", language),
        (word("mismatch_trade", language), *(name for _, name in columns)),
        tuple(rows),
        sums=True,
    )


def named_trade(problem: Problem, trade: str, language: Language) -> str:
    """A trade, and in words what is particular about it."""
    one = problem.trade[trade]
    told = [trade_name(one, language)]
    if one.shortage:
        told.append(word("mismatch_shortage", language))
    if not one.open_to_scheme:
        told.append(word("mismatch_gated", language))
    return ", ".join(told)


def changes(problem: Problem, matching: Matching, language: Language) -> Table | None:
    """What the plan changes against the last one, if there is one."""
    table = churn_table(problem, matching)
    if not table:
        return None
    kinds = ("kept", "rerouted", "moved", "begun", "no_longer_placed", "new")
    names = dict(region_heads(problem, language))
    rows = [
        (names[row.region], *(count(getattr(row, kind)) for kind in kinds))
        for row in table
    ]
    return Table(
        "changes",
        word("churn", language),
        (
            word("region", language),
            *(word(f"churn_{kind}", language) for kind in kinds),
        ),
        tuple(rows),
        sums=True,
    )


def _columns(problem: Problem, language: Language) -> Heads:
    """The regions and the sums; of a single region the sums say all."""
    heads = region_heads(problem, language)
    return heads if len(heads) > 2 else heads[-1:]


def _by_state(row: CohortRow) -> tuple[int, int, str]:
    states = ("opened", "merged", "closed")
    return states.index(row.state), -row.people, row.id
