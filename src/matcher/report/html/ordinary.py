"""Whether the plan takes anything from ordinary applicants."""

from __future__ import annotations

from matcher.certificate import certificate
from matcher.domain import Problem
from matcher.engine import Result
from matcher.report.certificate import certificate_answer
from matcher.report.html.lines import blocks_of
from matcher.report.html.parts import Block, Section, Text
from matcher.texts import Language, word


def ordinary_section(
    problem: Problem, result: Result, language: Language, *, numbers: bool
) -> Section:
    """What the certificate of non-displacement says; ``numbers``: of how many."""
    made = certificate(problem, result)
    blocks: list[Block]
    if not made.cells and not made.standing:
        blocks = [Text(word("html_none_ordinary", language))]
    elif numbers:
        blocks = list(blocks_of("\n".join(certificate_answer(made, language))))
    else:
        key = "html_none_displaced" if made.holds else "html_some_displaced"
        blocks = [Text(word(key, language))]
    blocks.append(Text(word("certificate_method", language), "note"))
    return Section("ordinary", word("certificate_title", language), tuple(blocks))
