"""People of a plan counted for the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from matcher.domain import Matching, Problem
from matcher.domain.people import TargetGroup
from matcher.report.figures.counts import Counts, counted
from matcher.report.layout import region_names, trade_name
from matcher.report.status import OUTCOMES
from matcher.texts import Language, label, word

_RANKS = ("first", "second", "third", "later", "beyond", "unplaced")


def rank_counts(problem: Problem, matching: Matching, language: Language) -> Counts:
    """New candidates by target group and by the choice they got.

    ``beyond`` is any job or other qualification after her own list.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> rank_counts(Problem(first_month="2022-08"), Matching(), "en").cells
    ((0, 0, 0, 0, 0, 0, 0),)
    """
    placed = matching.by_candidate
    people = [(one.target_group, one) for one in problem.new_candidates]
    seen = {group for group, _ in people}
    groups = [one for one in get_args(TargetGroup) if one in seen]

    def found() -> Iterator[tuple[str, str]]:
        for group, person in people:
            placement = placed.get(person.id)
            if placement is None:
                yield group, "unplaced"
                continue
            rank = problem.rank(person.id, placement.slot)
            listed = rank is not None and rank <= len(person.interests)
            yield group, _RANKS[min(rank or 1, 4) - 1] if listed else "beyond"

    return counted(
        word("figure_group", language),
        [(one, label("figure_group", one, language)) for one in groups],
        [(one, label("figure_rank", one, language), one) for one in _RANKS],
        found(),
    )


def region_counts(problem: Problem, matching: Matching, language: Language) -> Counts:
    """New candidates by home region, with a place and without."""
    placed = matching.by_candidate
    return counted(
        word("region", language),
        list(region_names(problem).items()),
        [
            ("placed", word("figure_placed", language), "good"),
            ("unplaced", word("figure_rank_unplaced", language), "unplaced"),
        ],
        (
            (
                problem.home_region(one.id),
                "placed" if one.id in placed else "unplaced",
            )
            for one in problem.new_candidates
        ),
    )


def flow_counts(problem: Problem, matching: Matching, language: Language) -> Counts:
    """New candidates by home region and by the trade, or the outcome, they come to.

    A column for every trade that offers apprenticeships, so that an empty one does not
    say of whom there are none.
    """
    placed = matching.by_candidate
    offered = {one.trade for one in problem.slots if one.kind == "apprenticeship"}
    columns = [
        (f"trade {one.id}", trade_name(one, language), "pathway")
        for one in problem.trades
        if one.id in offered
    ]
    columns += [(one, word(one, language), one) for one in ("work", "other")]
    unplaced = word("figure_rank_unplaced", language)
    columns.append(("unplaced", unplaced, "unplaced"))

    def outcome(person: str) -> str:
        if person not in placed:
            return "unplaced"
        slot = problem.slot[placed[person].slot]
        learns = slot.kind == "apprenticeship"
        return f"trade {slot.trade}" if learns else OUTCOMES[slot.kind]

    people = [one.id for one in problem.new_candidates]
    return counted(
        word("region", language),
        list(region_names(problem).items()),
        columns,
        ((problem.home_region(one), outcome(one)) for one in people),
    )
