"""Options, rows, tiers: the one language between facts and solvers."""

from matcher.program.arrays import (
    Bools,
    Floats,
    Ints,
    ascending,
    distinct,
    ints,
    spread,
    stable_order,
)
from matcher.program.at_least import at_least
from matcher.program.beside import Beside
from matcher.program.elastic import Breaks, elastic_rows
from matcher.program.fact_arrays import FactArrays
from matcher.program.followed import Followed, followed
from matcher.program.gap_months import gap_months as option_gap_months
from matcher.program.groups import in_groups
from matcher.program.highest import Highest
from matcher.program.journeys import NEVER
from matcher.program.matrix import Matrix
from matcher.program.narrowed import narrowed
from matcher.program.options import Options, Pairs, Route
from matcher.program.program import Block, Program, assemble
from matcher.program.rate_tiers import PER_MILLE, RateGap, WorstRate
from matcher.program.rows import (
    Column,
    Cut,
    Key,
    Rows,
    count_rows,
    linked_rows,
    stack_rows,
)
from matcher.program.sense import Sense
from matcher.program.slot_columns import KINDS
from matcher.program.statement import Broken, Objective, Rule
from matcher.program.tiers import Linear, Tier, Unsummed

__all__ = [
    "KINDS",
    "NEVER",
    "PER_MILLE",
    "Beside",
    "Block",
    "Bools",
    "Breaks",
    "Broken",
    "Column",
    "Cut",
    "FactArrays",
    "Floats",
    "Followed",
    "Highest",
    "Ints",
    "Key",
    "Linear",
    "Matrix",
    "Objective",
    "Options",
    "Pairs",
    "Program",
    "RateGap",
    "Route",
    "Rows",
    "Rule",
    "Sense",
    "Tier",
    "Unsummed",
    "WorstRate",
    "ascending",
    "assemble",
    "at_least",
    "count_rows",
    "distinct",
    "elastic_rows",
    "followed",
    "in_groups",
    "ints",
    "linked_rows",
    "narrowed",
    "option_gap_months",
    "spread",
    "stable_order",
    "stack_rows",
]
