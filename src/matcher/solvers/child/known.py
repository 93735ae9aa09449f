"""What a solve has told of so far: enough for another one to go on from there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from matcher.program import Floats, Program
from matcher.solvers.base.answer import TierAnswer
from matcher.solvers.base.clock import News
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
        """The tiers answered at what the plan is worth, and the next as it stands."""
        if self.plan is None:
            return ()
        told = {answer.name: answer for answer in self.answers}
        done: list[TierAnswer] = []
        for tier, bound in zip(program.tiers, counted(program), strict=True):
            if tier.idle:
                continue
            value, answer = tier.worth(self.plan), told.get(tier.name)
            if answer is None:
                answer = self.news.bounded(bound, value, tier.sense)
            done.append(replace(answer, value=value))
            if tier.name not in told or told[tier.name].value != value:
                break
        return tuple(done)
