"""What people read."""

from matcher.report.advice import advice_page, measures_page
from matcher.report.certificate import certificate_page
from matcher.report.changes import repair_page, tier_changes_text, what_if_page
from matcher.report.churn import ChurnRow, churn_table
from matcher.report.cohorts import CohortRow, cohorts_table
from matcher.report.company import company_page
from matcher.report.diagnosis import bottleneck_sentence, diagnosis_page
from matcher.report.frontier import frontier_page
from matcher.report.mismatch import MismatchRow, mismatch_table
from matcher.report.person import person_answer, person_page
from matcher.report.progress import progress_line
from matcher.report.repair import deciding_sentence, repair_sentences, reserve_sentence
from matcher.report.season import season_table
from matcher.report.slate import short_list_page, slate_page
from matcher.report.status import StatusRow, status_table
from matcher.report.terminal import text_report
from matcher.report.unplaced import UnplacedRow, unplaced_table

__all__ = [
    "ChurnRow",
    "CohortRow",
    "MismatchRow",
    "StatusRow",
    "UnplacedRow",
    "advice_page",
    "bottleneck_sentence",
    "certificate_page",
    "churn_table",
    "cohorts_table",
    "company_page",
    "deciding_sentence",
    "diagnosis_page",
    "frontier_page",
    "measures_page",
    "mismatch_table",
    "person_answer",
    "person_page",
    "progress_line",
    "repair_page",
    "repair_sentences",
    "reserve_sentence",
    "season_table",
    "short_list_page",
    "slate_page",
    "status_table",
    "text_report",
    "tier_changes_text",
    "unplaced_table",
    "what_if_page",
]
