"""The plan as a workbook."""

from matcher.report.book.workbook import plan_workbook

__all__ = ["plan_workbook"]
