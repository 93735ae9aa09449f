"""What people read."""

from matcher.report.status import StatusRow, status_table
from matcher.report.terminal import text_report

__all__ = ["StatusRow", "status_table", "text_report"]
