"""A plan in plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from matcher.domain import Problem
from matcher.engine import Result, TierCost, priority_notes
from matcher.explain import why_unplaced
from matcher.report.broken import pins_text, soft_text
from matcher.report.churn import churn_text
from matcher.report.cohorts import cohorts_text
from matcher.report.layout import aligned, decimal, how_it_ended
from matcher.report.measures import measures_text
from matcher.report.mismatch import mismatch_text
from matcher.report.status import status_text
from matcher.report.tiers import tiers_text
from matcher.report.unplaced import unplaced_text
from matcher.report.way import lottery_text, route_text
from matcher.texts import Language, label, say, word


def text_report(
    problem: Problem,
    result: Result,
    language: Language = "en",
    costs: Sequence[TierCost] = (),
) -> str:
    """The whole report, from the headline to the audit.

    ``costs`` is what each tier cost the next, where that was computed. Without a plan
    there is nothing to count but what people want and what places there are.
    """
    plan = result.matching
    parts = [headline(problem, result, language)]
    if plan is not None:
        reasons = why_unplaced(problem, plan, result.policy)
        parts += [
            status_text(problem, plan, language),
            tiers_text(result, language, costs),
            soft_text(problem, plan, result, language),
            unplaced_text(problem, reasons, language),
            cohorts_text(problem, plan, language),
            measures_text(problem, plan, language),
        ]
    parts.append(pins_text(problem, result, language))
    parts.append(mismatch_text(problem, language))
    if plan is not None:
        parts.append(churn_text(problem, plan, language))
    parts.append(priority_text(problem, result, language))
    if result.unjudged:
        parts.append(unjudged_text(result, language))
    parts.append(audit_text(result, language))
    return "\n\n".join(part for part in parts if part)


def headline(problem: Problem, result: Result, language: Language) -> str:
    """One line on what was solved and how it ended."""
    text = facts_line(problem, language)
    return f"{text}\n{word('status', language)}: {how_it_ended(result, language)}"


def facts_line(problem: Problem, language: Language) -> str:
    """How many people and places a problem is about."""
    return word("headline", language).format(
        candidates=len(problem.new_candidates),
        incumbents=len(problem.incumbents),
        companies=len(problem.companies),
        slots=len(problem.slots),
        regions=len(problem.regions),
        trades=len(problem.trades),
    )


def priority_text(problem: Problem, result: Result, language: Language) -> str:
    """How wishes and priorities fail to meet, where priorities are judged."""
    if "priorities" in result.unjudged:
        return ""
    told = [say("Note", n.code, n.details, language) for n in priority_notes(problem)]
    if not told:
        return ""
    lines = [line for one in told for line in wrap(one, 76, break_long_words=False)]
    return word("priority_notes", language) + "".join(f"\n  {line}" for line in lines)


def unjudged_text(result: Result, language: Language) -> str:
    """Facts the problem states that changed nothing, because no rule judges them."""
    facts = [label("fact", name, language) for name in result.unjudged]
    lines = wrap(", ".join(facts), width=76, break_long_words=False)
    return word("unjudged", language) + "\n" + "\n".join(f"  {line}" for line in lines)


def audit_text(result: Result, language: Language) -> str:
    """What is needed to make the same plan again."""
    audit = result.audit
    lines = [
        [word("verdict", language), word(audit.verdict, language)],
        [word("unique", language), word(audit.unique, language)],
        [word("route", language), route_text(result, language)],
        [word("seed", language), str(audit.seed)],
        [word("seconds", language), decimal(f"{audit.seconds:.1f}", language)],
        [word("problem_hash", language), audit.problem_hash[:16]],
        [word("policy_hash", language), audit.policy_hash[:16]],
        [word("plan_hash", language), audit.plan_hash[:16]],
    ]
    if audit.stopped != "no":
        lines.insert(1, [word("ended_early", language), word(audit.stopped, language)])
    if audit.lottery is not None:
        lines.insert(4, [word("lottery", language), lottery_text(result, language)])
    return word("audit", language) + "\n" + aligned(lines)
