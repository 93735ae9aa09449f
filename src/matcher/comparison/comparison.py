"""Plans side by side: one row for each figure, one column for each plan."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from matcher.comparison.figures import PlanFigures
from matcher.comparison.largest import Largest
from matcher.domain import Fact
from matcher.domain.two_sided import Stability
from matcher.policy import Policy
from matcher.program import Sense

StablePlan = Literal["not_asked", "found", "none", "not_found"]


class ComparedRow(Fact):
    """One figure of every plan; ``None`` where it is not known.

    ``cost`` is what each plan costs in it against the first: above 0 where it is worse,
    below 0 where it is better.
    """

    name: str
    sense: Sense
    values: tuple[Fraction | None, ...]

    @property
    def cost(self) -> tuple[Fraction | None, ...]:
        """What each plan costs against the first."""
        first, sign = self.values[0], 1 if self.sense == "least" else -1
        return tuple(
            None if first is None or value is None else sign * (value - first)
            for value in self.values
        )


class Comparison(Fact):
    """Plans of one problem, measured by one policy.

    Attributes
    ----------
    plans
        In order; the others are compared with the first.
    largest
        The most people any lawful plan places.
    kind
        In which sense pairs block.
    stable
        Whether a stable plan was asked for and found. ``none``: it is proven that
        there is none. ``not_found``: time ran out.
    policy, problem_hash
        What all are measured by, and the facts.

    Examples
    --------
    >>> from matcher import Problem, compare
    >>> [row.name for row in compare(Problem(first_month="2022-08")).rows][-5:-3]
    ['blocking', 'blocking_people']
    """

    format: Literal["kullmatch.comparison"] = "kullmatch.comparison"
    version: Literal[1] = 1
    plans: tuple[PlanFigures, ...]
    largest: Largest
    kind: Stability
    stable: StablePlan
    policy: Policy
    problem_hash: str

    @property
    def rows(self) -> tuple[ComparedRow, ...]:
        """The tiers in order, then what either side could object to.

        ``blocking``: pairs and couples that block, and what closed slots lack of
        nobody willing. ``blocking_people``: people in them. ``envy``: pairs of a person
        and a slot with justified envy. ``better_off``: people who could be better off
        with nobody worse off. ``broken``: conditions of hard rules that are broken.
        """
        return tuple(self._rows()) if self.plans else ()

    def to_columns(self) -> dict[str, list[float | str | None]]:
        """The rows as whole columns: ``figure``, ``sense`` and one for each plan."""
        rows = self.rows
        columns: dict[str, list[float | str | None]] = {
            "figure": [row.name for row in rows],
            "sense": [row.sense for row in rows],
        }
        for nth, plan in enumerate(self.plans):
            values = [row.values[nth] for row in rows]
            columns[plan.name] = [
                None if value is None else float(value) for value in values
            ]
        return columns

    def _rows(self) -> Iterator[ComparedRow]:
        for nth, tier in enumerate(self.plans[0].tiers):
            values = tuple(plan.tiers[nth].value for plan in self.plans)
            yield ComparedRow(name=tier.name, sense=tier.sense, values=values)
        names = ("blocking", "blocking_people", "envy", "better_off", "broken")
        columns = [_objections(plan) for plan in self.plans]
        for nth, name in enumerate(names):
            known = tuple(column[nth] for column in columns)
            yield ComparedRow(name=name, sense="least", values=known)


def _objections(plan: PlanFigures) -> tuple[Fraction | None, ...]:
    unknown = plan.improvement.answer == "unknown"
    return (
        Fraction(plan.blocking_amount),
        Fraction(len(plan.blocking_people)),
        Fraction(len(plan.envy)),
        None if unknown else Fraction(len(plan.improvement.better)),
        Fraction(plan.broken),
    )
