"""The base case: what all scenarios start from, here and on a worker."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Self

from matcher.domain import Fact, Problem
from matcher.engine import hash_of, solve
from matcher.policy import Policy, default_policy
from matcher.whatif.row import Row, row_of
from matcher.whatif.scenario import AnyChange, Scenario, apply


class _Asked(Fact):
    """Everything a scenario's values depend on."""

    problem_hash: str
    policy_hash: str
    before: str
    changes: tuple[AnyChange, ...]


@dataclass(frozen=True)
class Case:
    """Facts and a policy, and the plan that scenarios are compared with.

    Attributes
    ----------
    before
        Hash of that plan; empty where scenarios are compared with nobody placed.
    placed
        Whom that plan places, by id.
    """

    problem: Problem
    policy: Policy
    time_limit: float
    before: str = ""
    placed: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        problem: Problem,
        policy: Policy | None,
        time_limit: float,
        seed: int | None,
    ) -> Self:
        """The case of ``solve``'s own arguments, compared with nobody placed."""
        policy = policy or default_policy()
        policy = policy if seed is None else policy.with_seed(seed)
        return cls(problem, policy, time_limit)

    @cached_property
    def _asked(self) -> _Asked:
        return _Asked(
            problem_hash=hash_of(self.problem),
            policy_hash=hash_of(self.policy),
            before=self.before,
            changes=(),
        )

    def key(self, changes: tuple[AnyChange, ...] = ()) -> str:
        """Hash of what is asked with these changes; a scenario's name is no part."""
        return hash_of(self._asked.model_copy(update={"changes": changes}))

    def compared_with(self, base: Row) -> Case:
        """The same case, its scenarios compared with the plan of this row."""
        before = base.plan_hash or "no plan"
        return replace(self, before=before, placed=frozenset(base.gained))

    def row(self, scenario: Scenario) -> Row:
        """Apply the changes, solve, verify and compare."""
        problem = apply(self.problem, scenario.changes)
        result = solve(problem, self.policy, time_limit=self.time_limit)
        key = self.key(scenario.changes)
        return row_of(scenario.name, key, result, self.placed)


@dataclass(frozen=True)
class Packed:
    """A case as it travels: facts as compressed JSON. Two are equal by their key."""

    key: str
    problem: bytes = field(compare=False, repr=False)
    placed: bytes = field(compare=False, repr=False)
    policy: Policy = field(compare=False, repr=False)
    time_limit: float
    before: str


def packed(case: Case) -> Packed:
    """Make a case ready to travel."""
    return Packed(
        key=case.key(),
        problem=zlib.compress(case.problem.model_dump_json().encode(), 1),
        placed=zlib.compress(json.dumps(sorted(case.placed)).encode(), 1),
        policy=case.policy,
        time_limit=case.time_limit,
        before=case.before,
    )


@lru_cache(maxsize=1)
def unpacked(case: Packed) -> Case:
    """The case again; each process builds it once and keeps it for its next task."""
    return Case(
        problem=Problem.model_validate_json(zlib.decompress(case.problem)),
        policy=case.policy,
        time_limit=case.time_limit,
        before=case.before,
        placed=frozenset(json.loads(zlib.decompress(case.placed))),
    )


def row_of_scenario(case: Packed, scenario: str) -> str:
    """One task: a scenario as JSON in, its row as JSON out."""
    row = unpacked(case).row(Scenario.model_validate_json(scenario))
    return row.model_dump_json()
