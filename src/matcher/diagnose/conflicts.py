"""Smallest sets of rules and facts that contradict each other, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.diagnose.demands import GROUND
from matcher.diagnose.lawful import lawful_plan, refuting_members
from matcher.diagnose.lifted import without
from matcher.diagnose.member import Member, in_order
from matcher.diagnose.parts import Parts
from matcher.diagnose.quickxplain import smallest_conflict
from matcher.diagnose.universe import Universe
from matcher.domain import Problem
from matcher.errors import VerificationError
from matcher.policy import Policy
from matcher.solvers import Deadline

Conflict = tuple[Member, ...]

_TYING = {"companions", "apart", "shares", "training_classes", "slot_cohorts"}
"""Rules that weigh people against people, for whom far more options matter."""

_MOST_ASKED = 15
"""Sets of lifted members, for each conflict that stands apart."""


@dataclass(frozen=True)
class Conflicts:
    """The conflicts of a problem, each confirmed before it is told.

    One is looked for among the rows whose duals refute every lawful plan, and the
    masks; where duals prove nothing, among all rows.
    """

    universe: Universe
    policy: Policy
    deadline: Deadline

    @classmethod
    def of(cls, problem: Problem, policy: Policy, deadline: Deadline) -> Conflicts:
        """Those of a problem under a policy."""
        return cls(Universe.of(problem, policy), policy, deadline)

    def apart(self) -> Iterator[Conflict]:
        """Conflicts that share nothing: one is found, all of it lifted, and so on."""
        lifted: frozenset[Member] = frozenset()
        while (found := self._one(lifted)) is not None:
            yield found
            lifted |= set(found)

    def beside(self, apart: Sequence[Conflict], most: int) -> Iterator[Conflict]:
        """At most so many conflicts that share members with those that stand apart.

        Members are lifted one by one, as in a tree of hitting sets: what still
        contradicts itself is a conflict, too.

        Source: R. Reiter, "A theory of diagnosis from first principles", Artificial
        Intelligence 32 (1987), for the tree.
        """
        everything = frozenset(member for conflict in apart for member in conflict)
        told = set(apart)
        for conflict in apart:
            others = everything - set(conflict)
            waiting = [others | {member} for member in conflict]
            for asked, lifted in enumerate(waiting):
                if len(told) - len(apart) >= most or asked > _MOST_ASKED:
                    break
                found = self._one(lifted)
                if found is None:
                    continue
                waiting += [lifted | {member} for member in found]
                if found not in told:
                    told.add(found)
                    yield found

    def _one(self, lifted: frozenset[Member]) -> Conflict | None:
        """A confirmed conflict among what is not lifted."""
        problem, deadline = self.universe.problem, self.deadline
        policy = without(self.policy, lifted)
        if lawful_plan(problem, policy, deadline) is not None:
            return None
        for chosen in _fewest_first(refuting_members(problem, policy, deadline)):
            parts = Parts.of(self.universe, self.policy.hard, chosen)

            def consistent(some: Sequence[Member], parts: Parts = parts) -> bool:
                return parts.plan(some, deadline) is not None

            rest = [member for member in parts.members if member not in lifted]
            found = smallest_conflict(rest, consistent)
            if found is not None:
                return self._confirmed(in_order(found))
        return None

    def _confirmed(self, conflict: Conflict) -> Conflict:
        """The conflict, asked again alone, and its plans judged from ids.

        Nothing is lawful while all its members hold; and whichever is lifted, there is
        a plan that breaks none of the others.
        """
        named = {GROUND, *(member.rule for member in conflict)}
        rules = [rule for rule in self.policy.hard if rule.rule in named]
        alone = Parts.of(self.universe, rules, conflict)
        holds = alone.plan(conflict, self.deadline) is None
        for member in conflict:
            others = [one for one in conflict if one != member]
            plan = alone.plan(others, self.deadline)
            holds &= plan is not None and not alone.broken(plan, others)
        if not holds:
            raise VerificationError("a conflict does not hold when it is asked alone")
        return conflict


def _fewest_first(
    proof: frozenset[Member] | None,
) -> Iterator[frozenset[Member] | None]:
    """Whose rows to look among: some of a proof, all of it, and then everybody's."""
    if proof is not None:
        yield frozenset(member for member in proof if member.rule not in _TYING)
        yield proof
    yield None
