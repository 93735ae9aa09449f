"""How good the plan is on each tier, how that is known, and how to compute it again."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from matcher.report.book.sheet import Cell, Column, Line, Sheet, Value
from matcher.report.book.view import View
from matcher.report.broken import pins_text, soft_text
from matcher.report.layout import decimal, how_it_ended, number
from matcher.report.way import lottery_text, route_text
from matcher.spreadsheet.writing import Look
from matcher.texts import label, tier_label, word

_HEADS = ("tier", "value", "bound", "standing", "proof", "seconds")


def audit_sheet(view: View) -> Sheet:
    """The tiers; then verdict, seed, hashes, versions, and what else is known.

    That is which facts no rule judged, and what soft rules or pins break.
    """
    columns = (
        *(Column("", 34), Column("", 20), Column("", 20), Column("", 14)),
        *(Column("", 24), Column("", 10)),
    )
    return Sheet("audit", columns, (*_tiers(view), *_audit(view), *_known(view)))


def _tiers(view: View) -> Iterator[Line]:
    language = view.language
    if not view.result.tiers:
        return
    yield Line.of(Cell(word("tiers", language), "title"))
    yield Line.of(*(Cell(word(head, language), "head") for head in _HEADS))
    for nth, tier in enumerate(view.result.tiers, start=1):
        look: Look = "good" if tier.standing == "proven" else "warn"
        yield Line.of(
            f"{nth}. {tier_label(tier.name, language)}",
            _value(view, tier.value),
            _value(view, tier.bound),
            Cell(word(tier.standing, language), look),
            word(f"proof_{tier.proof}", language),
            decimal(f"{tier.seconds:.2f}", language),
        )
    yield Line.of()


def _value(view: View, value: Fraction) -> int | str:
    """A whole number as one; a rate, which no decimal holds exactly, as a text."""
    return int(value) if value.denominator == 1 else number(value, view.language)


def _audit(view: View) -> Iterator[Line]:
    audit, language = view.result.audit, view.language
    yield Line.of(Cell(word("audit", language), "title"))
    status: Look = "good" if view.result.status == "optimal" else "warn"
    clean: Look = "good" if audit.verdict == "clean" else "bad"
    entries: list[tuple[str, Value]] = [
        (word("status", language), Cell(how_it_ended(view.result, language), status)),
        (word("verdict", language), Cell(word(audit.verdict, language), clean)),
        (word("unique", language), word(audit.unique, language)),
        (word("route", language), route_text(view.result, language)),
        (word("seed", language), audit.seed),
        (word("seconds", language), decimal(f"{audit.seconds:.1f}", language)),
        (view.word("time_limit"), decimal(f"{audit.time_limit:g}", language)),
        (word("problem_hash", language), audit.problem_hash),
        (word("policy_hash", language), audit.policy_hash),
        (word("plan_hash", language), audit.plan_hash),
        (view.word("versions"), ", ".join(" ".join(one) for one in audit.versions)),
    ]
    if audit.stopped != "no":
        entries.append((word("ended_early", language), word(audit.stopped, language)))
    if audit.lottery is not None:
        entries.insert(
            5, (word("lottery", language), lottery_text(view.result, language))
        )
    for name, value in entries:
        yield Line.of(name, value)


def _known(view: View) -> Iterator[Line]:
    problem, result, language = view.problem, view.result, view.language
    if result.unjudged:
        yield Line.of()
        yield Line.of(Cell(word("unjudged", language), "title"))
        for name in result.unjudged:
            yield Line.of(label("fact", name, language))
    soft = soft_text(problem, view.plan, result, language) if result.matching else ""
    for text in (soft, pins_text(problem, result, language)):
        if text:
            title, *told = text.splitlines()
            yield Line.of()
            yield Line.of(Cell(title, "title"))
            for sentence in told:
                yield Line.of(sentence.strip())
