"""Scores that companies hand in, and the tie groups they become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from matcher.domain.fact import Fact, Id
from matcher.errors import Fault, InputError

if TYPE_CHECKING:
    from matcher.domain.problem import Problem

Best = Literal["highest", "lowest"]
Exact = Decimal | Fraction | int | float | str
"""A number; a ``float`` counts as the shortest decimal that is read as it."""

_NUMBER = re.compile(r"[+-]?[0-9]{1,7}(\.[0-9]{1,20})?")
_MOST = 1_000_000


def _exact(given: object) -> Decimal:
    """The number as it is written.

    Raises
    ------
    PydanticCustomError
        If it is none, or has more digits than scores have.
    """
    text = ""
    if isinstance(given, float | int | str) and not isinstance(given, bool):
        text = _plain(repr(float(given))) if isinstance(given, float) else str(given)
    elif isinstance(given, Decimal):
        text = _plain(str(given))
    if _NUMBER.fullmatch(text.strip()) is None or abs(Decimal(text)) > _MOST:
        raise PydanticCustomError("number", "a number is expected")
    return Decimal(text.strip())


def _plain(text: str) -> str:
    """``1e-07`` without exponent; what is far too long stays as it is."""
    exponent = re.fullmatch(r"[+-]?[0-9.]+[eE][+-]?([0-9]{1,2})", text)
    return f"{Decimal(text):f}" if exponent else text


def _positive(given: Decimal) -> Decimal:
    if given <= 0:
        raise PydanticCustomError("positive_number", "a number above 0 is expected")
    return given


Number = Annotated[Decimal, BeforeValidator(_exact, json_schema_input_type=float | str)]
"""An exact number of at most a million, with at most 20 decimals."""

Step = Annotated[Number, AfterValidator(_positive)]


class Score(Fact):
    """What the owner of a list, a slot or a company, scored a candidate.

    Exactly one of ``slot`` and ``company`` is given. ``step`` and ``best`` are those of
    ``tie_groups``; they say the same in all scores of one owner.

    Examples
    --------
    >>> Score(slot="s1", candidate="C1", score=4.5).score
    Decimal('4.5')
    """

    slot: Id | None = None
    company: Id | None = None
    candidate: Id
    score: Number
    step: Step | None = None
    best: Best = "highest"

    @property
    def owner(self) -> tuple[str, str]:
        """Whose list it is on: ``("slots", "s1")``."""
        if self.slot is not None:
            return "slots", self.slot
        return "companies", self.company or ""


def tie_groups(
    scores: Mapping[str, Exact], *, step: Exact | None = None, best: Best = "highest"
) -> tuple[tuple[str, ...], ...]:
    """Candidates by their scores, best first; equal scores are one tie group.

    Parameters
    ----------
    scores
        A number for each candidate, such as a grade or points.
    step
        Scores are rounded to the nearest whole multiple of it before they are compared,
        a half upwards (to the larger number): with 0.5, both 4.25 and 4.74 are 4.5.
        All is exact, in the decimals as written: 0.1 is a tenth. ``None``: no rounding.
    best
        Whether the highest score or, as for a place in a race, the lowest is best.

    Returns
    -------
    tuple of tuple of str
        Tie groups, as ``Slot.priorities`` and ``Company.priorities`` hold them; ids in
        a group are in order.

    Raises
    ------
    InputError
        With every entry that is no number (``scores[3]``, counted from 0, as NaN), a
        step that is not above 0, a ``best`` there is not.

    Examples
    --------
    >>> tie_groups({"C1": "4.25", "C2": 5, "C3": 4.5}, step="0.5")
    (('C2',), ('C1', 'C3'))
    """
    faults: list[Fault] = []
    exact = {
        candidate: _judged(score, f"scores[{nth}]", faults)
        for nth, (candidate, score) in enumerate(scores.items())
    }
    whole = None if step is None else _judged(step, "step", faults)
    if whole is not None and whole <= 0:
        faults.append(Fault("positive_number", column="step"))
    if best not in get_args(Best):
        details = (("allowed", ", ".join(get_args(Best))),)
        faults.append(Fault("one_of", column="best", details=details))
    if faults:
        raise InputError(faults)
    return _grouped(exact.items(), whole, best)


def score_faults(problem: Problem) -> Iterator[tuple[str, str]]:
    """Places and codes of what scores contradict, beyond ids that lead nowhere."""
    first: dict[tuple[str, str], Score] = {}
    told: set[tuple[str, str]] = set()
    seen: set[tuple[tuple[str, str], str]] = set()
    for nth, one in enumerate(problem.scores):
        if (one.slot is None) == (one.company is None):
            yield f"scores[{nth}]", "company_or_slot"
            continue
        owner, same = one.owner, first.setdefault(one.owner, one)
        if (owner, one.candidate) in seen:
            yield f"scores[{nth}].candidate", "one_score"
        seen.add((owner, one.candidate))
        for field in ("step", "best"):
            if getattr(one, field) != getattr(same, field) and owner not in told:
                told.add(owner)
                yield f"scores[{nth}].{field}", "one_rounding"
    for name in ("companies", "slots"):
        for nth, fact in enumerate(getattr(problem, name)):
            if fact.priorities and (name, fact.id) in first:
                yield f"{name}[{nth}].priorities", "scores_or_priorities"


def prioritised(scores: Sequence[Score], name: str, facts: Iterable[Any]) -> Any:
    """Slots or companies, with the priorities that sound scores make."""
    lists: dict[str, list[Score]] = {}
    for one in scores:
        of, owner = one.owner
        if of == name:
            lists.setdefault(owner, []).append(one)
    return tuple(
        fact.model_copy(update={"priorities": _priorities(lists[fact.id])})
        if fact.id in lists
        else fact
        for fact in facts
    )


def _priorities(scores: Sequence[Score]) -> tuple[tuple[str, ...], ...]:
    step = scores[0].step
    exact = ((one.candidate, Fraction(one.score)) for one in scores)
    return _grouped(exact, None if step is None else Fraction(step), scores[0].best)


def _grouped(
    scores: Iterable[tuple[str, Fraction]], step: Fraction | None, best: Best
) -> tuple[tuple[str, ...], ...]:
    groups: dict[Fraction, list[str]] = {}
    for candidate, score in scores:
        rounded = score if step is None else (score / step + Fraction(1, 2)) // 1
        groups.setdefault(Fraction(rounded), []).append(candidate)
    order = sorted(groups, reverse=best == "highest")
    return tuple(tuple(sorted(groups[rounded])) for rounded in order)


def _judged(given: Exact, place: str, faults: list[Fault]) -> Fraction:
    if isinstance(given, Fraction):
        return given
    try:
        return Fraction(_exact(given))
    except PydanticCustomError:
        faults.append(Fault("number", column=place))
        return Fraction(1)
