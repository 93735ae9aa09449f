"""Draw lots for people: the same on every machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pydantic import TypeAdapter, ValidationError

from matcher.domain import Problem, draw_of
from matcher.domain.expectations import expectation
from matcher.domain.fact import Id
from matcher.errors import Fault, InputError
from matcher.lotteries.record import Lottery, Seed, Ticket

People = Problem | Iterable[str]

_IDS, _SEED = TypeAdapter(tuple[Id, ...]), TypeAdapter(Seed)


def draw(people: People, seed: int) -> Lottery:
    """Draw lots for the candidates of a problem, or for ids, in any order.

    Each number is the first 64 bits of SHA-256 of the UTF-8 text ``seed|candidate``.
    The smallest is first; equal numbers, which nobody will ever see, go by id. A
    person's number rests on the seed and her id alone: whoever else takes part, she
    keeps it, and so two people always stand in the same order to one another.

    Parameters
    ----------
    people
        A problem, whose new candidates take part, or the ids of those who do.
    seed
        A whole number from 0, of at most 18 digits; best one that nobody could choose,
        see ``docs/lotteries.md``.

    Raises
    ------
    InputError
        With every id that is none (``people[3]``) or stands twice, ignoring case, and a
        seed that is no such number.
    TypeError
        If ``people`` is one text: its letters are nobody.

    Examples
    --------
    >>> [one.candidate for one in draw(["C1", "C2", "C3"], seed=7).tickets]
    ['C3', 'C1', 'C2']
    """
    ids = tuple(ids_of(people))
    faults = [*_seed_faults(seed), *_id_faults(ids)]
    if faults:
        raise InputError(faults)
    numbered = enumerate(in_order(ids, seed), start=1)
    tickets = tuple(
        Ticket(candidate=one, number=number_of(seed, one), place=place)
        for place, one in numbered
    )
    return Lottery(seed=seed, tickets=tickets)


def ids_of(people: People) -> Sequence[str]:
    """Who takes part."""
    if isinstance(people, Problem):
        return [one.id for one in people.new_candidates]
    if isinstance(people, str):
        raise TypeError("people are a problem, or a list of ids")
    return list(people)


def in_order(ids: Iterable[str], seed: int) -> list[str]:
    """Ids as they are drawn, first to last."""
    return sorted(ids, key=lambda one: (draw_of(seed, one), one))


def number_of(seed: int, candidate: str) -> str:
    """A candidate's number in 16 hexadecimal digits."""
    return f"{draw_of(seed, candidate):016x}"


def _seed_faults(seed: int) -> Iterable[Fault]:
    try:
        _SEED.validate_python(seed, strict=True)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            expected, details = expectation(one)
            yield Fault(expected, column="seed", details=details)


def _id_faults(ids: Sequence[str]) -> Iterable[Fault]:
    try:
        _IDS.validate_python(ids, strict=True)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            expected, details = expectation(one)
            yield Fault(expected, column=f"people[{one['loc'][0]}]", details=details)
        return
    folded = [name.casefold() for name in ids]
    times = Counter(folded)
    for nth, name in enumerate(folded):
        if times[name] > 1:
            yield Fault("unique_id", column=f"people[{nth}]")
