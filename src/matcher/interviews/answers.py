"""What came of the interviews, and how it becomes facts of the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Fact, Problem
from matcher.domain.fact import Id
from matcher.errors import Fault, ProblemError
from matcher.interviews.facts import Slate
from matcher.whatif import Declined, apply


class Answer(Fact):
    """What a company says of somebody it met, or she of a slot.

    A company's yes may have a ``rank``, 1 for those it wants most; equal ranks are
    equally welcome, and a yes without a rank stands behind all that have one.

    Examples
    --------
    >>> Answer(candidate="C1", slot="s1", by="company", says="yes", rank=1).rank
    1
    """

    candidate: Id
    slot: Id
    by: Literal["company", "candidate"]
    says: Literal["yes", "no"]
    rank: Annotated[int, Field(ge=1, le=1_000_000)] | None = None


class Answers(Fact):
    """All answers of a round of interviews."""

    format: Literal["kullmatch.answers"] = "kullmatch.answers"
    version: Literal[1] = 1
    answers: tuple[Answer, ...] = ()


def answers_into(
    problem: Problem, answers: Answers, slate: Slate | None = None
) -> Problem:
    """The facts after the interviews.

    A no, whoever says it, is a decline. The people a company says yes to become the
    first tie groups of the slot's priorities, in the order of their ranks; whoever
    stood on its list and was not answered about follows as before, on the slot's own
    list or, without one, its company's. A candidate's yes changes nothing: she had
    asked for the place.

    Parameters
    ----------
    problem, answers
        The facts before, and what was said.
    slate
        Where given, an answer about a pair that it does not hold is a fault.

    Raises
    ------
    ProblemError
        With every fault at once: an id that does not exist, a pair answered twice by
        the same side, a rank on anything but a company's yes, a pair without interview.

    Examples
    --------
    >>> from matcher.scenarios import scenario
    >>> problem = scenario("pilot")
    >>> said = Answer(candidate="C0001", slot=problem.slots[0].id, by="company",
    ...               says="yes")
    >>> answers_into(problem, Answers(answers=(said,))).slots[0].priorities[0]
    ('C0001',)
    """
    faults = list(_faults(problem, answers, slate))
    if faults:
        raise ProblemError(faults)
    no: dict[str, list[str]] = {}
    yes: dict[str, list[Answer]] = {}
    for one in answers.answers:
        if one.says == "no":
            no.setdefault(one.slot, []).append(one.candidate)
        elif one.by == "company":
            yes.setdefault(one.slot, []).append(one)
    slots = tuple(
        slot.model_copy(update={"priorities": _priorities(problem, slot.id, yes)})
        if slot.id in yes
        else slot
        for slot in problem.slots
    )
    changes = [
        Declined(candidates=tuple(dict.fromkeys(people)), slots=(slot,))
        for slot, people in no.items()
    ]
    return apply(problem.model_copy(update={"slots": slots}), changes)


def _priorities(
    problem: Problem, slot: str, yes: dict[str, list[Answer]]
) -> tuple[tuple[str, ...], ...]:
    groups: dict[float, list[str]] = {}
    for one in yes[slot]:
        rank = float("inf") if one.rank is None else one.rank
        groups.setdefault(rank, []).append(one.candidate)
    answered = {one.candidate for one in yes[slot]}
    here = problem.slot[slot]
    before = here.priorities or problem.company[here.company].priorities
    rest = (tuple(one for one in group if one not in answered) for group in before)
    return (
        *(tuple(groups[rank]) for rank in sorted(groups)),
        *(group for group in rest if group),
    )


def _faults(problem: Problem, answers: Answers, slate: Slate | None) -> Iterator[Fault]:
    times = Counter((one.candidate, one.slot, one.by) for one in answers.answers)
    met = None if slate is None else set(slate.pairs)
    for nth, one in enumerate(answers.answers):
        place = f"answers[{nth}]"
        known = True
        for field, of, ids in (
            ("candidate", "candidates", problem.candidate),
            ("slot", "slots", problem.slot),
        ):
            if getattr(one, field) not in ids:
                known = False
                details = (("of", of),)
                yield Fault("known_id", column=f"{place}.{field}", details=details)
        if times[one.candidate, one.slot, one.by] > 1:
            yield Fault("one_answer", column=place)
        if one.rank is not None and (one.by, one.says) != ("company", "yes"):
            yield Fault("rank_of_yes", column=f"{place}.rank")
        if known and met is not None and (one.candidate, one.slot) not in met:
            yield Fault("interviewed", column=place)
