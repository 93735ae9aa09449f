"""People who stay together or apart, in ways that a given plan keeps."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.domain import Apart, Companions
from matcher.scenarios.draws import Draws


def draw_together(
    draws: Draws, company_of: Mapping[str, str], pairs: int
) -> list[Companions]:
    """Pairs whom the plan sends to one company; ``company_of`` is by candidate."""
    colleagues: dict[str, list[str]] = {}
    for person, company in company_of.items():
        colleagues.setdefault(company, []).append(person)
    groups = [colleagues[one] for one in sorted(colleagues) if len(colleagues[one]) > 1]
    return [
        Companions(
            id=f"pair-{number}",
            candidates=tuple(sorted(draws.order(group)[:2])),
            same="company",
        )
        for number, group in enumerate(draws.order(groups)[:pairs], start=1)
    ]


def draw_apart(
    draws: Draws,
    company_of: Mapping[str, str],
    alike: Mapping[str, tuple[str, str]],
    pairs: int,
) -> list[Apart]:
    """Pairs who are alike, for example in home and wish, at companies of their own."""
    rivals: dict[tuple[str, str], list[str]] = {}
    for person in company_of:
        rivals.setdefault(alike[person], []).append(person)
    found: list[tuple[str, str]] = []
    for group in draws.order([rivals[key] for key in sorted(rivals)]):
        one, *others = draws.order(group)
        other = next((o for o in others if company_of[o] != company_of[one]), None)
        if other is not None:
            found.append((one, other) if one < other else (other, one))
    return [
        Apart(id=f"apart-{number}", candidates=pair, same="company")
        for number, pair in enumerate(found[:pairs], start=1)
    ]
