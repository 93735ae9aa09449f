"""Match a whole group of job seekers to a whole group of companies at once."""

from matcher.baseline import one_by_one
from matcher.certificate import certificate, certificate_text, check_certificate
from matcher.diagnose import bottleneck, bottleneck_text, diagnose, diagnosis_text
from matcher.domain import Matching, Placement, Problem
from matcher.engine import Result, solve, tier_costs
from matcher.errors import (
    InputError,
    MatcherError,
    PolicyError,
    ProblemError,
    SolverError,
    VerificationError,
)
from matcher.explain import explain, unlocks, why_unplaced
from matcher.objectives import OBJECTIVES
from matcher.policy import Policy, default_policy
from matcher.replan import Repair, ReserveList, replan, reserve_lists
from matcher.rules import RULES
from matcher.tables import (
    read_matching,
    read_policy,
    read_problem,
    write_matching,
    write_plan,
    write_policy,
    write_problem,
    write_result,
)
from matcher.verify import verify
from matcher.whatif import Price, Scenario, prices, sweep, what_if

__all__ = [
    "OBJECTIVES",
    "RULES",
    "InputError",
    "MatcherError",
    "Matching",
    "Placement",
    "Policy",
    "PolicyError",
    "Price",
    "Problem",
    "ProblemError",
    "Repair",
    "ReserveList",
    "Result",
    "Scenario",
    "SolverError",
    "VerificationError",
    "bottleneck",
    "bottleneck_text",
    "certificate",
    "certificate_text",
    "check_certificate",
    "default_policy",
    "diagnose",
    "diagnosis_text",
    "explain",
    "one_by_one",
    "prices",
    "read_matching",
    "read_policy",
    "read_problem",
    "replan",
    "reserve_lists",
    "solve",
    "sweep",
    "tier_costs",
    "unlocks",
    "verify",
    "what_if",
    "why_unplaced",
    "write_matching",
    "write_plan",
    "write_policy",
    "write_problem",
    "write_result",
]
