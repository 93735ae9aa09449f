"""Facts for the rules about employers and groups, added to a tiny problem."""

from __future__ import annotations

import random

from matcher.domain import (
    Apart,
    Candidate,
    Company,
    Fact,
    OrdinaryUse,
    Problem,
    Share,
    Slot,
    Trade,
    TrainingOffice,
)

OFFICES = ("metal-office", "food-office")


def with_rule_facts(problem: Problem, seed: int, *, simple: bool) -> Problem:
    """The same problem with limits of companies and offices, shares and so on.

    Each kind of fact is stated in some problems only, so that most keep a plan or two.
    ``simple`` adds only what leaves the program a network.
    """
    draw = random.Random(f"rules {seed}")
    offices = _offices(draw)
    everything: dict[str, tuple[Fact, ...]] = {
        "trades": _trades(draw, problem),
        "companies": tuple(_company(draw, one) for one in problem.companies),
        "slots": tuple(_slot(draw, one) for one in problem.slots),
        "candidates": _ages(draw, problem),
        "ordinary_use": _ordinary_use(draw, problem),
        "shares": _shares(draw, problem),
        "apart": _apart(draw, problem),
    }
    no_network = ("slots", "shares", "apart") if simple else ()
    stated = {
        name: facts
        for name, facts in everything.items()
        if draw.random() < 0.4 and name not in no_network
    }
    return problem.model_copy(update={"training_offices": offices, **stated})


def _trades(draw: random.Random, problem: Problem) -> tuple[Trade, ...]:
    return tuple(
        trade.model_copy(update={"open_to_scheme": draw.random() > 0.15})
        for trade in problem.trades
    )


def _offices(draw: random.Random) -> tuple[TrainingOffice, ...]:
    return tuple(
        TrainingOffice(id=office, capacity=draw.choice([0, 1, 2, 3, 5]))
        for office in OFFICES
    )


def _company(draw: random.Random, company: Company) -> Company:
    trades = draw.choice([(), (), (), ("weld", "mech"), ("weld", "cook")])
    return company.model_copy(
        update={
            "approved_trades": trades,
            "max_apprentices": draw.choice([None, None, 1, 2, 3]),
            "training_office": draw.choice([None, *OFFICES]),
        }
    )


def _slot(draw: random.Random, slot: Slot) -> Slot:
    least = draw.randint(0, slot.places)
    return slot.model_copy(
        update={"min_cohort": least, "may_close": draw.random() < 0.9}
    )


def _ages(draw: random.Random, problem: Problem) -> tuple[Candidate, ...]:
    return tuple(
        person.model_copy(
            update={"birth_year": draw.choice([1992, 1993, 2000, 2000, 2000])}
        )
        for person in problem.candidates
    )


def _ordinary_use(draw: random.Random, problem: Problem) -> tuple[OrdinaryUse, ...]:
    everything = [
        *(("company", company.id) for company in problem.companies),
        *(("training_office", office) for office in OFFICES),
        *(("training_class", one.id) for one in problem.training_classes),
    ]
    return tuple(
        OrdinaryUse.model_validate({"of": of, "id": name, "places": 1})
        for of, name in everything
        if draw.random() < 0.3
    )


def _shares(draw: random.Random, problem: Problem) -> tuple[Share, ...]:
    of = draw.choice(["company", "training_office", "training_class"])
    names = {
        "company": [company.id for company in problem.companies],
        "training_office": list(OFFICES),
        "training_class": [one.id for one in problem.training_classes],
    }[of]
    if not names:
        return ()
    return (
        Share.model_validate(
            {
                "id": "share",
                "target_group": draw.choice(
                    ["job_seeker", "job_seeker", "adult_education_applicant"]
                ),
                "of": of,
                "where": draw.choice(names),
                "at_least": draw.choice([0, 0, 20, 33, 50]),
                "at_most": draw.choice([50, 60, 67, 75, 100]),
            }
        ),
    )


def _apart(draw: random.Random, problem: Problem) -> tuple[Apart, ...]:
    names = [person.id for person in problem.candidates]
    if len(names) < 2:
        return ()
    some = draw.sample(names, min(len(names), draw.choice([2, 2, 3])))
    same = draw.choice(["slot", "company", "location"])
    return (Apart.model_validate({"id": "a1", "candidates": some, "same": same}),)
