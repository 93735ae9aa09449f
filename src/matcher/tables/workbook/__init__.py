"""A problem as a workbook: a sheet for each table."""

from matcher.tables.workbook.reading import problem_from_workbook
from matcher.tables.workbook.writing import problem_to_workbook, put_problem

__all__ = ["problem_from_workbook", "problem_to_workbook", "put_problem"]
