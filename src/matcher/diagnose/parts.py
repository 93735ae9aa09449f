"""A program taken apart: which member of a conflict each of its demands belongs to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from matcher.diagnose.demands import GROUND, demands
from matcher.diagnose.matter import what_matters
from matcher.diagnose.member import Member, Members, in_order
from matcher.diagnose.settled import settled
from matcher.diagnose.universe import Universe
from matcher.domain import Matching
from matcher.engine.judged import taken_options
from matcher.program import (
    Bools,
    Ints,
    Options,
    Program,
    Rows,
    Rule,
    assemble,
    ints,
)
from matcher.solvers import Deadline


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

    universe: Universe
    rules: tuple[Rule, ...]
    program: Program
    options: Options
    members: tuple[Member, ...]
    row_member: Ints
    mask_option: Ints
    mask_member: Ints
    _known: dict[bytes, Matching | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        universe: Universe,
        rules: Sequence[Rule],
        chosen: Collection[Member] | None = None,
    ) -> Parts:
        """Those of some rules, in their order; rows of ``chosen`` members only."""
        problem, options = universe.problem, universe.options
        owners, number = Members(problem), dict[Member, int]()
        rows: list[tuple[str, Rows]] = []
        for name, block in demands(problem, rules, options):
            if chosen is not None and name != GROUND:
                mine = [owners.of_row(name, one) in chosen for one in block.subjects]
                block = block.take(np.array(mine, bool))
            rows.append((name, block))
        whole = assemble(options.candidate, options.slot, rows, [], ())
        program, matter = what_matters(whole)
        options = options.take(matter)

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
            universe,
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
            self._known[key] = self._solve(keep, deadline)
        return self._known[key]

    def _solve(self, keep: Bools, deadline: Deadline) -> Matching | None:
        program = self.program
        keep = np.append(keep, True)  # where -1 finds what is never lifted
        which = keep[self.row_member]
        upper = program.upper.copy()
        upper[self.mask_option[keep[self.mask_member]]] = 0
        asked = replace(
            program,
            upper=upper,
            rows=program.rows.take(which),
        )
        x = settled(asked, deadline)
        return None if x is None else taken_options(self.options, x)

    def broken(self, matching: Matching, kept: Iterable[Member]) -> tuple[Member, ...]:
        """Which of these members a plan breaks, from ids."""
        problem = self.universe.problem
        chosen, owners = set(kept), Members(problem)
        found = {
            owners.of_violation(rule.rule, violation)
            for rule in self.rules
            for violation in rule.violations(problem, matching)
        }
        return in_order(chosen & found)
