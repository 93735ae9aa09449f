"""Scenarios become rows, here or on an executor; the base case travels once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, as_completed
from functools import partial
from typing import Any, TypeVar

from matcher.whatif.case import Case, Packed, Question, packed, row_of_question
from matcher.whatif.row import Row
from matcher.whatif.scenario import Scenario

Asked = TypeVar("Asked")
Told = TypeVar("Told")

Answer = Callable[[], Row]
"""Gives the row, or raises what went wrong with this scenario."""


def answers(
    case: Case, asked: Mapping[str, Scenario], executor: Executor | None
) -> Generator[tuple[str, Answer], None, None]:
    """An answer for each key, as soon as it is there.

    What has not begun is cancelled when the iterator is closed.
    """
    if executor is None or not asked:
        for key, scenario in asked.items():
            yield key, partial(case.row, scenario)
        return
    base = carried(executor, packed(case))
    keys: dict[Future[str], str] = {}
    try:
        for key, scenario in asked.items():
            keys[_submitted(executor, base, scenario)] = key
        for future in as_completed(keys):
            # Let go of: a cluster computes again what is still held and was lost.
            yield keys.pop(future), partial(_row, future)
    finally:
        for future in keys:
            future.cancel()


def in_turn(
    case: Case,
    task: Callable[[Packed, Asked], Told],
    questions: Sequence[Asked],
    executor: Executor,
) -> Generator[Told, None, None]:
    """What a task tells of a case for each question, in order, on an executor.

    What has not begun is cancelled when the iterator is closed.
    """
    base = carried(executor, packed(case))
    futures = [executor.submit(task, base, question) for question in questions]
    try:
        for future in futures:
            yield future.result()
    finally:
        for future in futures:
            future.cancel()


def _submitted(executor: Executor, base: Any, scenario: Scenario) -> Future[str]:
    try:
        question = Question(scenario.model_dump_json())
        return executor.submit(row_of_question, base, question)
    except BrokenExecutor as error:  # those it took before may well have ended
        refused: Future[str] = Future()
        refused.set_exception(error)
        return refused


def _row(future: Future[str]) -> Row:
    return Row.model_validate_json(future.result())


def carried(executor: Executor, case: Packed) -> Any:
    """The case as an argument of tasks.

    On a dask cluster it is laid down once on every worker, from where tasks, and
    workers that come later, take it. Other executors hand it over with each task; they
    live on this machine, where that is a copy of some megabytes.
    """
    if "distributed" in sys.modules:
        from distributed.cfexecutor import ClientExecutor

        if isinstance(executor, ClientExecutor):
            return executor._client.scatter(case, broadcast=True, hash=False)
    return case
