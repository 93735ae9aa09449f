"""Match a whole group of job seekers to a whole group of companies at once."""

from matcher.domain import Matching, Placement, Problem
from matcher.engine import Result, solve
from matcher.errors import (
    InputError,
    MatcherError,
    PolicyError,
    ProblemError,
    SolverError,
    VerificationError,
)
from matcher.explain import why_unplaced
from matcher.policy import Policy, default_policy
from matcher.rules import RULES
from matcher.tables import (
    read_matching,
    read_problem,
    write_matching,
    write_plan,
    write_problem,
    write_result,
)
from matcher.verify import verify

__all__ = [
    "RULES",
    "InputError",
    "MatcherError",
    "Matching",
    "Placement",
    "Policy",
    "PolicyError",
    "Problem",
    "ProblemError",
    "Result",
    "SolverError",
    "VerificationError",
    "default_policy",
    "read_matching",
    "read_problem",
    "solve",
    "verify",
    "why_unplaced",
    "write_matching",
    "write_plan",
    "write_problem",
    "write_result",
]
