"""Problems in which many want the same."""

from __future__ import annotations

from matcher.domain import Problem
from support.build import a_candidate, a_problem, a_slot


def crowd(people: int, *, slots: int, places: int = 1, ties: bool = True) -> Problem:
    """Everybody wants every slot: all alike, or in an order that differs."""
    names = [f"s{k}" for k in range(slots)]

    def wishes(k: int) -> tuple[tuple[str, ...], ...]:
        turned = names[k % slots :] + names[: k % slots]
        return (tuple(names),) if ties else tuple((one,) for one in turned)

    return a_problem(
        [a_candidate(f"c{k}", interests=wishes(k)) for k in range(people)],
        [a_slot(name, places=places) for name in names],
    )


def lone() -> Problem:
    """One person and one slot."""
    return crowd(1, slots=1)
