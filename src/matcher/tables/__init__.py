"""Reading and writing problems, policies and plans: JSON, and tables."""

from matcher.tables.change_file import (
    Changes,
    changes_from_json,
    changes_to_json,
    read_changes,
    write_changes,
)
from matcher.tables.event_log import (
    events_from_json,
    events_to_json,
    read_events,
    write_events,
)
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
from matcher.tables.lottery_files import (
    lottery_from_csv,
    lottery_from_json,
    lottery_to_csv,
    lottery_to_json,
    read_lottery,
    write_lottery,
)
from matcher.tables.marked import marked_copy
from matcher.tables.outcome import write_result
from matcher.tables.plan import write_plan
from matcher.tables.policy_file import (
    policy_from_json,
    policy_to_json,
    read_policy,
    write_policy,
)
from matcher.tables.result_file import read_result, result_from_json, result_to_json
from matcher.tables.schemas import DOCUMENTS, schema_text
from matcher.tables.slate_files import (
    answers_from_json,
    answers_to_json,
    read_answers,
    read_slate,
    slate_from_json,
    slate_to_json,
    write_answers,
    write_slate,
)
from matcher.tables.template import template
from matcher.tables.visit_files import (
    read_schedule,
    read_visits,
    schedule_from_json,
    schedule_to_json,
    visits_from_json,
    visits_to_json,
    write_schedule,
    write_visits,
)
from matcher.tables.visit_table import visit_table
from matcher.tables.workbook import problem_from_workbook, problem_to_workbook

__all__ = [
    "DOCUMENTS",
    "Changes",
    "answers_from_json",
    "answers_to_json",
    "changes_from_json",
    "changes_to_json",
    "events_from_json",
    "events_to_json",
    "lottery_from_csv",
    "lottery_from_json",
    "lottery_to_csv",
    "lottery_to_json",
    "marked_copy",
    "matching_from_json",
    "matching_to_json",
    "policy_from_json",
    "policy_to_json",
    "problem_from_json",
    "problem_from_workbook",
    "problem_to_json",
    "problem_to_workbook",
    "read_answers",
    "read_changes",
    "read_events",
    "read_lottery",
    "read_matching",
    "read_policy",
    "read_problem",
    "read_result",
    "read_schedule",
    "read_slate",
    "read_visits",
    "result_from_json",
    "result_to_json",
    "schedule_from_json",
    "schedule_to_json",
    "schema_text",
    "slate_from_json",
    "slate_to_json",
    "template",
    "visit_table",
    "visits_from_json",
    "visits_to_json",
    "write_answers",
    "write_changes",
    "write_events",
    "write_lottery",
    "write_matching",
    "write_plan",
    "write_policy",
    "write_problem",
    "write_result",
    "write_schedule",
    "write_slate",
    "write_visits",
]
