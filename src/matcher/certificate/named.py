"""Whether a certificate and its plan speak of nothing but what the facts hold."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.certificate.evidence import Certificate
from matcher.domain import Matching, Problem
from matcher.domain.employers import Of


def names_only_facts(
    problem: Problem, matching: Matching, certificate: Certificate
) -> bool:
    """Whether every slot, company, office and class named is in the problem."""
    offices = {one.id for one in problem.training_offices}
    known = {
        "slot": problem.slot.keys(),
        "company": problem.company.keys(),
        "training_office": offices,
        "training_class": problem.training_class.keys(),
    }
    classes = {name for one in matching.placements for name in one.classes}
    return (
        {one.slot for one in matching.placements} <= known["slot"]
        and classes <= known["training_class"]
        and all(name in known[of] for of, name in _things(certificate))
    )


def _things(certificate: Certificate) -> Iterator[tuple[Of, str]]:
    for flow in (certificate.alone, certificate.beside, certificate.restored):
        for served in flow:
            yield "slot", served.slot
    limits = [certificate.largest, *(one.limit for one in certificate.first)]
    limits += [certificate.missing] if certificate.missing else []
    yield from ((one.of, one.id) for limit in limits for one in limit.full)
    yield from ((one.of, one.id) for one in certificate.standing)
    yield from ((one.of, one.id) for one in certificate.displaced)
