"""Match a whole group of job seekers to a whole group of companies at once."""

from matcher.advise import (
    Advice,
    MeasureAdvice,
    PriceList,
    advise,
    advise_measures,
    with_places,
)
from matcher.baseline import one_by_one
from matcher.certificate import certificate, check_certificate
from matcher.diagnose import bottleneck, diagnose
from matcher.domain import Matching, Placement, Problem, income_line
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
from matcher.frontier import Frontier, frontier
from matcher.interviews import Answers, Slate, answers_into, slate
from matcher.objectives import OBJECTIVES
from matcher.policy import Policy, default_policy
from matcher.replan import Repair, ReserveList, replan, reserve_lists
from matcher.rules import RULES
from matcher.tables import (
    read_answers,
    read_matching,
    read_policy,
    read_problem,
    read_schedule,
    read_slate,
    read_visits,
    write_answers,
    write_matching,
    write_plan,
    write_policy,
    write_problem,
    write_result,
    write_schedule,
    write_slate,
    write_visits,
)
from matcher.verify import verify
from matcher.visits import (
    VisitProblem,
    VisitRepair,
    VisitResult,
    VisitSchedule,
    check_schedule,
    feedback_into,
    plan_visits,
    repair_visits,
    visits_of,
)
from matcher.whatif import Price, Scenario, prices, sweep, what_if

__all__ = [
    "OBJECTIVES",
    "RULES",
    "Advice",
    "Answers",
    "Frontier",
    "InputError",
    "MatcherError",
    "Matching",
    "MeasureAdvice",
    "Placement",
    "Policy",
    "PolicyError",
    "Price",
    "PriceList",
    "Problem",
    "ProblemError",
    "Repair",
    "ReserveList",
    "Result",
    "Scenario",
    "Slate",
    "SolverError",
    "VerificationError",
    "VisitProblem",
    "VisitRepair",
    "VisitResult",
    "VisitSchedule",
    "advise",
    "advise_measures",
    "answers_into",
    "bottleneck",
    "certificate",
    "check_certificate",
    "check_schedule",
    "default_policy",
    "diagnose",
    "explain",
    "feedback_into",
    "frontier",
    "income_line",
    "one_by_one",
    "plan_visits",
    "prices",
    "read_answers",
    "read_matching",
    "read_policy",
    "read_problem",
    "read_schedule",
    "read_slate",
    "read_visits",
    "repair_visits",
    "replan",
    "reserve_lists",
    "slate",
    "solve",
    "sweep",
    "tier_costs",
    "unlocks",
    "verify",
    "visits_of",
    "what_if",
    "why_unplaced",
    "with_places",
    "write_answers",
    "write_matching",
    "write_plan",
    "write_policy",
    "write_problem",
    "write_result",
    "write_schedule",
    "write_slate",
    "write_visits",
]
