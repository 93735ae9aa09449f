"""Who comes in when a place falls free, and into whose place the next one comes."""

from __future__ import annotations

from matcher.domain import Matching
from matcher.replan.person import PersonChange, became


def chain(
    slot: str, last: Matching, new: Matching, who: str
) -> tuple[PersonChange, ...]:
    """Everybody but ``who`` whose placement is another one, in the order of the chain.

    First those who come to the slot; after each who moved, those who come to where she
    was. Whoever is reached by none of them stands at the end, by id.
    """
    had, has = last.by_candidate, new.by_candidate
    left: dict[str, PersonChange] = {}
    for name in sorted((had.keys() | has.keys()) - {who}):
        before, now = had.get(name), has.get(name)
        what = became(before, now)
        if what != "kept":
            left[name] = PersonChange(
                candidate=name, became=what, before=before, now=now
            )
    steps: list[PersonChange] = []
    free = [slot]
    while free:
        here = free.pop()
        coming = [
            one
            for one in left.values()
            if one.became in ("moved", "new") and one.now and one.now.slot == here
        ]
        steps += [left.pop(change.candidate) for change in coming]
        free += [one.before.slot for one in reversed(coming) if one.before]
    return (*steps, *left.values())
