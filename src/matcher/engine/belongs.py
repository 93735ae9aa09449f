"""A result is asked about the facts it was made of, and about no others."""

from __future__ import annotations

from matcher.domain import Problem
from matcher.engine.hashes import hash_of
from matcher.engine.result import Result


def check_same_problem(problem: Problem, result: Result) -> None:
    """Refuse a result whose hash is that of other facts.

    Raises
    ------
    ValueError
        If the result is of another problem.
    """
    if result.audit.problem_hash != hash_of(problem):
        raise ValueError("the result is of another problem")
