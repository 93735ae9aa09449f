"""What a conflict consists of: a rule, as far as it is about one subject."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.domain import Fact, Problem, Violation

_ROWS_OF: dict[str, tuple[str, ...]] = {
    "one_placement": ("candidate",),
    "places": ("slot",),
    "apprentices_at_once": ("company",),
    "training_offices": ("training_office",),
    "non_displacement": ("slot", "company", "training_office", "training_class"),
    "slot_cohorts": ("slot",),
    "training_classes": ("training_class",),
    "resources": ("resource",),
    "measures_budget": ("fund",),
    "shares": ("share",),
    "companions": ("companions",),
    "apart": ("apart",),
    "joint_lists": ("joint_list",),
    "commitments": ("candidate",),
}
"""What rows are about; where several kinds share an id, the first."""

_ONLY_FORBID = (
    "interest",
    "declines",
    "travel",
    "qualifications",
    "start",
    "age",
    "pathways",
    "approval",
    "gap_months",
)
"""Rules without rows."""

ALWAYS_OF = {
    "one_placement": "candidate",
    "approval": "slot",
    "non_displacement": "slot",
}
"""What some rules that forbid options look at, whoever asks."""


class Member(Fact):
    """A rule, as far as it is about one subject, and the facts behind that.

    ``of`` says what the subject is: ``("travel", "candidate", "c1")`` is how far c1
    travels at most, ``("places", "slot", "s1")`` how many places s1 has. What forbids
    options is about the candidate, if a pin speaks of her or her companions, and else
    about the slot. A rule from outside is one member: ``of`` is ``"rule"``.

    Examples
    --------
    >>> str(Member(rule="travel", of="candidate", subject="c1"))
    'travel of candidate c1'
    """

    rule: str
    of: str
    subject: str

    def __str__(self) -> str:
        return f"{self.rule} of {self.of} {self.subject}"


def in_order(members: Iterable[Member]) -> tuple[Member, ...]:
    """By rule, kind and id."""
    return tuple(sorted(members, key=lambda one: (one.rule, one.of, one.subject)))


class Members:
    """Says which member a row, a forbidden option or a violation belongs to."""

    def __init__(self, problem: Problem) -> None:
        self._known = _ids(problem)
        self.named = _named(problem)
        """People of whom a pin speaks, or whose companions one speaks of."""

    def of_row(self, rule: str, subject: str) -> Member:
        """That of a row of a rule."""
        if rule not in _ROWS_OF:
            return Member(rule=rule, of="rule", subject=rule)
        kinds = _ROWS_OF[rule]
        of = next((kind for kind in kinds if subject in self._known[kind]), kinds[0])
        return Member(rule=rule, of=of, subject=subject)

    def of_option(self, rule: str, candidate: str, slot: str) -> Member:
        """That of an option which a rule forbids."""
        if rule not in _ROWS_OF and rule not in _ONLY_FORBID:
            return Member(rule=rule, of="rule", subject=rule)
        by_default = "candidate" if candidate in self.named else "slot"
        of = ALWAYS_OF.get(rule, by_default)
        subject = candidate if of == "candidate" else slot
        return Member(rule=rule, of=of, subject=subject)

    def of_violation(self, rule: str, violation: Violation) -> Member:
        """That of what a rule says of a plan."""
        details = violation.details
        if forbids(violation):
            return self.of_option(rule, str(details["candidate"]), str(details["slot"]))
        return self.of_row(rule, violation.subject or "")


def forbids(violation: Violation) -> bool:
    """Whether a violation is about one placement by itself, whatever the others do."""
    return {"candidate", "slot"} <= violation.details.keys()


def _ids(problem: Problem) -> dict[str, frozenset[str]]:
    """The ids of each kind."""
    return {
        "candidate": frozenset(one.id for one in problem.candidates),
        "slot": frozenset(one.id for one in problem.slots),
        "company": frozenset(one.id for one in problem.companies),
        "training_office": frozenset(one.id for one in problem.training_offices),
        "training_class": frozenset(one.id for one in problem.training_classes),
        "resource": frozenset(one.id for one in problem.resources),
        "share": frozenset(one.id for one in problem.shares),
        "fund": frozenset({"measures"}),
        "companions": frozenset(one.id for one in problem.companions),
        "apart": frozenset(one.id for one in problem.apart),
        "joint_list": frozenset(one.id for one in problem.joint_lists),
    }


def _named(problem: Problem) -> frozenset[str]:
    fixed = {one.placement.candidate for one in problem.commitments}
    bound = {
        one
        for group in problem.companions
        if not fixed.isdisjoint(group.candidates)
        for one in group.candidates
    }
    pinned = fixed - problem.incumbents.keys()
    return frozenset(pinned | bound)
