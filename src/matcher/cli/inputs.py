"""Reading what an argument names."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from matcher.domain import Matching, Problem
from matcher.engine import Result, hash_of
from matcher.errors import Fault, InputError
from matcher.lotteries import Lottery
from matcher.policy import Policy
from matcher.tables import (
    read_changes,
    read_lottery,
    read_matching,
    read_policy,
    read_problem,
    read_result,
    read_visits,
)
from matcher.tables.definition import TABLES
from matcher.tables.spelling import shown
from matcher.texts import Language
from matcher.visits import Round, VisitProblem, visits_of
from matcher.whatif import AnyChange


def a_problem(path: Path) -> Problem:
    """The problem of a folder or file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    with _readable(path):
        return read_problem(path)


def a_policy(path: Path | None) -> Policy | None:
    """The policy of a file, or ``None`` where none is named.

    Raises
    ------
    InputError
        With every fault at once.
    """
    if path is None:
        return None
    with _readable(path):
        return read_policy(path)


def a_result(path: Path, problem: Problem) -> Result:
    """The result of a file or folder, which must be of the problem.

    Raises
    ------
    InputError
        With every fault at once.
    """
    with _readable(path):
        return read_result(path, problem)


def a_claim(path: Path, problem: Problem) -> Result:
    """The result of a file or folder, to be judged: its tiers may claim anything.

    Raises
    ------
    InputError
        With every fault at once.
    """
    with _readable(path):
        result = read_result(path)
    if result.audit.problem_hash != hash_of(problem):
        raise InputError([Fault("result_of_problem", shown(path.name))])
    return result


def its_plan(path: Path, result: Result) -> Matching:
    """The plan of a result.

    Raises
    ------
    InputError
        If it has none.
    """
    if result.matching is None:
        raise InputError([Fault("cli_plan", shown(path.name))])
    return result.matching


def a_matching(path: Path) -> Matching:
    """The matching of a file, or of ``plan.json`` in a folder.

    Raises
    ------
    InputError
        With every fault at once.
    """
    with _readable(path):
        return read_matching(path / "plan.json" if path.is_dir() else path)


def a_lottery(path: Path) -> Lottery:
    """The record of a lottery, from its file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    with _readable(path):
        return read_lottery(path)


def the_changes(path: Path) -> tuple[AnyChange, ...]:
    """What has happened since, from a file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    with _readable(path):
        return read_changes(path)


def a_season(path: Path, rounds: Sequence[Round]) -> VisitProblem:
    """A season of visits from its file, or of a problem where rounds are given.

    Raises
    ------
    InputError
        With every fault at once.
    """
    if rounds:
        return visits_of(a_problem(path), rounds)
    with _readable(path):
        return read_visits(path)


def known_ids(
    asked: Namespace, language: Language, **known: tuple[Container[str], str]
) -> None:
    """Refuse arguments that name what is not there, all at once.

    ``known`` holds for each argument the ids there are, and the table they stand in.

    Raises
    ------
    InputError
        With a fault for each of them.
    """
    titles = {one.name: one.title(language) for one in TABLES}
    faults = [
        Fault("known_id", f"--{name}", details=(("of", titles.get(of, of)),))
        for name, (ids, of) in known.items()
        if (given := getattr(asked, name)) is not None and given not in ids
    ]
    if faults:
        raise InputError(faults)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """What the system says of a path is a fault of the input."""
    try:
        yield
    except OSError:
        raise InputError([Fault("readable", shown(path.name))]) from None
