"""Among plans that are equally good, a seeded and published lottery decides."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from hashlib import sha256
from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense, ints


class Lottery(Objective):
    """Among plans that are equally good, a seeded and published lottery decides.

    Each (candidate, slot, route) draws a whole number below 1024 in each round: the
    first ten bits of the round's pair of bytes of SHA-256 over seed and ids. The plan
    with the smallest sum wins a round; the next decides among the plans still tied.
    """

    objective: Literal["lottery"] = "lottery"
    seed: int = 0
    rounds: Annotated[int, Field(ge=1, le=16)] = 3

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        people = [candidate.id for candidate in problem.candidates]
        slots = [slot.id for slot in problem.slots]
        routes = [
            _name(one.pathway, one.start, one.classes, one.measures)
            for one in options.routes
        ]
        digests = b"".join(
            sha256(f"{self.seed}|{people[c]}|{slots[s]}|{routes[r]}".encode()).digest()
            for c, s, r in zip(
                options.candidate.tolist(),
                options.slot.tolist(),
                options.route.tolist(),
                strict=True,
            )
        )
        pairs = np.frombuffer(digests, ">u2").reshape(-1, 16)
        return [
            Linear(name, "least", ints(pairs[:, nth] >> 6), draw=True)
            for nth, (name, _) in enumerate(self.names(problem))
        ]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(f"lottery_{nth}", "least") for nth in range(1, self.rounds + 1)]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        draw = [
            _tickets(
                self.seed,
                p.candidate,
                p.slot,
                _name(p.pathway, p.start, p.classes, p.measures),
                self.rounds,
            )
            for p in matching.placements
        ]
        return tuple(
            Fraction(sum(tickets[nth] for tickets in draw))
            for nth in range(self.rounds)
        )


def _name(
    pathway: str, start: int, classes: tuple[str, ...], measures: tuple[str, ...]
) -> str:
    return "/".join([pathway, str(start), ",".join(classes), ",".join(measures)])


def _tickets(
    seed: int, candidate: str, slot: str, route: str, rounds: int
) -> tuple[int, ...]:
    digest = sha256(f"{seed}|{candidate}|{slot}|{route}".encode()).digest()
    return tuple(
        int.from_bytes(digest[2 * nth : 2 * nth + 2]) >> 6 for nth in range(rounds)
    )
