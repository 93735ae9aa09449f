"""Run a published lottery again, and name every difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from matcher.domain.verdicts import Saying
from matcher.lotteries.draw import People, ids_of, in_order, number_of
from matcher.lotteries.record import Lottery


class Difference(Saying):
    """What a record says otherwise than the lottery it names.

    Examples
    --------
    >>> Difference("lottery_place", candidate="C1", place=2, found=1).code
    'lottery_place'
    """


def check_lottery(
    lottery: Lottery, people: People | None = None, *, seed: int | None = None
) -> tuple[Difference, ...]:
    """Every difference between a record and the lottery it says it is.

    Parameters
    ----------
    lottery
        The record; whoever wrote it.
    people
        Who should have taken part, as for ``draw``; ``None``: those of the record.
    seed
        The seed that was announced; ``None``: that of the record.

    Returns
    -------
    tuple of Difference
        Another seed, people missing, foreign or there twice, numbers that are not
        theirs, places that are not theirs; empty when the record is right. Numbers are
        judged by the seed of the record, and places among the people in it.

    Examples
    --------
    >>> from matcher.lotteries import draw
    >>> record = draw(["C1", "C2"], seed=7)
    >>> check_lottery(record, ["C1", "C2"], seed=7)
    ()
    >>> check_lottery(record, ["C1", "C2", "C3"])
    (Difference('lottery_missing', candidate='C3'),)
    """
    return tuple(_differences(lottery, people, seed))


def _differences(
    lottery: Lottery, people: People | None, seed: int | None
) -> Iterator[Difference]:
    if seed is not None and seed != lottery.seed:
        yield Difference("lottery_seed", seed=seed, found=lottery.seed)
    times = Counter(one.candidate for one in lottery.tickets)
    if people is not None:
        expected = set(ids_of(people))
        for one in sorted(expected - times.keys()):
            yield Difference("lottery_missing", candidate=one)
        for one in sorted(times.keys() - expected):
            yield Difference("lottery_unknown", candidate=one)
    for one in sorted(times):
        if times[one] > 1:
            yield Difference("lottery_twice", candidate=one, times=times[one])
    order = in_order(times, lottery.seed)
    place = {candidate: nth for nth, candidate in enumerate(order, start=1)}
    for ticket in lottery.tickets:
        who, number = ticket.candidate, number_of(lottery.seed, ticket.candidate)
        if ticket.number != number:
            found = ticket.number
            yield Difference(
                "lottery_number", candidate=who, number=number, found=found
            )
        if ticket.place != place[who]:
            yield Difference(
                "lottery_place", candidate=who, place=place[who], found=ticket.place
            )
