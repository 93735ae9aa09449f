"""Results as JSON files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from matcher.domain import Problem
from matcher.engine import Result, hash_of
from matcher.engine.senses import senses_of
from matcher.errors import Fault, InputError
from matcher.tables.documents import read_document
from matcher.tables.json_file import validated
from matcher.tables.one_file import content_of, name_of
from matcher.tables.spelling import shown
from matcher.verify import verify

RESULT = "kullmatch.result"
RESULT_FILE = "result.json"


def result_to_json(result: Result) -> str:
    """Write a result as JSON."""
    return result.model_dump_json(indent=1) + "\n"


def result_from_json(
    text: str | bytes, problem: Problem | None = None, *, file: str | None = None
) -> Result:
    """Read a result from the text of a JSON document.

    Parameters
    ----------
    problem
        The facts it is expected to be of; not looked at if not given.
    file
        Name of the file, for the faults.

    Raises
    ------
    InputError
        Every fault at once. Once the document is sound: its plan or its policy is no
        longer the one that was solved; it is a result of another problem; or its tiers
        are not those of the plan. A policy with rules from outside this library cannot
        be read.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> result = solve(problem)
    >>> result_from_json(result_to_json(result), problem) == result
    True
    """
    result = validated(Result, read_document(text, RESULT, file=file), file)
    faults = list(_changed(result, file))
    if problem is not None and not faults:
        faults += _of_another(result, problem, file)
    if faults:
        raise InputError(faults)
    return result


def read_result(path: str | os.PathLike[str], problem: Problem | None = None) -> Result:
    """Read a result from a ``.json`` file, or from the folder that holds one.

    Raises
    ------
    InputError
        As ``result_from_json`` does.
    """
    place = Path(path)
    if place.is_dir():
        place /= RESULT_FILE
        if not place.exists():
            raise InputError([Fault("result_in_folder", shown(Path(path).name))])
    return result_from_json(content_of(place), problem, file=name_of(place))


def _changed(result: Result, file: str | None) -> Iterator[Fault]:
    plan, audit = result.matching, result.audit
    if audit.plan_hash != ("" if plan is None else hash_of(plan)):
        yield Fault("result_unchanged", file, column="matching")
    if audit.policy_hash != hash_of(result.policy):
        yield Fault("result_unchanged", file, column="policy")


def _of_another(result: Result, problem: Problem, file: str | None) -> Iterator[Fault]:
    if result.audit.problem_hash != hash_of(problem):
        yield Fault("result_of_problem", file, column="audit.problem_hash")
    elif not _claims_hold(result, problem):
        yield Fault("result_unchanged", file, column="tiers")


def _claims_hold(result: Result, problem: Problem) -> bool:
    """Whether the plan is lawful, and its tiers are those of the policy and true."""
    plan, policy = result.matching, result.policy
    if plan is None:
        return not result.tiers
    senses = {tier.name: tier.sense for tier in result.tiers}
    if senses != senses_of(problem, policy):
        return False
    return not verify(problem, plan, policy, values=result.values)
