"""A program taken apart: which member of a conflict each of its demands belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from matcher.diagnose.member import Member, Members, in_order
from matcher.diagnose.universe import Universe
from matcher.domain import Matching, Problem
from matcher.program import (
    Block,
    Bools,
    Ints,
    Linear,
    Matrix,
    Options,
    Program,
    Rows,
    Rule,
    assemble,
    ints,
)
from matcher.solvers import Deadline, solve_program

GROUND = "one_placement"
"""What a plan is: nobody has two placements, whatever is lifted."""


class TimeIsUpError(Exception):
    """It is not known whether there is a plan: the time ended first."""


@dataclass(frozen=True)
class Parts:
    """What some rules demand, demand by demand, over every option that matters to them.

    An option matters if some row may need it: the row is broken where nothing is taken,
    or by an option that matters. All others may rest at nothing in any lawful plan, so
    that leaving them out changes no answer, whichever demands are lifted. That nobody
    has two placements belongs to no member and is never lifted.

    Attributes
    ----------
    program
        Rows over the options that matter, without masks.
    options
        The options that matter.
    members
        Who demands something of them, in order.
    row_member
        Member of each row, as a position, -1 for none, shape (rows,).
    mask_option, mask_member
        Entry i says that a member forbids an option, aligned, as positions.
    """

    problem: Problem
    rules: tuple[Rule, ...]
    program: Program
    options: Options
    members: tuple[Member, ...]
    row_member: Ints
    mask_option: Ints
    mask_member: Ints
    _known: dict[bytes, Matching | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, universe: Universe, rules: Sequence[Rule]) -> Parts:
        """Those of some rules, in the order of the rules."""
        problem, options = universe.problem, universe.options
        rows: list[tuple[str, Rows]] = []
        for rule in rules:
            block = rule.rows(problem, options)
            if block is not None:
                rows.append((rule.rule, block))
        whole = assemble(options.candidate, options.slot, rows, [], ())
        program, matter = _that_matters(whole)
        options = options.take(matter)
        owners, number = Members(problem), dict[Member, int]()

        def position(member: Member) -> int:
            if member.rule == GROUND:
                return -1
            return number.setdefault(member, len(number))

        row_member = ints(
            [
                position(owners.of_row(rule, subject))
                for rule, subject in zip(
                    program.rows.rules, program.rows.subjects, strict=True
                )
            ]
        )
        people = [problem.candidates[k].id for k in options.candidate.tolist()]
        slots = [problem.slots[k].id for k in options.slot.tolist()]
        mask_option, mask_member = [], []
        for rule in rules:
            for nth in np.flatnonzero(universe.forbidden(rule)[matter]).tolist():
                mask_option.append(nth)
                owner = owners.of_option(rule.rule, people[nth], slots[nth])
                mask_member.append(position(owner))
        return cls(
            problem,
            tuple(rules),
            program,
            options,
            tuple(number),
            row_member,
            ints(mask_option),
            ints(mask_member),
        )

    def plan(self, kept: Iterable[Member], deadline: Deadline) -> Matching | None:
        """A plan that these members allow, all others lifted; ``None``: there is none.

        Raises
        ------
        TimeIsUpError
            If neither was found in time.
        """
        chosen = set(kept)
        keep = np.array([one in chosen for one in self.members], bool)
        key = keep.tobytes()
        if key not in self._known:
            if deadline.passed:
                raise TimeIsUpError
            self._known[key] = self._solve(keep, deadline)
        return self._known[key]

    def _solve(self, keep: Bools, deadline: Deadline) -> Matching | None:
        program, rows = self.program, self.program.rows
        keep = np.append(keep, True)  # where -1 finds what is never lifted
        which = keep[self.row_member]
        upper = program.upper.copy()
        upper[self.mask_option[keep[self.mask_member]]] = 0
        asked = replace(
            program,
            upper=upper,
            rows=Block(
                rows.matrix.take_rows(which),
                rows.lower[which],
                rows.upper[which],
                tuple(np.array(rows.rules, object)[which]),
                tuple(np.array(rows.subjects, object)[which]),
            ),
        )
        answer = solve_program(asked, deadline)
        if answer.x is None:
            if answer.status != "infeasible":
                raise TimeIsUpError
            return None
        taken = np.flatnonzero(answer.x[: program.options] > 0.5)
        return Matching(placements=self.options.take(taken).placements())

    def broken(self, matching: Matching, kept: Iterable[Member]) -> tuple[Member, ...]:
        """Which of these members a plan breaks, from ids."""
        chosen, owners = set(kept), Members(self.problem)
        found = {
            owners.of_violation(rule.rule, violation)
            for rule in self.rules
            for violation in rule.violations(self.problem, matching)
        }
        return in_order(chosen & found)


def _that_matters(program: Program) -> tuple[Program, Bools]:
    """The program of the options and rows that matter, and which options do.

    Columns rest at their lower bounds. A row needs what moves it back when it is broken
    at rest or when something that matters moves it away.
    """
    matrix, rows = program.rows.matrix, program.rows
    row, column, up = matrix.row, matrix.column, matrix.value > 0
    rest = matrix.times(program.lower)
    over, under = rest > rows.upper + 1e-9, rest < rows.lower - 1e-9
    has_upper, has_lower = np.isfinite(rows.upper), np.isfinite(rows.lower)
    matters = np.zeros(program.columns, bool)
    while True:
        helps = (over[row] & ~up) | (under[row] & up)
        new = matters.copy()
        new[column[helps]] = True
        moved = new[column]
        over |= has_upper & _any(row[moved & up], len(over))
        under |= has_lower & _any(row[moved & ~up], len(under))
        if np.array_equal(new, matters):
            break
        matters = new
    wanted = over | under
    options = matters[: program.options]
    columns = np.append(options, np.ones(program.columns - program.options, bool))
    reduced = Matrix(row, column, matrix.value, matrix.shape)
    nothing = Linear("any", "most", ints(np.zeros(int(columns.sum()))))
    upper = np.where(matters, program.upper, program.lower)[columns]
    return (
        replace(
            program,
            candidate=program.candidate[options],
            slot=program.slot[options],
            lower=program.lower[columns],
            upper=upper,
            rows=Block(
                reduced.take_rows(wanted).take_columns(columns),
                rows.lower[wanted],
                rows.upper[wanted],
                tuple(np.array(rows.rules, object)[wanted]),
                tuple(np.array(rows.subjects, object)[wanted]),
            ),
            cuts=_no_rows(int(columns.sum())),
            tiers=(nothing,),
        ),
        options,
    )


def _any(rows: Ints, size: int) -> Bools:
    found = np.zeros(size, bool)
    found[rows] = True
    return found


def _no_rows(columns: int) -> Block:
    none = np.zeros(0)
    return Block(Matrix.empty(columns), none, none, (), ())
