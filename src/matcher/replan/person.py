"""What became of one person between two plans, and why."""

from __future__ import annotations

from typing import Literal

from matcher.domain import Fact, Placement
from matcher.domain.fact import Id

Became = Literal["kept", "rerouted", "moved", "lost", "left", "new"]

Why = Literal[
    "withdrawn",
    "begun",
    "gone",
    "refused",
    "fewer_places",
    "no_room",
    "worse",
    "as_good",
]


class PersonChange(Fact):
    """What became of one person's placement.

    Attributes
    ----------
    became
        ``kept``: the same placement. ``rerouted``: the same slot, by another pathway,
        start, class or measure. ``moved``: another slot. ``lost``: no place any more.
        ``left``: she takes no part any more. ``new``: a place, and none in the last
        plan. A *move* is somebody who moved or lost her place.
    before, now
        Her placements in the last plan and in this one.
    why
        ``None`` where nothing needs a reason, otherwise

        * ``withdrawn``, ``begun``: she is not among the candidates, or already in a
          pathway;
        * ``gone``: her slot, pathway, class or start is no longer there;
        * ``refused``: a rule, ``by``, refuses her at that slot whatever others do;
        * ``fewer_places``: put back there, this plan would break the rule ``by`` about
          places, and her slot has fewer of them than it had;
        * ``no_room``: put back there, this plan would break the rule ``by``;
        * ``worse``: put back there, this plan would be worse in the tier ``by``, and in
          none above it;
        * ``as_good``: put back there, this plan would be no worse; only a plan that is
          not proven leaves such people.
    by
        Name of the rule or tier, where there is one.
    """

    candidate: Id
    became: Became
    before: Placement | None
    now: Placement | None
    why: Why | None = None
    by: str = ""

    @property
    def is_move(self) -> bool:
        """Whether she does not keep the slot she had, though she takes part."""
        return self.became in ("moved", "lost")


def became(before: Placement | None, now: Placement | None) -> Became:
    """What became of somebody who takes part; one of the two placements is given."""
    if before is None:
        return "new"
    if now is None:
        return "lost"
    if before.slot != now.slot:
        return "moved"
    return "kept" if before == now else "rerouted"
