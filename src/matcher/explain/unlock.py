"""An unlock, and how it is put in words."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain.verdicts import Detail
from matcher.texts import Language, say
from matcher.whatif import AnyChange, Available, Fewest, ResourceCapacity


@dataclass(frozen=True)
class Unlock:
    """Changes after which a person has a place, and nobody loses one.

    Attributes
    ----------
    candidate, changes
        Who, and what would be different.
    slot
        Where she is in the plan that was found.
    moved
        Who moves to another slot in it, by id.
    certain
        Whether every best plan after the changes places her. A place more may also go
        to somebody else.
    """

    candidate: str
    changes: tuple[AnyChange, ...]
    slot: str
    moved: tuple[str, ...] = ()
    certain: bool = False

    def sentence(self, language: Language) -> str:
        """What it says in a line."""
        changes = " + ".join(phrase(change, language) for change in self.changes)
        told = [("unlock", {"changes": changes, "slot": self.slot})]
        if self.moved:
            told.append(("unlock_moves", {"moved": ", ".join(self.moved)}))
        if not self.certain:
            told.append(("unlock_open", {}))
        return " ".join(say("Statement", code, said, language) for code, said in told)


def phrase(change: AnyChange, language: Language) -> str:
    """A change in a few words."""
    details: dict[str, Detail] = {
        name: value for name, value in change if isinstance(value, int | str)
    }
    for name in ("slots", "training_offices", "training_classes", "resources"):
        named = getattr(change, name, ())
        details |= {"id": ", ".join(named)} if named else {}
    if isinstance(change, ResourceCapacity):
        details |= {"first": change.months[0], "last": change.months[-1]}
    code = f"change_{change.change}"
    if isinstance(change, Fewest):
        details["people"] = -(change.add or 0)
    if isinstance(change, Available):
        details["months"] = abs(change.add)
        code += "_earlier" if change.add < 0 else ""
    return say("Statement", code, details, language)
