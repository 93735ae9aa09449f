"""What a solve has told of so far: enough for another one to go on from there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from matcher.program import Floats, Program
from matcher.solvers.answer import TierAnswer
from matcher.solvers.clock import News
from matcher.solvers.route import counted


@dataclass
class Known:
    """The last plan told of, the tiers answered, and the latest news."""

    plan: Floats | None = None
    answers: tuple[TierAnswer, ...] = ()
    counted: tuple[TierAnswer, ...] = ()
    news: News = field(default_factory=News)

    def note(self, news: News) -> None:
        """Keep what is new, and a bound that still stands."""
        same = news.stage == self.news.stage and news.reach is None
        self.news = replace(news, reach=self.news.reach) if same else news
        self.plan = self.plan if news.plan is None else news.plan
        self.answers = max(self.answers, news.answers, key=len)
        self.counted = news.counted or self.counted

    def given_up(self, program: Program) -> tuple[TierAnswer, ...]:
        """The tiers that are answered, and the next one as it stands."""
        names = {answer.name for answer in self.answers}
        left = [
            (tier, bound)
            for tier, bound in zip(program.tiers, counted(program), strict=True)
            if tier.name not in names and not tier.idle
        ]
        if self.plan is None or not left:
            return self.answers
        tier, bound = left[0]
        value = tier.worth(self.plan)
        return (*self.answers, self.news.bounded(bound, value, tier.sense))
