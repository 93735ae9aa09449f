"""Short lists of people for companies to interview before the plan."""

from matcher.interviews.answers import Answer, Answers, answers_into
from matcher.interviews.chances import by_rank
from matcher.interviews.check import check_slate
from matcher.interviews.compose import slate
from matcher.interviews.draw import drawn_answers, simulated_fill
from matcher.interviews.facts import (
    Fill,
    Interview,
    ShortList,
    Slate,
    WithoutInterview,
)
from matcher.interviews.top_choices import top_choices

__all__ = [
    "Answer",
    "Answers",
    "Fill",
    "Interview",
    "ShortList",
    "Slate",
    "WithoutInterview",
    "answers_into",
    "by_rank",
    "check_slate",
    "drawn_answers",
    "simulated_fill",
    "slate",
    "top_choices",
]
