"""No candidate and no place would rather have one another than what they have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import Options, Rows, Rule
from matcher.program.two_sided import stability_rows


class Stable(Rule):
    """No candidate and no place would rather have one another than what they have.

    A pair blocks a plan **weakly** if she prefers the slot to what she has and every
    level of it (the slot, its company, its training office) has room or holds somebody
    worse placed on its list. With ``kind="super"`` it already blocks if neither would be
    worse off, with ``"strong"`` if besides one of them would be better off. At most
    ``at_most_blocking`` may block.

    Sources: Gale & Shapley (1962); Irving, Manlove & Scott (2000, 2003); Abraham,
    Irving & Manlove (2007).

    Examples
    --------
    >>> Stable(kind="weak").at_most_blocking
    0
    """

    rule: Literal["stable"] = "stable"
    kind: Literal["weak", "strong", "super"] = "weak"
    at_most_blocking: Annotated[int, Field(ge=0)] = 0
    judges: ClassVar[tuple[str, ...]] = ("priorities",)

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        return stability_rows(
            problem,
            options,
            kind=self.kind,
            at_most_blocking=self.at_most_blocking,
            soft=self.broken is not None,
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        return ()

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None
