"""How likely an interview is to fill a place, and what a list is worth by that.

**The surrogate.** The people on a list are taken to fill a place of it each with her
``chance``, independently of one another; a list with ``q`` places is worth the expected
number of them filled, ``E[min(N, q)]`` with N the number who would. With one chance p
for all of a list N is binomial, and the k-th person adds
``p x P(at most q - 1 of k - 1 others would)``, which falls with k: the worth is concave
in the number of interviews. (``E[min(N, q)]`` is the sum over j = 1..q of
``P(N >= j)``.)

**The chance, where none is given.** A company wants a person with probability ``yes``.
Where she has m interviews, is wanted at each independently, and takes one of those who
want her, no matter which, an interview ends with her coming with probability
``(1 - (1 - yes)^m) / m``; m is the most interviews anybody may have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from matcher.domain import Problem
from matcher.program import Floats

Chance = float | Mapping[str, float] | Callable[[str, str], float]
"""One number for all, one for each slot by id, or a function of candidate and slot."""


def by_rank(problem: Problem, chances: Sequence[float]) -> Callable[[str, str], float]:
    """A chance by the rank of the slot for the candidate: first choice, second, ...

    Whoever ranks a slot behind the last of them has the last.

    Examples
    --------
    >>> from matcher.scenarios import scenario
    >>> problem = scenario("pilot")
    >>> chance = by_rank(problem, [0.5, 0.3])
    >>> who = problem.candidates[0].id
    >>> [(problem.rank(who, one.id), chance(who, one.id))
    ...  for one in problem.wanted(who)[:2]]
    [(3, 0.3), (5, 0.3)]
    """
    if not chances:
        raise ValueError("at least one chance is given")

    def chance(candidate: str, slot: str) -> float:
        rank = problem.rank(candidate, slot) or len(chances)
        return chances[min(rank, len(chances)) - 1]

    return chance


def of_pairs(
    chance: Chance, people: Sequence[str], slots: Sequence[str], name: str
) -> Floats:
    """The chance of each pair, shape (pairs,).

    Raises
    ------
    KeyError
        If a mapping lacks a slot.
    ValueError
        If one is no number from 0 to 1.
    """
    if callable(chance):
        found = [chance(who, where) for who, where in zip(people, slots, strict=True)]
    elif isinstance(chance, Mapping):
        if not chance.keys() >= set(slots):
            raise KeyError(f"{name} lacks a slot")
        found = [chance[where] for where in slots]
    else:
        found = [chance] * len(people)
    values = np.asarray(found, dtype=np.float64).reshape(len(people))
    if not np.all((values >= 0) & (values <= 1)):
        raise ValueError(f"{name} is a probability, 0 to 1")
    return values


def of_yes(yes: Floats, interviews: int) -> Floats:
    """The chance where none is given: wanted independently, one offer taken.

    Examples
    --------
    >>> of_yes(np.array([0.85]), 3).round(3).tolist()
    [0.332]
    """
    chance: Floats = (1.0 - (1.0 - yes) ** interviews) / interviews
    return chance


def worth(chances: Sequence[float], places: int) -> float:
    """Expected filled places of a list.

    Examples
    --------
    >>> worth([0.5, 0.5], 1), worth([0.5, 0.5], 2)
    (0.75, 1.0)
    """
    filled = np.zeros(places + 1)
    filled[0] = 1.0
    for chance in chances:
        filled = _one_more(filled, chance)
    return float(filled @ np.arange(places + 1))


def _one_more(filled: Floats, chance: float) -> Floats:
    """Probability of each number of filled places after one person more."""
    another = filled[:-1] * chance
    more = filled.copy()
    more[:-1] -= another
    more[1:] += another
    return more


def gains(chance: float, places: int, most: int) -> Floats:
    """What each further person adds to a list with one chance for all, shape (most,).

    Falling: rounding of the arithmetic is taken out.

    Examples
    --------
    >>> gains(0.5, 1, 3).tolist()
    [0.5, 0.25, 0.125]
    """
    filled = np.zeros(places + 1)
    filled[0] = 1.0
    found = np.zeros(most)
    for nth in range(most):
        found[nth] = chance * (1.0 - filled[-1])
        filled = _one_more(filled, chance)
    falling: Floats = np.minimum.accumulate(np.maximum(found, 0.0))
    return falling
