"""Policies of markets with two sides: stable plans, and plans without envy."""

from __future__ import annotations

from typing import Literal, get_args

from matcher.domain.two_sided import Stability
from matcher.objectives import Placed
from matcher.policy import Policy, default_policy
from matcher.program import Broken, Rule
from matcher.rules import EnvyFree, SlotCohorts, Stable

Unmet = Literal["forbidden", "fewest"]


def stable_policy(
    policy: Policy | None = None,
    *,
    kind: Stability = "weak",
    at_most_blocking: int = 0,
    unmet: Unmet = "forbidden",
) -> Policy:
    """A policy whose plans are stable; its tiers say which of them is best.

    Parameters
    ----------
    policy
        The rules and tiers; the default policy if not given. A rule of stability that
        it has is replaced.
    kind, at_most_blocking
        As for the rule ``Stable``.
    unmet
        What becomes of slots that must not close and have fewer newcomers than they
        need. ``"forbidden"``: no plan leaves such a slot short, so there may be no
        stable plan at all (Biró, Fleiner, Irving & Manlove, The College Admissions
        problem with lower and common quotas, TCS 411, 2010). ``"fewest"``: stable plans
        with the fewest unmet minimum places come before all other tiers.

    Raises
    ------
    ValueError
        If ``kind``, ``at_most_blocking`` or ``unmet`` is none that there is.

    Examples
    --------
    >>> policy = stable_policy(unmet="fewest")
    >>> [rule.rule for rule in policy.rules if rule.broken]
    ['slot_cohorts']
    """
    if unmet not in get_args(Unmet):
        raise ValueError(f"unmet is one of {', '.join(get_args(Unmet))}")
    given = policy or default_policy()
    stable = Stable(kind=kind, at_most_blocking=at_most_blocking)
    rules = _with(given.rules, stable)
    if unmet == "fewest":
        cohorts = next((r for r in rules if isinstance(r, SlotCohorts)), SlotCohorts())
        soft = cohorts.model_copy(update={"broken": Broken(tier=1)})
        rules = _with(rules, soft)
    return given.model_copy(update={"rules": rules})


def envy_free_policy(policy: Policy | None = None) -> Policy:
    """The largest plan in which nobody has justified envy: an answer if none is stable.

    Places may stay empty that somebody would rather have; nobody has a place that
    somebody ahead of her on its list would rather have. Sources: Fleiner & Kamiyama, A
    matroid approach to stable matchings with lower quotas (2016); Krishnaa, Limaye,
    Nasre & Nimbhorkar, Envy-freeness and relaxed stability (2020).

    Parameters
    ----------
    policy
        The rules and tiers; the default policy if not given. Most people placed becomes
        the first tier.

    Examples
    --------
    >>> envy_free_policy().tiers[0].objective
    'placed'
    """
    given = policy or default_policy()
    rules = tuple(rule for rule in given.rules if not isinstance(rule, Stable))
    others = tuple(tier for tier in given.tiers if not isinstance(tier, Placed))
    return given.model_copy(
        update={"rules": _with(rules, EnvyFree()), "tiers": (Placed(), *others)}
    )


def _with(rules: tuple[Rule, ...], rule: Rule) -> tuple[Rule, ...]:
    """The rules with this one in the place of its like, or last."""
    if any(one.rule == rule.rule for one in rules):
        return tuple(rule if one.rule == rule.rule else one for one in rules)
    return (*rules, rule)
