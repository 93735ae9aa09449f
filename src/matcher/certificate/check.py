"""Judge a certificate by plain counting: no solver, no array, nothing that made it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from matcher.certificate.evidence import Certificate, Limit, Served
from matcher.certificate.named import names_only_facts
from matcher.domain import Matching, Placement, Problem
from matcher.domain.verdicts import Saying
from matcher.engine import hash_of

_Thing = tuple[str, str]
"""What somebody uses: a slot, company, training office or class, and its id."""

_Cell = tuple[str, str]
"""A trade and a region."""


class Doubt(Saying):
    """Something in a certificate that the facts do not bear out."""


def check_certificate(
    problem: Problem, matching: Matching, certificate: Certificate
) -> tuple[Doubt, ...]:
    """Everything in a certificate that the facts do not bear out; empty if nothing.

    Counted from ids: that the numbers are those of the facts; that nobody can be given
    more without the plan (whatever is full on every way is too small); that the people
    said to be served fit in beside the plan; and, where the certificate does not hold,
    that they do not all fit in, and do once what is named is given back.

    Examples
    --------
    >>> from matcher.certificate import certificate
    >>> from matcher.domain import Problem
    >>> from matcher.engine import solve
    >>> problem = Problem(first_month="2022-08")
    >>> result = solve(problem)
    >>> check_certificate(problem, result.matching, certificate(problem, result))
    ()
    """
    if not names_only_facts(problem, matching, certificate):
        return (Doubt("unknown_id"),)
    return tuple(_Check(problem, matching, certificate).doubts())


class _Check:
    def __init__(
        self, problem: Problem, matching: Matching, certificate: Certificate
    ) -> None:
        self.problem, self.matching, self.said = problem, matching, certificate
        self.before = self.used_by(problem.incumbents.values())
        self.plan = self.used_by(matching.placements)
        self.standing, self.back = Counter[_Thing](), Counter[_Thing]()
        for one in certificate.standing:
            self.standing[one.of, one.id] += one.alone
        for given in certificate.displaced:
            self.back[given.of, given.id] += given.amount
        self.alone = {(c.trade, c.region): c.alone for c in certificate.cells}
        self.beside = {(c.trade, c.region): c.beside for c in certificate.cells}

    def doubts(self) -> Iterator[Doubt]:
        said, nobody = self.said, Counter[_Thing]()
        if said.problem_hash != hash_of(self.problem):
            yield Doubt("other_problem")
        if said.plan_hash != hash_of(self.matching):
            yield Doubt("other_plan")
        yield from self.facts()
        yield from self.flow("alone", said.alone, self.alone, nobody)
        yield from self.flow("beside", said.beside, self.beside, self.plan)
        yield from self.flow("restored", said.restored, self.alone, self.left())
        yield from self.limits()
        kept = self.beside == self.alone
        standing = all(one.beside == one.alone for one in said.standing)
        if said.holds != (kept and standing) or said.holds == bool(said.displaced):
            yield Doubt("verdict")
        if kept != (said.missing is None):
            yield Doubt("verdict")
        if said.missing is not None:
            yield from self.limit(said.missing)
            if self.owed(said.missing) <= self.rooms(said.missing, self.plan):
                yield Doubt("not_missing")

    # --- what there is ---------------------------------------------------------------

    def things(self, slot: str) -> Iterator[_Thing]:
        """What somebody at a slot uses."""
        yield "slot", slot
        place = self.problem.slot[slot]
        if place.kind == "apprenticeship":
            yield "company", place.company
            office = self.problem.company[place.company].training_office
            if office is not None:
                yield "training_office", office

    def used_by(self, people: Iterable[Placement]) -> Counter[_Thing]:
        used: Counter[_Thing] = Counter()
        for one in people:
            used.update(self.things(one.slot))
            used.update(("training_class", name) for name in one.classes)
        return used

    def left(self) -> Counter[_Thing]:
        """What the plan uses once what is named is given back."""
        return Counter({t: n - self.back[t] for t, n in self.plan.items()})

    def most(self, of: str, name: str) -> float:
        problem = self.problem
        if of == "slot":
            return problem.slot[name].places
        if of == "company":
            limit = problem.company[name].max_apprentices
            return float("inf") if limit is None else limit
        if of == "training_office":
            return problem.training_office[name].capacity
        one = problem.training_class[name]
        return one.max * one.parallel

    def room(self, of: str, name: str, plan: Counter[_Thing]) -> float:
        """Room for ordinary applicants, when those who stand before them have theirs.

        Where incumbents alone are too many there is none, whatever the plan does.
        """
        thing = (of, name)
        free = max(0, self.most(of, name) - self.before[thing])
        return free - self.standing[thing] - plan[thing]

    # --- what is said ---------------------------------------------------------------

    def facts(self) -> Iterator[Doubt]:
        """The numbers of applicants and of what is used are those of the facts."""
        applicants: Counter[_Cell] = Counter()
        for one in self.problem.ordinary_demand:
            applicants[one.trade, one.region] += one.applicants
        used: Counter[_Thing] = Counter()
        for use in self.problem.ordinary_use:
            used[use.of, use.id] += use.places
        cells = [((c.trade, c.region), c.applicants) for c in self.said.cells]
        if cells != sorted(applicants.items()):
            yield Doubt("other_demand")
        use_said = [((s.of, s.id), s.used) for s in self.said.standing]
        if sorted(use_said) != sorted(used.items()):
            yield Doubt("other_use")
        for standing in self.said.standing:
            thing = (standing.of, standing.id)
            free = max(0, self.most(*thing) - self.before[thing])
            alone = min(standing.used, free)
            beside = max(0, min(alone, free - self.plan[thing]))
            if (standing.alone, standing.beside) != (alone, beside):
                yield Doubt("standing", of=standing.of, id=standing.id)
            if self.back[thing] < alone - beside:
                yield Doubt("not_restored", of=standing.of, id=standing.id)
        for of, name in sorted(self.back):
            if self.back[of, name] > self.plan[of, name]:
                yield Doubt("not_used", of=of, id=name)

    def flow(
        self,
        which: str,
        served: tuple[Served, ...],
        numbers: dict[_Cell, int],
        plan: Counter[_Thing],
    ) -> Iterator[Doubt]:
        """People go only where they may, as many as said, and there is room."""
        groups: Counter[_Cell] = Counter()
        held: Counter[_Thing] = Counter()
        for one in served:
            groups[one.trade, one.region] += one.people
            for thing in self.things(one.slot):
                held[thing] += one.people
            if one.slot not in self.slots_of((one.trade, one.region)):
                yield Doubt("not_theirs", flow=which, slot=one.slot)
        for cell in sorted({*groups, *numbers}):
            if groups[cell] != numbers.get(cell, 0):
                yield Doubt("count", flow=which, trade=cell[0], region=cell[1])
        for (of, name), people in held.items():
            if people > self.room(of, name, plan):
                yield Doubt("no_room", flow=which, of=of, id=name)

    def slots_of(self, cell: _Cell) -> list[str]:
        trade, region = cell
        return [
            slot.id
            for slot in self.problem.slots
            if slot.kind == "apprenticeship"
            and slot.trade == trade
            and self.problem.slot_location(slot.id).region == region
        ]

    def limits(self) -> Iterator[Doubt]:
        """Nobody can be given more without the plan: in all, and in the order said."""
        nobody, said = Counter[_Thing](), self.said
        yield from self.limit(said.largest)
        others = sum(
            cell.applicants
            for cell in said.cells
            if (cell.trade, cell.region) not in said.largest.cells
        )
        if self.rooms(said.largest, nobody) + others != sum(self.alone.values()):
            yield Doubt("not_largest")
        first = {(one.trade, one.region): one.limit for one in said.first}
        for cell in said.cells:
            group = (cell.trade, cell.region)
            if cell.alone == cell.applicants:
                continue
            limit = first.get(group, Limit(cells=(), full=()))
            yield from self.limit(limit)
            last = max(limit.cells, default=None)
            if group != last or self.rooms(limit, nobody) != self.owed(limit):
                yield Doubt("not_first", trade=cell.trade, region=cell.region)

    def owed(self, limit: Limit) -> int:
        """How many of these cells have a place alone; each counts once."""
        return sum(self.alone.get(cell, 0) for cell in set(limit.cells))

    def rooms(self, limit: Limit, plan: Counter[_Thing]) -> float:
        """Room in all that is full, each thing once; what a plan overfills has none."""
        full = {(one.of, one.id) for one in limit.full}
        return sum(max(0, self.room(of, name, plan)) for of, name in full)

    def limit(self, limit: Limit) -> Iterator[Doubt]:
        """Every way to a place leads through something that is full."""
        full = {(one.of, one.id) for one in limit.full}
        for cell in limit.cells:
            for slot in self.slots_of(cell):
                if full.isdisjoint(self.things(slot)):
                    yield Doubt("way_around", trade=cell[0], region=cell[1], slot=slot)
