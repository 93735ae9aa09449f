"""Nobody is passed over for somebody whom the place wants less."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal, Self

from pydantic import PrivateAttr

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.domain.two_sided import justified_envy
from matcher.program import Beside, Options, Rows, Rule
from matcher.program.two_sided import envy_rows


class EnvyFree(Rule):
    """Nobody is passed over for somebody whom the place wants less.

    A candidate envies where she would rather be than where the plan puts her, if the
    slot holds somebody strictly behind her on its list. A place left empty is no reason
    for envy, so that fewest newcomers and much else can be kept. People in a couple
    envy nobody.

    Sources: Fleiner & Kamiyama (2016); Yokoi (2020); Krishnaa, Limaye, Nasre &
    Nimbhorkar (2020).

    Examples
    --------
    >>> EnvyFree().rule
    'envy_free'
    """

    rule: Literal["envy_free"] = "envy_free"
    judges: ClassVar[tuple[str, ...]] = ("priorities",)
    _beside: Beside = PrivateAttr(default=Beside())

    def among(self, rules: Sequence[Rule]) -> Self:
        bound = self.model_copy()
        bound._beside = Beside(tuple(rules))
        return bound

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        return envy_rows(problem, options)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for envy in justified_envy(self._beside.market(problem), matching):
            yield Violation(
                "envy_free",
                candidate=envy.candidate,
                slot=envy.slot,
                held=len(envy.held_by),
            )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is None:  # nobody envies facts
            return None
        return Reason("envy_free", slot=subject)
