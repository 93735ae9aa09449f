"""The page of a result without a plan: that there is none, and what to do."""

from __future__ import annotations

from matcher.diagnose import Diagnosis
from matcher.domain import Problem
from matcher.engine import Result
from matcher.report.broken import pins_text
from matcher.report.diagnosis import diagnosis_page
from matcher.report.html.headline import stopped
from matcher.report.html.lines import blocks_of
from matcher.report.html.parts import Block, Code, Section, Text
from matcher.texts import Language, word

_ASK = """\
import matcher
from matcher.report import diagnosis_page

problem = matcher.read_problem(...)
print(diagnosis_page(problem, matcher.diagnose(problem), "{language}"))
"""


def no_plan_section(
    problem: Problem,
    result: Result,
    diagnosis: Diagnosis | None,
    language: Language,
    *,
    names: bool,
) -> Section:
    """What is known of why there is no plan; of ids nothing without ``names``."""
    why = stopped(result, language)
    said = word(f"html_{result.status}", language).format(why=why)
    blocks: list[Block] = [Text(said, "lead")]
    if names:
        blocks += blocks_of(pins_text(problem, result, language))
    if names and diagnosis is not None:
        blocks += blocks_of(diagnosis_page(problem, diagnosis, language))
    elif result.status == "infeasible":
        blocks.append(Text(word("html_ask_why", language)))
        blocks.append(Code(_ASK.format(language=language).rstrip()))
    else:
        blocks.append(Text(word("html_more_time", language)))
    blocks.append(Text(word("html_nobody_placed", language)))
    return Section("answer", word("html_answer_title", language), tuple(blocks))
