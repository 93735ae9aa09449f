"""Problems, rule packs and matchings as JSON."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

from pydantic import Field, ValidationError
from pydantic_core import PydanticCustomError

from matcher.domain import Fact, Matching, Placement, Problem, RulePack, rule_pack
from matcher.domain.fact import Kroner
from matcher.domain.problem import GivenRulePack, YearMonth
from matcher.errors import Fault, InputError
from matcher.tables.definition import TABLES
from matcher.tables.documents import read_document, written
from matcher.tables.judge import Draft, contradictions, problem_of
from matcher.tables.reading import Reading, read_fact
from matcher.tables.spelling import near
from matcher.tables.wrong import Wrong, fault, path_of, wrongs_of

PROBLEM, MATCHING, PACK = (
    "kullmatch.problem",
    "kullmatch.matching",
    "kullmatch.rule_pack",
)
_Model = TypeVar("_Model", bound=Fact)


class _Head(Fact):
    """What stands before the collections of a problem."""

    format: Literal["kullmatch.problem"]
    version: Literal[1]
    first_month: YearMonth
    rule_pack: GivenRulePack = Field(default_factory=lambda: rule_pack("NO-2022"))
    measure_budget: Kroner = 0
    previous: Matching | None = None


def problem_from_json(text: str | bytes, *, file: str | None = None) -> Problem:
    """Read a problem from the text of a JSON document.

    Parameters
    ----------
    file
        Name of the file, for the faults.

    Raises
    ------
    InputError
        Every fault at once; ``column`` is a path such as ``candidates[3].birth_year``.

    Examples
    --------
    >>> from matcher.tables import problem_from_json, problem_to_json
    >>> text = '{"format": "kullmatch.problem", "version": 1, "first_month": "2022-08"}'
    >>> problem = problem_from_json(text)
    >>> problem_from_json(problem_to_json(problem)) == problem
    True
    """
    document = read_document(text, PROBLEM, file=file)
    draft, faults = Draft(), []
    for table in TABLES:
        entries = document.pop(table.name, [])
        draft.tables[table.name] = readings = []
        if not isinstance(entries, list):
            faults.append(Fault("list", file, None, table.name))
            draft.incomplete.add(table.name)
            continue
        for position, entry in enumerate(entries):
            readings.append(read_fact(table.model, entry, position))
            faults.extend(_of(readings[-1], (table.name, position), table.model, file))
    previous = document.get("previous")
    if isinstance(previous, dict) and isinstance(previous.get("placements"), list):
        draft.previous = []
        for position, entry in enumerate(previous["placements"]):
            draft.previous.append(read_fact(Placement, entry, position))
            way = ("previous", "placements", position)
            faults.extend(_of(draft.previous[-1], way, Placement, file))
        document["previous"] = {**previous, "placements": []}
    faults.extend(_head(document, draft, file))
    for found in contradictions(draft):
        place = found.field
        if found.table is not None:
            dot = "." if found.field else ""
            place = f"{found.table}[{found.position}]{dot}{found.field}"
        one = found.fault
        faults.append(Fault(one.expected, file, None, place, one.details, one.value))
    if faults:
        raise InputError(faults)
    return problem_of(draft)


def problem_to_json(problem: Problem) -> str:
    """Write a problem as JSON, one fact a line; a shipped rule pack by its id."""
    document = problem.model_dump(mode="json")
    if is_shipped(problem.rule_pack):
        document["rule_pack"] = problem.rule_pack.id
    return written(document)


def matching_from_json(text: str | bytes, *, file: str | None = None) -> Matching:
    """Read a matching from the text of a JSON document.

    Raises
    ------
    InputError
        Every fault at once.
    """
    return validated(Matching, read_document(text, MATCHING, file=file), file)


def matching_to_json(matching: Matching) -> str:
    """Write a matching as JSON, one placement a line."""
    return written(matching.model_dump(mode="json"))


def rule_pack_from_json(text: str | bytes, *, file: str | None = None) -> RulePack:
    """Read a rule pack from the text of a JSON document.

    Raises
    ------
    InputError
        Every fault at once.
    """
    document = read_document(text, PACK, file=file)
    del document["format"], document["version"]
    return validated(RulePack, document, file)


def rule_pack_to_json(pack: RulePack) -> str:
    """Write a rule pack as JSON."""
    facts = pack.model_dump(mode="json")
    return written({"format": PACK, "version": 1, **facts})


def is_shipped(pack: RulePack) -> bool:
    """Whether this library ships the very same rule pack."""
    try:
        return rule_pack(pack.id) == pack
    except PydanticCustomError:
        return False


def validated(
    model: type[_Model], document: dict[str, Any], file: str | None
) -> _Model:
    """A fact from a document.

    Raises
    ------
    InputError
        Every fault at once; contradictions once each field is as it should be.
    """
    try:
        return model.model_validate(document)
    except ValidationError as error:
        faults = [_at(wrong, (), model, file) for wrong in wrongs_of(error)]
    raise InputError(faults)


def _head(document: dict[str, Any], draft: Draft, file: str | None) -> list[Fault]:
    reading = read_fact(_Head, document, 0)
    if isinstance(reading.fact, _Head):
        draft.first_month = reading.fact.first_month
        draft.measure_budget = reading.fact.measure_budget
        if not any(one.startswith("rule_pack") for one in reading.faulty):
            draft.rule_pack = reading.fact.rule_pack
        if draft.previous is None and reading.fact.previous is not None:
            draft.previous = []
    return _of(reading, (), Problem, file)


def _of(
    reading: Reading, way: tuple[str | int, ...], model: type[Fact], file: str | None
) -> list[Fault]:
    return [_at(wrong, way, model, file) for wrong in reading.wrongs]


def _at(
    wrong: Wrong, way: tuple[str | int, ...], model: type[Fact], file: str | None
) -> Fault:
    where = (*way, *wrong.where)
    if wrong.expected == "known_field" and len(wrong.where) == 1:
        meant = near(str(wrong.where[0]), model.model_fields)
        if meant is not None:
            wrong = Wrong("known_field_maybe", (("maybe", meant),), where)
    return fault(wrong, file=file, column=path_of(where))
