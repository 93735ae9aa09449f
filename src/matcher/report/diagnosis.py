"""A diagnosis and a bottleneck in words."""

from __future__ import annotations

from matcher.diagnose.diagnosis import Diagnosis, Remedy
from matcher.diagnose.points import point
from matcher.diagnose.shortage import Bottleneck
from matcher.domain import Problem
from matcher.report.layout import shortened
from matcher.texts import Language, label, word
from matcher.whatif import AnyChange, Fewest, ResourceCapacity

_MOST_NAMED = 5


def diagnosis_page(
    problem: Problem, diagnosis: Diagnosis, language: Language = "en"
) -> str:
    """The diagnosis as lines: contradictions, bottlenecks, what would help.

    Examples
    --------
    >>> from matcher.diagnose import diagnose
    >>> problem = Problem(first_month="2022-08")
    >>> diagnosis_page(problem, diagnose(problem), "en")
    'There is a plan that keeps all rules.'
    """
    lines = [word(f"diagnosis_{diagnosis.status}", language)]
    lines += [bottleneck_sentence(one, language) for one in diagnosis.bottlenecks]
    for conflict in diagnosis.conflicts:
        key = "alone" if len(conflict.members) == 1 else "conflict"
        lines.append(word(f"diagnosis_{key}", language))
        lines += [f"  - {point(problem, one, language)}" for one in conflict.members]
    if diagnosis.remedies:
        lines.append(word("diagnosis_remedies", language))
        for nth, remedy in enumerate(diagnosis.remedies, start=1):
            lines.append(f"  {nth}. {remedy_sentence(problem, remedy, language)}")
    elif diagnosis.conflicts and diagnosis.complete:
        lines.append(word("diagnosis_no_remedies", language))
    if not diagnosis.complete and diagnosis.status != "unknown":
        lines.append(word("diagnosis_incomplete", language))
    return "\n".join(lines)


def bottleneck_sentence(one: Bottleneck, language: Language = "en") -> str:
    """The sentence about a bottleneck.

    Examples
    --------
    >>> few = Bottleneck(
    ...     lacks="people", candidates=("c1",), slots=("s1",), wanted=3, room=1
    ... )
    >>> bottleneck_sentence(few, "en").partition(";")[0]
    's1 must take at least 3 newcomers together, but only 1 people can go there'
    """
    full = [
        word("bottleneck_full", language).format(id=stop.id, room=stop.room)
        for stop in one.full
    ]
    return word(f"bottleneck_{one.lacks}", language).format(
        people=len(one.candidates),
        slots=len(one.slots),
        names=", ".join(shortened(one.slots, _MOST_NAMED, language)),
        full=", ".join(shortened(full, _MOST_NAMED, language)),
        wanted=one.wanted,
        room=one.room,
        short=one.short,
    )


def remedy_sentence(problem: Problem, remedy: Remedy, language: Language = "en") -> str:
    """What a remedy changes, in words."""
    parts = [_change(problem, change, language) for change in remedy.changes]
    for member in remedy.lifts:
        rule = label("rule", member.rule, language)
        whole = "_rule" if member.of == "rule" else ""
        lift = word(f"change_lift{whole}", language)
        parts.append(lift.format(rule=rule, subject=member.subject))
    return "; ".join(parts)


def _change(problem: Problem, change: AnyChange, language: Language) -> str:
    details: dict[str, object] = {}
    for name, value in change.model_dump().items():
        if isinstance(value, tuple):
            details[name] = ", ".join(value)
        elif name == "add" and value is not None:
            details["amount"] = abs(value)
        elif name == "month":
            details["month"] = problem.month_name(value)
        else:
            details[name] = value
    key = f"change_{details['change']}"
    if isinstance(change, Fewest) and change.training_classes:
        key += "_in_class"
    if isinstance(change, ResourceCapacity) and not change.months:
        key += "_always"
    return word(key, language).format(**details)
