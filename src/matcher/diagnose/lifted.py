"""A rule that leaves some subjects alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

import numpy as np
from pydantic import SerializeAsAny

from matcher.diagnose.member import ALWAYS_OF, Member, Members, in_order
from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.errors import Fault
from matcher.policy import Policy
from matcher.program import Bools, FactArrays, Options, Pairs, Rows, Rule, ints


class Lifted(Rule):
    """A rule as it is, but for what it says of some subjects.

    Examples
    --------
    >>> from matcher.rules import Travel
    >>> Lifted(rule="travel", inner=Travel(), members=()).inner.rule
    'travel'
    """

    rule: str
    inner: SerializeAsAny[Rule]
    members: tuple[Member, ...]

    def join(self, problem: Problem, facts: FactArrays) -> Pairs | None:
        pairs = self.inner.join(problem, facts)
        if pairs is None:
            return None
        people, slots = (
            ints([index[one.subject] for one in self.members if one.of == of])
            for of, index in (
                ("candidate", facts.candidate_index),
                ("slot", facts.slot_index),
            )
        )
        every = len(problem.slots)
        keys = [
            pairs.candidate * every + pairs.slot,
            (people[:, None] * every + np.arange(every)).ravel(),
            (np.arange(len(problem.candidates))[:, None] * every + slots).ravel(),
        ]
        key = np.unique(np.concatenate(keys))
        return Pairs(facts, key // every, key % every)

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools | None:
        allowed = self.inner.eligible(problem, pairs)
        return None if allowed is None else allowed | self._left_alone(problem, pairs)

    def eligible_routes(self, problem: Problem, options: Options) -> Bools | None:
        allowed = self.inner.eligible_routes(problem, options)
        return None if allowed is None else allowed | self._left_alone(problem, options)

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        rows, owners = self.inner.rows(problem, options), Members(problem)
        if rows is None:
            return None
        kept = [
            owners.of_row(self.rule, one) not in self.members for one in rows.subjects
        ]
        return rows.take(np.array(kept, bool))

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        owners = Members(problem)
        for violation in self.inner.violations(problem, matching):
            if owners.of_violation(self.rule, violation) not in self.members:
                yield violation

    def refuses(self, problem: Problem, placement: Placement) -> bool:
        owner = Members(problem).of_option(
            self.rule, placement.candidate, placement.slot
        )
        return owner not in self.members and self.inner.refuses(problem, placement)

    def among(self, rules: Sequence[Rule]) -> Self:
        return self.model_copy(update={"inner": self.inner.among(rules)})

    def faults(self, problem: Problem) -> Iterable[Fault]:
        return self.inner.faults(problem)

    def reason(
        self,
        problem: Problem,
        matching: Matching | None,
        subject: str,
    ) -> Reason | None:
        return self.inner.reason(problem, matching, subject)

    def _left_alone(self, problem: Problem, pairs: Pairs) -> Bools:
        """Whether each pair is about one of the subjects, as ``Members`` says."""
        named, always = Members(problem).named, ALWAYS_OF.get(self.rule)
        ids = {(one.of, one.subject) for one in self.members}
        people = np.array(
            [("candidate", c.id) in ids for c in problem.candidates], bool
        )
        slots = np.array([("slot", s.id) in ids for s in problem.slots], bool)
        about_people = np.array(
            [
                always == "candidate" if always else one.id in named
                for one in problem.candidates
            ],
            bool,
        )
        left: Bools = np.where(
            about_people[pairs.candidate], people[pairs.candidate], slots[pairs.slot]
        )
        return left


def without(policy: Policy, members: Iterable[Member]) -> Policy:
    """The policy with what some rules say of some subjects lifted."""
    lifted = in_order(members)
    rules: list[Rule] = []
    for rule in policy.rules:
        mine = tuple(member for member in lifted if member.rule == rule.rule)
        if any(member.of == "rule" for member in mine):
            continue
        soft = rule.broken is not None
        rules.append(
            rule
            if soft or not mine
            else Lifted(rule=rule.rule, inner=rule, members=mine)
        )
    return policy.model_copy(update={"rules": tuple(rules)})
