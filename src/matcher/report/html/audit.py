"""How to know that it is the same plan, and how to make it again."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain import Problem
from matcher.engine import Result, priority_notes
from matcher.policy import default_policy
from matcher.report.html.parts import Code, Items, Pairs, Section, Text
from matcher.report.layout import NOTHING, decimal
from matcher.report.way import lottery_text, route_text
from matcher.texts import Language, label, say, word

_SHELL = "matcher solve PROBLEM --time-limit {time_limit:g} --seed {seed}"
_PYTHON = """\
import matcher

problem = matcher.read_problem(PROBLEM)
result = matcher.solve(problem, time_limit={time_limit:g}, seed={seed})
print(result.audit.problem_hash, result.audit.plan_hash)"""
_PYTHON_STABLE = """\
import matcher

problem, policy = matcher.read_problem(PROBLEM), matcher.read_policy(POLICY)
result = matcher.stable(problem, "{side}", policy=policy, seed={seed})
print(result.audit.problem_hash, result.audit.plan_hash)"""
_SHELL_POLICY = ("PROBLEM", "PROBLEM --policy POLICY")
_PYTHON_POLICY = ("(problem,", "(problem, matcher.read_policy(POLICY),")


def priority_sections(
    problem: Problem, result: Result, language: Language
) -> Iterator[Section]:
    """How wishes and priorities fail to meet, where priorities are judged."""
    if "priorities" in result.unjudged:
        return
    notes = priority_notes(problem)
    told = tuple(say("Note", one.code, one.details, language) for one in notes)
    if told:
        title = word("priority_notes", language)
        yield Section("priority_notes", title, (Items(told),))


def unjudged_sections(result: Result, language: Language) -> Iterator[Section]:
    """Facts that are stated and that nothing judges, where there are some."""
    facts = tuple(label("fact", name, language) for name in result.unjudged)
    if facts:
        blocks = (Text(word("html_unjudged", language)), Items(facts))
        yield Section("unjudged", word("html_unjudged_title", language), blocks)


def audit_section(result: Result, language: Language) -> Section:
    """The audit block, and the lines that make the same plan again."""
    audit = result.audit
    pairs = [
        ("verdict", word(audit.verdict, language)),
        ("unique", word(audit.unique, language)),
        ("route", route_text(result, language)),
        ("seed", str(audit.seed)),
        ("html_time_limit", f"{audit.time_limit:g} s"),
        ("html_used", f"{decimal(f'{audit.seconds:.1f}', language)} s"),
        ("problem_hash", audit.problem_hash),
        ("policy_hash", audit.policy_hash),
        ("plan_hash", audit.plan_hash or NOTHING),
        ("html_versions", ", ".join(" ".join(one) for one in audit.versions)),
    ]
    if audit.stopped != "no":
        pairs.insert(1, ("ended_early", word(audit.stopped, language)))
    if audit.lottery is not None:
        pairs.insert(4, ("lottery", lottery_text(result, language)))
    shell, python = (one.format(**audit.model_dump()) for one in (_SHELL, _PYTHON))
    if result.policy != default_policy().with_seed(audit.seed):
        shell, python = shell.replace(*_SHELL_POLICY), python.replace(*_PYTHON_POLICY)
    kept = "none" if result.matching is None else audit.unique
    found = Pairs(tuple((word(name, language), value) for name, value in pairs))
    again: tuple[Text | Code, ...] = (
        Text(word(f"html_again_{kept}", language)),
        Code(shell),
        Text(word("html_again_python", language)),
        Code(python),
    )
    if audit.route == "deferred_acceptance":
        again = (Text(word("html_again_stable", language)), Code(_stable(result)))
    return Section("audit", word("audit", language), (found, *again))


def _stable(result: Result) -> str:
    """What makes the same stable plan again."""
    companies = any(one.name == "company_priorities" for one in result.tiers)
    side = "companies" if companies else "candidates"
    return _PYTHON_STABLE.format(side=side, seed=result.audit.seed)
