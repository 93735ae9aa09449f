"""What is wrong with a planner's workbook, shown in a copy of it."""

from matcher.tables.marked.marked_copy import marked_copy

__all__ = ["marked_copy"]
