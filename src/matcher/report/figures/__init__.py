"""Pictures of counts, each with its words and its numbers."""

from matcher.report.figures.cohort_gantt import cohort_gantt
from matcher.report.figures.cohort_lines import (
    CohortBar,
    CohortLine,
    CohortPlan,
    cohort_lines,
)
from matcher.report.figures.counting import flow_counts, rank_counts, region_counts
from matcher.report.figures.counts import Counts
from matcher.report.figures.figure import Figure
from matcher.report.figures.fill_bullets import fill_bullets
from matcher.report.figures.fill_rows import FillRow, fill_rows
from matcher.report.figures.flow_sankey import flow_sankey
from matcher.report.figures.heat_lines import Heat, HeatLine, heat_lines
from matcher.report.figures.heat_map import heat_map
from matcher.report.figures.look import STYLE
from matcher.report.figures.rank_bars import rank_bars
from matcher.report.figures.region_balance import region_balance
from matcher.report.figures.tier_bars import tier_bars
from matcher.report.figures.tier_lines import TierLine, tier_lines

__all__ = [
    "STYLE",
    "CohortBar",
    "CohortLine",
    "CohortPlan",
    "Counts",
    "Figure",
    "FillRow",
    "Heat",
    "HeatLine",
    "TierLine",
    "cohort_gantt",
    "cohort_lines",
    "fill_bullets",
    "fill_rows",
    "flow_counts",
    "flow_sankey",
    "heat_lines",
    "heat_map",
    "rank_bars",
    "rank_counts",
    "region_balance",
    "region_counts",
    "tier_bars",
    "tier_lines",
]
