"""A plan in plain text, for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from textwrap import wrap

from matcher.domain import Problem
from matcher.engine import Result
from matcher.explain import why_unplaced
from matcher.report.status import status_table
from matcher.texts import Language, label, word


def text_report(problem: Problem, result: Result, language: Language = "en") -> str:
    """The whole report: status, table, tiers, unplaced by reason, audit."""
    parts = [headline(problem, result, language)]
    if result.matching is not None:
        parts += [
            status_text(problem, result, language),
            tiers_text(result, language),
            reasons_text(problem, result, language),
        ]
    if result.unjudged:
        parts.append(unjudged_text(result, language))
    parts.append(audit_text(result, language))
    return "\n\n".join(parts)


def headline(problem: Problem, result: Result, language: Language) -> str:
    """One line on what was solved and how it ended."""
    people = len(problem.new_candidates)
    text = word("headline", language).format(
        candidates=people,
        incumbents=len(problem.incumbents),
        companies=len(problem.companies),
        slots=len(problem.slots),
        regions=len(problem.regions),
        trades=len(problem.trades),
    )
    return f"{text}\n{word('status', language)}: {word(result.status, language)}"


def status_text(problem: Problem, result: Result, language: Language) -> str:
    """The status table in the layout of the county's slide."""
    if result.matching is None:
        return ""
    names = {region.id: region.name or region.id for region in problem.regions}
    heads = ("region", "pathway", "already_in_pathway", "work", "other", "sum")
    table = [[word(head, language) for head in heads]]
    for row in status_table(problem, result.matching):
        already = f"({row.already_in_pathway})" if row.already_in_pathway else "–"
        table.append(
            [
                names.get(row.region, word("sum", language)),
                str(row.pathway),
                already,
                str(row.work),
                str(row.other),
                str(row.sum),
            ]
        )
    return word("proposed", language) + "\n" + aligned(table)


def tiers_text(result: Result, language: Language) -> str:
    """Each tier with its value, its bound and where the bound comes from."""
    heads = ("tier", "value", "bound", "standing", "proof", "seconds")
    table = [[word(head, language) for head in heads]]
    for tier in result.tiers:
        table.append(
            [
                tier_label(tier.name, language),
                number(tier.value, language),
                number(tier.bound, language),
                word(tier.standing, language),
                word(f"proof_{tier.proof}", language),
                decimal(f"{tier.seconds:.2f}", language),
            ]
        )
    return word("tiers", language) + "\n" + aligned(table)


def tier_label(name: str, language: Language) -> str:
    """The tier in words; ``rank_2`` is the base word with its number."""
    base, _, nth = name.rpartition("_")
    if nth.isdigit():
        return f"{label('tier', base, language)} {nth}"
    return label("tier", name, language)


def reasons_text(problem: Problem, result: Result, language: Language) -> str:
    """How many people are unplaced for each reason."""
    if result.matching is None:
        return ""
    reasons = why_unplaced(problem, result.matching, result.policy)
    counts = Counter(reason.code for reason in reasons.values())
    table = [
        [label("because", code, language), str(count)]
        for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    title = word("unplaced", language).format(count=len(reasons))
    return title + ("\n" + aligned(table) if table else "")


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
        [word("route", language), audit.route],
        [word("seed", language), str(audit.seed)],
        [word("seconds", language), decimal(f"{audit.seconds:.1f}", language)],
        [word("problem_hash", language), audit.problem_hash[:16]],
        [word("policy_hash", language), audit.policy_hash[:16]],
        [word("plan_hash", language), audit.plan_hash[:16]],
    ]
    return word("audit", language) + "\n" + aligned(lines)


def number(value: Fraction, language: Language) -> str:
    """A whole number as it is; a rate as a fraction with its percentage."""
    if value.denominator == 1:
        return str(value)
    percent = decimal(f"{float(100 * value):.1f}", language)
    return f"{value.numerator}/{value.denominator} ({percent} %)"


def decimal(text: str, language: Language) -> str:
    """A decimal number with the language's mark."""
    return text.replace(".", ",") if language == "nb" else text


def aligned(table: Sequence[Sequence[str]]) -> str:
    """Lines with the first column to the left and the others to the right."""
    widths = [max(len(row[k]) for row in table) for k in range(len(table[0]))]
    lines = []
    for row in table:
        cells = [row[0].ljust(widths[0])]
        cells += [
            cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)
        ]
        lines.append("  " + "  ".join(cells).rstrip())
    return "\n".join(lines)
