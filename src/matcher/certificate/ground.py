"""What is left for ordinary applicants once what is used already has its room."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from matcher.certificate.evidence import Standing
from matcher.certificate.rooms import Thing, rooms, standing_use, uses
from matcher.domain import Matching, Problem


@dataclass(frozen=True)
class Ground:
    """Room for applicants without a plan and beside it, thing by thing.

    Attributes
    ----------
    standing
        What ordinary apprentices use already: it comes first.
    short
        How much of that the plan uses.
    alone, beside
        Room for applicants; beside a plan that breaks a limit it may be below 0.
    plan
        What the plan uses.
    """

    standing: tuple[Standing, ...]
    short: Counter[Thing]
    alone: dict[Thing, int]
    beside: dict[Thing, int]
    plan: Counter[Thing]

    @classmethod
    def of(cls, problem: Problem, matching: Matching) -> Ground:
        """That of a plan."""
        plan = uses(problem, matching.placements)
        alone = rooms(problem)
        beside = {thing: room - plan[thing] for thing, room in alone.items()}
        standing, short = [], Counter[Thing]()
        for (of, name), places in standing_use(problem).items():
            thing = (of, name)
            if thing not in alone:  # a company without a limit
                alone_here = beside_here = places
            else:
                alone_here = min(places, alone[thing])
                beside_here = max(0, min(alone_here, beside[thing]))
                if beside_here < alone_here:
                    short[thing] = alone_here - beside[thing]
                alone[thing] -= alone_here
                beside[thing] += short[thing] - alone_here
            standing.append(
                Standing(
                    of=of, id=name, used=places, alone=alone_here, beside=beside_here
                )
            )
        return cls(tuple(standing), +short, alone, beside, plan)
