"""What people read."""

from matcher.report.changes import repair_text, tier_changes_text, what_if_text
from matcher.report.churn import ChurnRow, churn_table
from matcher.report.cohorts import CohortRow, cohorts_table
from matcher.report.company import company_page
from matcher.report.mismatch import MismatchRow, mismatch_table
from matcher.report.person import person_page
from matcher.report.progress import progress_line
from matcher.report.status import StatusRow, status_table
from matcher.report.terminal import text_report
from matcher.report.unplaced import UnplacedRow, unplaced_table

__all__ = [
    "ChurnRow",
    "CohortRow",
    "MismatchRow",
    "StatusRow",
    "UnplacedRow",
    "churn_table",
    "cohorts_table",
    "company_page",
    "mismatch_table",
    "person_page",
    "progress_line",
    "repair_text",
    "status_table",
    "text_report",
    "tier_changes_text",
    "unplaced_table",
    "what_if_text",
]
