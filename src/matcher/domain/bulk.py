"""A problem from whole columns: judged column by column, then built without looking.

The facts are those that ordinary construction makes, and so are the mistakes found; but
each distinct value of a column is validated once, and facts are put together from
values that are known to be valid.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from matcher.domain.column_values import fact_inside, holds_several, judge
from matcher.domain.fact import known_fact
from matcher.domain.references import faults_of
from matcher.domain.table import Table, shown
from matcher.domain.table_columns import read_table
from matcher.errors import Fault, ProblemError

if TYPE_CHECKING:
    from matcher.domain.problem import Problem

    Given = TypeVar("Given", bound=Problem)

_PLACE = re.compile(r"([a-z_]+)\[([0-9]+)\](.*)")


def problem_from_columns(kind: type[Given], given: Mapping[str, Any]) -> Given:
    """Judge columns and make a problem of them; ``Problem.from_columns`` tells more."""
    faults = [
        Fault("known_field", column=shown(name))
        for name in given
        if name not in kind.model_fields
    ]
    tables: dict[str, Table] = {}
    values: dict[str, Any] = {}
    unknown: set[str] = set()
    for name, info in kind.model_fields.items():
        inside = fact_inside(kind, name)
        if name not in given:
            values[name] = info.get_default(call_default_factory=True)
        elif inside and holds_several(kind, name) and isinstance(given[name], Mapping):
            table = tables[name] = read_table(inside, name, given[name])
            faults += table.faults
            values[name] = table.facts()
            if table.unreadable or table.nameless:
                unknown.add(name)
        else:
            judged = judge([given[name]], kind, name)
            values[name] = judged.values[0]
            if judged.wrong:
                faults += [Fault(e, column=name, details=d) for e, d in judged.wrong[0]]
                values[name] = info.get_default(call_default_factory=True)
                unknown.add(name)
    problem = known_fact(kind, values)
    faults += _contradictions(problem, tables, unknown)
    if faults:
        raise ProblemError(faults)
    problem.use_scores()
    if "candidates" in tables and "interests" in tables["candidates"].entries:
        entries = tables["candidates"].entries["interests"]
        problem.kept["interests"] = entries.in_half_the_memory()
    return problem


def _contradictions(
    problem: Problem, tables: Mapping[str, Table], unknown: set[str]
) -> Iterable[Fault]:
    """What the facts say against one another, as far as they can be read.

    Nobody can tell whether an id leads nowhere in ``unknown`` collections, where ids
    could not be read.
    """
    beside = {
        name: [table.values["id"][row] for row in table.wrong - table.nameless]
        for name, table in tables.items()
        if "id" in table.values and not table.unreadable
    }
    unseen = set(unknown)
    if unknown & {"trades", "companies", "slots"}:
        unseen.add("wanted")
    if "trades" in unknown or ("trades" in tables and tables["trades"].wrong):
        unseen.add("families")
    if "rule_pack" in unknown:
        unseen.add("pathways")
    for fault in faults_of(problem, beside):
        if dict(fault.details).get("of") not in unseen:
            yield _in_full(fault, tables)


def _in_full(fault: Fault, tables: Mapping[str, Table]) -> Fault:
    """The fault with its place counted in all rows, also those with mistakes."""
    place = _PLACE.fullmatch(fault.column or "")
    table = tables.get(place[1]) if place else None
    if place is None or table is None or not table.wrong:
        return fault
    sound = [row for row in range(table.rows) if row not in table.wrong]
    column = f"{place[1]}[{sound[int(place[2])]}]{place[3]}"
    return Fault(fault.expected, column=column, details=fault.details)
