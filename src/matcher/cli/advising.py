"""Which places to ask for: what ``advise`` and ``report`` have in common."""

from __future__ import annotations

from argparse import Namespace

from matcher.advise import Advice, advise
from matcher.cli.inputs import its_plan
from matcher.cli.parser import UsageError
from matcher.domain import Problem
from matcher.engine import Result
from matcher.texts import Language, word


def found_advice(
    problem: Problem, result: Result, asked: Namespace, language: Language
) -> Advice:
    """The best ``asked.places`` places to ask for, beside the plan of the result.

    Raises
    ------
    InputError
        If the result has no plan.
    UsageError
        If its policy has no tier that more places could better.
    """
    its_plan(asked.result, result)
    try:
        return advise(problem, result, asked.places, time_limit=asked.time_limit)
    except ValueError:
        raise UsageError(word("cli_no_advice", language)) from None
