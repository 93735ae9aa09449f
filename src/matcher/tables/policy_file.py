"""A policy as JSON: what a planner would write by hand, no more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from matcher.engine.arguments import DEFINING, NEVER_SOFT
from matcher.errors import InputError, PolicyError
from matcher.objectives import OBJECTIVES
from matcher.policy import Policy
from matcher.program import Objective, Rule
from matcher.rules import RULES
from matcher.tables.documents import read_document, written
from matcher.tables.one_file import content_of, name_of, write_file
from matcher.tables.policy_list import (
    PolicyList,
    Tag,
    by_name,
    read_list,
    unknown_field,
)
from matcher.tables.wrong import Wrong, fault, path_of

POLICY = "kullmatch.policy"


def read_policy(
    path: str | os.PathLike[str],
    rules: Iterable[type[Rule]] = RULES,
    objectives: Iterable[type[Objective]] = OBJECTIVES,
) -> Policy:
    """Read a policy from a JSON file.

    A file names rules and objectives; it never imports code. Those from outside this
    library are given here as classes.

    Parameters
    ----------
    rules, objectives
        The classes a file may name, for example ``[*matcher.RULES, SchoolBus]``.

    Raises
    ------
    PolicyError
        With every fault at once: where it stands and what was expected.
    TypeError, ValueError
        If a class has no name of its own, or two have the same.

    Examples
    --------
    >>> import tempfile
    >>> from matcher.policy import default_policy
    >>> from matcher.tables import read_policy, write_policy
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = write_policy(default_policy(), f"{folder}/ours.json")
    ...     read_policy(path) == default_policy()
    True
    """
    try:
        content = content_of(path)
    except InputError as error:
        raise PolicyError(error.faults) from None
    return policy_from_json(content, rules, objectives, file=name_of(path))


def write_policy(policy: Policy, path: str | os.PathLike[str]) -> Path:
    """Write a policy as a JSON file: written beside, then renamed.

    Parameters that have their default are left out.
    """
    return write_file(path, policy_to_json(policy))


def policy_from_json(
    text: str | bytes,
    rules: Iterable[type[Rule]] = RULES,
    objectives: Iterable[type[Objective]] = OBJECTIVES,
    *,
    file: str | None = None,
) -> Policy:
    """Read a policy from the text of a JSON document.

    Whole numbers are written as such, never as ``1.0`` or ``"1"``.

    Parameters
    ----------
    rules, objectives
        The classes a document may name.
    file
        Name of the file, for the faults.

    Raises
    ------
    PolicyError
        Every fault at once; ``column`` is a path such as ``rules[3].broken.tier``.
    TypeError, ValueError
        If a class has no name of its own, or two have the same.
    """
    known_rules, known_tiers = by_name("rule", rules), by_name("objective", objectives)
    try:
        document = read_document(text, POLICY, file=file)
    except InputError as error:
        raise PolicyError(error.faults) from None
    in_force = read_list(document, "rules", "rule", known_rules)
    tiers = read_list(document, "tiers", "objective", known_tiers)
    fields = Policy.model_fields
    wrongs = [unknown_field((name,), fields) for name in document if name not in fields]
    wrongs += [*in_force.wrongs, *tiers.wrongs]
    wrongs += [*_not_defining(in_force), *_without_tiers(in_force, tiers)]
    if wrongs:
        raise PolicyError(fault(w, file=file, column=path_of(w.where)) for w in wrongs)
    return Policy(
        rules=tuple(in_force.parts.values()), tiers=tuple(tiers.parts.values())
    )


def policy_to_json(policy: Policy) -> str:
    """Write a policy as JSON, one rule or tier a line, defaults left out."""
    return written(
        {
            "format": policy.format,
            "version": policy.version,
            "rules": [_entry(rule, "rule") for rule in policy.rules],
            "tiers": [_entry(tier, "objective") for tier in policy.tiers],
        }
    )


def _entry(part: Rule | Objective, tag: Tag) -> dict[str, Any]:
    given = part.model_dump(mode="json", exclude_defaults=True)
    return {tag: getattr(part, tag), **given}


def _not_defining(rules: PolicyList[Rule]) -> Iterator[Wrong]:
    """Rules that say what a placement is, where they are missing or soft.

    Whether one is missing nobody can tell while an entry has an unknown name.
    """
    if rules.complete:
        for name in DEFINING:
            if name not in rules.names:
                yield Wrong("defining_rule", (("rule", name),), ("rules",))
    for position, rule in rules.parts.items():
        if rule.broken is not None and rule.rule in NEVER_SOFT:
            where = ("rules", position, "broken")
            yield Wrong("defining_rule", (("rule", rule.rule),), where)


def _without_tiers(
    rules: PolicyList[Rule], tiers: PolicyList[Objective]
) -> Iterator[Wrong]:
    """Nothing to optimise: no tier, and no soft rule that would be one."""
    soft = any(rule.broken is not None for rule in rules.parts.values())
    if tiers.complete and not tiers.names and not soft:
        yield Wrong("a_tier", where=("tiers",))
