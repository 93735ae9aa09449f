"""Solve every recipe of the cookbook on the open county and compare with its table.

PYTHONPATH=src:tests python tests/policy/campaign_cookbook.py [PART OF A RECIPE'S NAME]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import matcher
from matcher import Policy, Problem, Result
from matcher.domain import Matching
from matcher.replan import with_last_plan
from matcher.whatif import Withdrawn, apply
from policy.cookbook import PAGE, RECIPES, TEXT, county_with_shares, rows
from support.pages import ROOT, ran

TIERS = ("placed_on_pathway", "placed", "worst_region", "rank_sum", "travel")
POLICIES = ROOT / "examples" / "policies"


def recipes(county: Problem) -> Iterator[tuple[str, Problem, Policy]]:
    """Name, facts and policy of each row of the table."""
    default = matcher.default_policy()
    yield "the default order", county, default
    fair = matcher.read_policy(POLICIES / "fairness_first.json")
    yield "fairness first", county, fair
    for name, policy in RECIPES.items():
        yield name, county, policy
    near = ran(PAGE).left["within"](county, 45)
    yield "nobody travels more than 45 minutes", near, default
    with TemporaryDirectory() as folder:
        hospital = county_with_shares(Path(folder))
    yield "at least so many at the hospital", hospital, default
    tiers = tuple(tier for tier in default.tiers if tier.objective != "lottery")
    yield "without a lottery", county, Policy(rules=default.rules, tiers=tiers)


def last_plan(county: Problem) -> str:
    """The sentence about the last plan, with what is found now."""
    first = matcher.solve(county, time_limit=600).matching or Matching()
    placed = sorted(one.candidate for one in first.placements)
    gone = Withdrawn(candidates=tuple(placed[::20]))
    after = with_last_plan(apply(county, [gone]), first)
    change = matcher.read_policy(POLICIES / "minimal_change.json")
    kept = matcher.solve(after, change, time_limit=600)
    default = matcher.solve(after, time_limit=600)
    others = len(placed) - len(gone.candidates)
    moved = others - int(default.value("kept_slot"))
    if kept.value("kept_slot") != others:
        return "not all keep their slot"
    return (
        f"all {others} others keep their slot, and {kept.value('placed')} people are"
        f" placed. The default order places {default.value('placed')}, and {moved} of"
        f" the {others} do not keep theirs."
    )


def shown(result: Result, tier: str) -> str:
    """A tier's value as the page writes it."""
    value = result.values.get(tier)
    if value is None:
        return "–"
    return f"{int(value):,}" if value.denominator == 1 else str(value)


def main() -> int:
    wanted = " ".join(sys.argv[1:])
    told, wrong = rows(), 0
    county = matcher.read_problem(ROOT / "examples" / "trondelag_2022")
    for name, problem, policy in recipes(county):
        if wanted not in name:
            continue
        result = matcher.solve(problem, policy, time_limit=600)
        found = [shown(result, tier) for tier in TIERS]
        same = found == told[name]
        wrong += not same or result.status != "optimal"
        beside = "as told" if same else f"told {told[name]}"
        seconds = f"{result.audit.seconds:.1f} s"
        sys.stdout.write(f"{name}: {result.status}, {seconds}, {found}, {beside}\n")
    if wanted in "keep the last plan":
        sentence = last_plan(county)
        same = sentence in " ".join(TEXT.split())
        wrong += not same
        sys.stdout.write(f"{sentence} {'As told' if same else 'Not as told'}\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
