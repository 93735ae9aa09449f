"""Reading and writing problems and plans: JSON, and tables for a spreadsheet."""

from matcher.tables.files import (
    read_matching,
    read_problem,
    write_matching,
    write_problem,
)
from matcher.tables.json_file import (
    matching_from_json,
    matching_to_json,
    problem_from_json,
    problem_to_json,
)
from matcher.tables.outcome import write_result
from matcher.tables.plan import write_plan

__all__ = [
    "matching_from_json",
    "matching_to_json",
    "problem_from_json",
    "problem_to_json",
    "read_matching",
    "read_problem",
    "write_matching",
    "write_plan",
    "write_problem",
    "write_result",
]
