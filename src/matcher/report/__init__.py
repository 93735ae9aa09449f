"""What people read."""

from matcher.report.advice import advice_page, measures_page
from matcher.report.blocked import (
    blocked_by,
    short_hosts,
    short_page,
    short_visitors,
)
from matcher.report.book import plan_workbook
from matcher.report.certificate import certificate_page
from matcher.report.change_list import ChangeRow, change_list
from matcher.report.changes import repair_page, tier_changes_text, what_if_page
from matcher.report.churn import ChurnRow, churn_table
from matcher.report.cohorts import CohortRow, cohorts_table
from matcher.report.company import company_page
from matcher.report.comparison import comparison_page
from matcher.report.diagnosis import bottleneck_sentence, diagnosis_page
from matcher.report.frontier import frontier_page
from matcher.report.gantt import GanttBar, GanttRow, gantt, gantt_text
from matcher.report.heat import HeatRow, heat_table, heat_text
from matcher.report.host_list import HostRound, host_list, host_page
from matcher.report.html import html_report
from matcher.report.income import income_page
from matcher.report.itinerary import ItineraryVisit, itinerary, itinerary_page
from matcher.report.mismatch import MismatchRow, mismatch_table
from matcher.report.next_action import next_action, next_for_slot
from matcher.report.open_places import OpenPlacesRow, open_places
from matcher.report.outcomes import outcome_text, states_text
from matcher.report.person import person_answer, person_page
from matcher.report.progress import progress_line
from matcher.report.repair import deciding_sentence, repair_sentences, reserve_sentence
from matcher.report.schedule_changes import (
    ScheduleChanges,
    schedule_changes,
    schedule_changes_page,
)
from matcher.report.season import season_table
from matcher.report.slate import short_list_page, slate_page
from matcher.report.status import StatusRow, status_table
from matcher.report.terminal import text_report
from matcher.report.unplaced import UnplacedRow, unplaced_table
from matcher.report.visits import visits_text

__all__ = [
    "ChangeRow",
    "ChurnRow",
    "CohortRow",
    "GanttBar",
    "GanttRow",
    "HeatRow",
    "HostRound",
    "ItineraryVisit",
    "MismatchRow",
    "OpenPlacesRow",
    "ScheduleChanges",
    "StatusRow",
    "UnplacedRow",
    "advice_page",
    "blocked_by",
    "bottleneck_sentence",
    "certificate_page",
    "change_list",
    "churn_table",
    "cohorts_table",
    "company_page",
    "comparison_page",
    "deciding_sentence",
    "diagnosis_page",
    "frontier_page",
    "gantt",
    "gantt_text",
    "heat_table",
    "heat_text",
    "host_list",
    "host_page",
    "html_report",
    "income_page",
    "itinerary",
    "itinerary_page",
    "measures_page",
    "mismatch_table",
    "next_action",
    "next_for_slot",
    "open_places",
    "outcome_text",
    "person_answer",
    "person_page",
    "plan_workbook",
    "progress_line",
    "repair_page",
    "repair_sentences",
    "reserve_sentence",
    "schedule_changes",
    "schedule_changes_page",
    "season_table",
    "short_hosts",
    "short_list_page",
    "short_page",
    "short_visitors",
    "slate_page",
    "states_text",
    "status_table",
    "text_report",
    "tier_changes_text",
    "unplaced_table",
    "visits_text",
    "what_if_page",
]
