"""Options that only their cohorts tell apart, and the cohorts that such twins join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from matcher.program import Bools, Ints, Matrix, Program, Tier, ints
from matcher.solvers.cohorts.cohort_rows import Cohort

Alike = list[tuple[Ints, list[int]]]
"""Options that are alike but for one cohort each, and those cohorts."""


def alike_in(program: Program, tiers: Sequence[Tier], cohorts: list[Cohort]) -> Alike:
    """Options of which rows, cuts and tiers say the same, but for one cohort each."""
    repeated = repeated_options(program)
    within = defaultdict[int, list[int]](list)
    for nth, cohort in enumerate(cohorts):
        for option in cohort.options[repeated[cohort.options]].tolist():
            within[option].append(nth)
    seen = _seen(program, tiers, cohorts)
    groups = defaultdict[bytes, list[int]](list)
    for option in sorted(within):
        groups[seen[option]].append(option)
    alike: Alike = []
    for options in groups.values():
        common = set.intersection(*(set(within[one]) for one in options))
        apart = [[c for c in within[one] if c not in common] for one in options]
        each = [one for some in apart for one in some]
        one_each = all(len(some) == 1 for some in apart)
        if one_each and len(options) > 1 and len(set(each)) == len(each):
            alike.append((ints(options), each))
    return alike


def repeated_options(program: Program) -> Bools:
    """Which options are not the only one of their candidate at their slot."""
    slots = int(program.slot.max(initial=-1)) + 1
    pair = program.candidate.astype(np.int64) * slots + program.slot
    _, place, count = np.unique(pair, return_inverse=True, return_counts=True)
    repeated: Bools = count[place] > 1
    return repeated


def _seen(
    program: Program, tiers: Sequence[Tier], cohorts: list[Cohort]
) -> list[bytes]:
    """All that is said of each option, but for the rows of cohorts."""
    options = program.options
    facts = [program.candidate, program.slot, program.lower[:options]]
    facts.append(program.upper[:options])
    facts += [t.seen for t in tiers]
    table = np.stack([np.asarray(one[:options], np.int64) for one in facts], axis=1)
    own = np.zeros(program.rows.matrix.shape[0], bool)
    own[[row for cohort in cohorts for row in cohort.rows]] = True
    of_cohorts = np.zeros(program.columns, bool)
    of_cohorts[[cohort.column for cohort in cohorts]] = True
    rows = program.rows.matrix.take_rows(~own)
    cuts = program.cuts.matrix.take_rows(~touching(program.cuts.matrix, of_cohorts))
    said = Matrix.stack([rows, cuts], program.columns)
    order = np.argsort(said.column, kind="stable")
    entry = np.stack([said.row[order], said.value[order].view(np.int64)], axis=1)
    start = np.searchsorted(said.column[order], np.arange(options + 1)).tolist()
    return [
        table[one].tobytes() + entry[start[one] : start[one + 1]].tobytes()
        for one in range(options)
    ]


def touching(matrix: Matrix, columns: Bools) -> Bools:
    """Which rows have one of these columns."""
    rows = np.zeros(matrix.shape[0], bool)
    rows[matrix.row[columns[matrix.column]]] = True
    return rows


def families_of(cohorts: list[Cohort], alike: Alike) -> list[list[int]]:
    """Cohorts joined by twins; a family that an option uses twice is none."""
    head = list(range(len(cohorts)))

    def top(one: int) -> int:
        while head[one] != one:
            one = head[one]
        return one

    for _, apart in alike:
        for other in apart[1:]:
            one, two = sorted((top(apart[0]), top(other)))
            head[two] = one
    families = defaultdict[int, list[int]](list)
    for one in range(len(cohorts)):
        families[top(one)].append(one)
    return [
        family
        for family in families.values()
        if len(family) > 1 and _disjoint([cohorts[one].options for one in family])
    ]


def _disjoint(sets: list[Ints]) -> bool:
    everything = np.concatenate(sets)
    return len(np.unique(everything)) == len(everything)
