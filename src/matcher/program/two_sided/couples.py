"""Couples: joint choices they would rather have, and what keeps them from these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from matcher.domain.people import JointChoice
from matcher.domain.two_sided.couples import Couple
from matcher.program.arrays import Ints, ints
from matcher.program.rows import Column
from matcher.program.two_sided.claims import Claims
from matcher.program.two_sided.closed import Closed
from matcher.program.two_sided.full import Full
from matcher.program.two_sided.sheet import Sheet


def couple_rows(
    sheet: Sheet, claims: Claims, full: Full, closed: Closed, *, counted: bool
) -> Ints:
    """Rows for every couple and joint choice; items of the columns that say it blocks.

    ``the couple has as good a choice + what keeps it from this one >= 1``, in three
    variants: both move, or one of them is there already and the other moves. Without
    ``counted`` there are no such columns.

    Sources: McDermid & Manlove (2010); Biró, Manlove & McBride (2014).
    """
    found = [
        _CoupleRows(sheet, claims, full, closed, couple).rows(counted)
        for couple in claims.couples
    ]
    return ints(np.concatenate([ints([]), *found]))


@dataclass(frozen=True)
class _Member:
    """One of a couple: entries of her options, and the slot of each."""

    claims: Claims
    entries: Ints

    def at(self, slot: int | None) -> Ints:
        """Her options at a slot; ``None``: all of them."""
        if slot is None:
            return self.claims.option[self.entries]
        here = self.entries[self.claims.slot[self.entries] == slot]
        mine: Ints = self.claims.option[here]
        return mine

    def within(self, level: int) -> Ints:
        """Entries of hers that count in a level, and which of its columns says so."""
        here = np.any(self.claims.level[self.entries] == level, axis=1)
        mine: Ints = self.entries[here]
        return mine

    def place(self, level: int) -> int:
        """Tie groups ahead of her on a level she has an option in."""
        entry = self.within(level)[:1]
        column = np.flatnonzero(self.claims.level[entry[0]] == level)[0]
        return int(self.claims.place[entry[0], column])

    def possible(self, slot: int) -> bool:
        """Whether she can be at a slot and asked for it."""
        here = self.entries[self.claims.slot[self.entries] == slot]
        return bool(np.any(self.claims.rank[here] < self.claims.unranked))


@dataclass(frozen=True)
class _Keeper:
    """Whatever keeps a mover out of a level: so many others placed no worse."""

    level: int
    step: int
    need: int


@dataclass
class _CoupleRows:
    """The rows of one couple."""

    sheet: Sheet
    claims: Claims
    full: Full
    closed: Closed
    couple: Couple
    kept: dict[_Keeper, int | None] = field(default_factory=dict)

    def rows(self, counted: bool) -> Ints:
        """All of them; columns of the choices that may block."""
        index = self.claims.options.facts.slot_index
        as_good: int | None = None
        blocks = []
        for nth, group in enumerate(self.couple.groups):
            choices = [
                tuple(None if s is None else index[s] for s in (one.first, one.second))
                for one in group
            ]
            as_good = self._content(nth, choices, as_good)
            for slots, choice in zip(choices, group, strict=True):
                first, second = slots
                if self._possible(first, 0) and self._possible(second, 1):
                    item = ints([])
                    if counted:
                        item = self.sheet.columns([self._blocks(choice)])
                        blocks.append(item)
                    self._choice((first, second), as_good, item)
        return np.concatenate([ints([]), *blocks])

    def _blocks(self, choice: JointChoice) -> Column:
        named = f"{self._name}:{choice.first or ''}:{choice.second or ''}"
        return Column(("blocks", named), 0, 1)

    @property
    def _name(self) -> str:
        """Of its columns: a joint list and companions may have one id."""
        return f"{self.couple.kind}:{self.couple.id}"

    @cached_property
    def members(self) -> tuple[_Member, _Member]:
        """Both of them."""
        index = self.claims.options.facts.candidate_index
        first, second = (
            _Member(self.claims, self.claims.of_person(index[who]))
            for who in (self.couple.first, self.couple.second)
        )
        return first, second

    def _possible(self, slot: int | None, member: int) -> bool:
        return slot is None or self.members[member].possible(slot)

    def _content(
        self, nth: int, choices: Iterable[tuple[int | None, ...]], better: int | None
    ) -> int:
        """A column: whether they have a choice of this group or a better one."""
        name, ids = self._name, self.claims.options.facts.problem.slots
        chosen = []
        for slots in choices:
            key = ":".join("" if one is None else ids[one].id for one in slots)
            (item,) = self.sheet.columns([Column(("has", f"{name}:{key}"), 0, 1)])
            chosen.append(item)
            for member, slot in zip(self.members, slots, strict=True):
                own = member.at(slot)
                sign = 1.0 if slot is None else -1.0
                row = self.sheet.lines(
                    [self.couple.id], upper=float(slot is None), firm=True
                )
                self.sheet.put(row, ints([item]), 1.0)
                self.sheet.put(np.repeat(row, len(own)), own, sign)
        (as_good,) = self.sheet.columns([Column(("as_good", f"{name}:{nth}"), 0, 1)])
        row = self.sheet.lines([self.couple.id], upper=0.0, firm=True)
        self.sheet.put(row, ints([as_good]), 1.0)
        before = chosen if better is None else [*chosen, better]
        self.sheet.put(np.repeat(row, len(before)), ints(before), -1.0)
        return int(as_good)

    def _choice(
        self, slots: tuple[int | None, int | None], as_good: int, blocks: Ints
    ) -> None:
        """The variants of one choice."""
        firm = bool(len(blocks))
        has = np.append(blocks, as_good)
        movers = [nth for nth in (0, 1) if slots[nth] is not None]
        # all move: nobody is there already
        there = [self.members[nth].at(slots[nth]) for nth in movers]
        keepers = list(self._both(slots, movers))
        self._row(1.0, [has, *there], [], keepers, self._shut(slots, movers), firm)
        for stays in movers:
            other = 1 - stays
            here = self.members[stays].at(slots[stays])
            goes = slots[other]
            if goes is None:
                self._row(0.0, [has], [here], [], [], firm)
                continue
            beside = list(self._beside(slots, stays))
            shut = self._shut(slots, [other])
            self._row(0.0, [has], [here], [one for _, one in beside], shut, firm)
            for level, _ in beside:
                mine = self.members[other].within(level)
                away = mine[self.claims.slot[mine] != goes]
                if len(away):
                    left = [one for at, one in beside if not self._inside(away, at)]
                    elsewhere = self.claims.option[away]
                    self._row(-1.0, [has], [here, elsewhere], left, shut, firm)

    def _inside(self, entries: Ints, level: int) -> bool:
        """Whether all of these entries count in a level."""
        return bool(np.all(np.any(self.claims.level[entries] == level, axis=1)))

    def _levels(self, slot: int) -> list[int]:
        levels = self.full.levels.of_slots[slot]
        return [one for one in levels.tolist() if one >= 0]

    def _both(
        self, slots: tuple[int | None, int | None], movers: list[int]
    ) -> Iterator[_Keeper]:
        """What keeps out those who all move."""
        claims: dict[int, list[int]] = {}
        for nth in movers:
            slot = slots[nth]
            if slot is not None:
                for level in self._levels(slot):
                    claims.setdefault(level, []).append(nth)
        for level, who in claims.items():
            room = int(self.full.levels.room[level])
            places = sorted(self.members[nth].place(level) for nth in who)
            for seats, place in enumerate(reversed(places), start=1):
                yield _Keeper(level, place + 1, room - seats + 1)

    def _beside(
        self, slots: tuple[int | None, int | None], stays: int
    ) -> Iterator[tuple[int, _Keeper]]:
        """What keeps the other one out while this one stays."""
        kept, goes = slots[stays], slots[1 - stays]
        if kept is None or goes is None:
            return
        mine = self._levels(kept)
        for level in self._levels(goes):
            room = int(self.full.levels.room[level])
            place = self.members[1 - stays].place(level)
            yield level, _Keeper(level, place + 1, room - (level in mine))

    def _shut(
        self, slots: tuple[int | None, int | None], movers: list[int]
    ) -> list[int]:
        """Slots that so many would not open, if they are closed."""
        goes = [slot for nth in movers if (slot := slots[nth]) is not None]
        return sorted(
            {one for one in goes if not self.closed.opens_for(one, goes.count(one))}
        )

    def _row(
        self,
        lower: float,
        has: list[Ints],
        needs: list[Ints],
        keepers: list[_Keeper],
        shut: list[int],
        firm: bool,
    ) -> None:
        """One variant: what they have or what keeps them out, wherever it applies."""
        items = [self._keeps(one) for one in dict.fromkeys(keepers)]
        if None in items:  # always kept out
            return
        row = self.sheet.lines([self.couple.id], lower=lower - len(shut), firm=firm)
        for parts, value in ((has, 1.0), (needs, -1.0)):
            every = np.concatenate([ints([]), *parts])
            self.sheet.put(np.repeat(row, len(every)), every, value)
        some = ints([one for one in items if one is not None and one >= 0])
        self.sheet.put(np.repeat(row, len(some)), some, 1.0)
        taken = self.closed.taken[shut] if shut else ints([])
        self.sheet.put(np.repeat(row, len(taken)), taken, -1.0)

    def _keeps(self, keeper: _Keeper) -> int | None:
        """Item of a column: whether it does. ``None`` if always, -1 if never."""
        if keeper in self.kept:
            return self.kept[keeper]
        self.kept[keeper] = item = self._made(keeper)
        return item

    def _made(self, keeper: _Keeper) -> int | None:
        level, step = ints([keeper.level]), ints([keeper.step])
        if keeper.need <= 0:
            return None
        if self.full.people(level, step)[0] < keeper.need:
            return -1
        named = f"{self._name}:{self.full.levels.name(keeper.level)}"
        key = ("keeps_out", f"{named}:{keeper.step - 1}:{keeper.need}")
        item = self.sheet.columns([Column(key, 0, 1)])
        row = self.sheet.lines([self.couple.id], lower=0.0, firm=True)
        self.sheet.put(row, item, -float(keeper.need))
        self.full.counts.ask(row, level, ints([0]), step, 1.0)
        for member in self.members:
            mine = member.within(keeper.level)
            if len(mine) and member.place(keeper.level) < keeper.step:
                own = self.claims.option[mine]
                self.sheet.put(np.repeat(row, len(own)), own, -1.0)
        return int(item[0])
