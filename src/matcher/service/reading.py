"""From the bytes of a body to a problem, a policy and what else was asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import ValidationError

from matcher.domain import Fact, Matching, Problem, RulePack
from matcher.errors import Fault, InputError
from matcher.policy import Policy, default_policy
from matcher.service.bodies import SolveBody, ValidateBody, VerifyBody
from matcher.tables import policy_from_json, problem_from_json
from matcher.tables.documents import parse
from matcher.tables.json_file import validated
from matcher.tables.wrong import fault, path_of, wrongs_of

_Part = TypeVar("_Part")
_Fact = TypeVar("_Fact", bound=Fact)


class Reading:
    """The parts of a body, and every fault met so far.

    Raises
    ------
    InputError
        If it is no JSON object.
    """

    def __init__(self, body: bytes, model: type[ValidateBody]) -> None:
        document = parse(body)
        if not isinstance(document, dict):
            raise InputError([Fault("json_object")])
        self._document: dict[str, Any] = document
        self.faults: list[Fault] = [
            Fault("known_field", column=path_of((name,)))
            for name in document
            if name not in model.model_fields
        ]

    def part(self, name: str, read: Callable[[str], _Part]) -> _Part | None:
        """A part that is a document of its own; ``None`` where it is faulty."""
        if name not in self._document:
            self.faults.append(Fault("filled", column=name))
            return None
        if not isinstance(self._document[name], dict):
            self.faults.append(Fault("object", column=name))
            return None
        try:
            return read(json.dumps(self._document[name]))
        except InputError as error:
            for one in error.faults:
                column = ".".join(filter(None, (name, one.column)))
                self.faults.append(
                    Fault(one.expected, column=column, details=one.details)
                )
            return None

    def given(self, name: str) -> object:
        """A part as it stands; ``None`` where it is left out."""
        return self._document.get(name)

    def numbers(self, *names: str) -> dict[str, Any]:
        """Numbers of a body to be solved; of the right kind, never ``"1"`` for 1."""
        stated = {
            name: self._document[name] for name in names if name in self._document
        }
        blank = {"problem": Problem(first_month="2000-01"), "policy": None}
        try:
            read = SolveBody.model_validate({**blank, **stated}, strict=True)
        except ValidationError as error:
            self.faults += [fault(w, column=path_of(w.where)) for w in wrongs_of(error)]
            return dict.fromkeys(names)
        return {name: getattr(read, name) for name in names}

    def facts(self) -> tuple[Problem | None, Policy | None]:
        """The problem, and the policy or the default one."""
        problem = self.part("problem", _problem)
        if self.given("policy") is None:
            return problem, default_policy()
        return problem, self.part("policy", policy_from_json)


def validate_body(body: bytes) -> tuple[Problem, Policy]:
    """The parts of a ``ValidateBody``.

    Raises
    ------
    InputError
        Every fault at once.
    """
    reading = Reading(body, ValidateBody)
    problem, policy = reading.facts()
    return _whole(reading, problem), _whole(reading, policy)


def verify_body(body: bytes) -> tuple[Problem, Policy, Matching]:
    """The parts of a ``VerifyBody``.

    Raises
    ------
    InputError
        Every fault at once.
    """
    reading = Reading(body, VerifyBody)
    problem, policy = reading.facts()
    matching = reading.part("matching", _matching)
    return _whole(reading, problem), _whole(reading, policy), _whole(reading, matching)


def solve_body(
    body: bytes, most_seconds: float
) -> tuple[Problem, Policy, float | None, int | None]:
    """The parts of a ``SolveBody``.

    Raises
    ------
    InputError
        Every fault at once.
    """
    reading = Reading(body, SolveBody)
    problem, policy = reading.facts()
    numbers = reading.numbers("time_limit", "seed")
    seconds = numbers["time_limit"]
    if seconds is not None and seconds > most_seconds:
        details = (("most", int(most_seconds)),)
        reading.faults.append(Fault("at_most", column="time_limit", details=details))
    return _whole(reading, problem), _whole(reading, policy), seconds, numbers["seed"]


def _matching(text: str) -> Matching:
    return _strict(Matching, text, validated(Matching, json.loads(text), None))


class _OwnPack(Problem):
    """A problem whose rule pack is not one of this library's, named by its id.

    An id is looked up before anything is judged, and what was looked at is no longer
    JSON: then no text is a day, however strict the day.
    """

    rule_pack: RulePack


def _problem(text: str) -> Problem:
    problem = problem_from_json(text)
    own = isinstance(json.loads(text).get("rule_pack"), dict)
    return _strict(_OwnPack if own else Problem, text, problem)


def _strict(model: type[Fact], text: str, read: _Fact) -> _Fact:
    """What was read, if each value is of its kind: a file may say "1" for 1."""
    try:
        model.model_validate_json(text, strict=True)
    except ValidationError as error:
        faults = [fault(one, column=path_of(one.where)) for one in wrongs_of(error)]
        raise InputError(faults) from None
    return read


def _whole(reading: Reading, part: _Part | None) -> _Part:
    if part is None or reading.faults:
        raise InputError(reading.faults)
    return part
