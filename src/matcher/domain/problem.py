"""All facts of one matching run, and the look-ups everybody shares."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from matcher.domain.bulk import problem_from_columns
from matcher.domain.employers import (
    Company,
    Decline,
    Of,
    OrdinaryDemand,
    OrdinaryUse,
    Slot,
    Trade,
    TrainingOffice,
)
from matcher.domain.fact import Id, Kroner, Whole
from matcher.domain.geography import Location, Region, TravelTime, Zone
from matcher.domain.long_form import TieEntries, in_long_form
from matcher.domain.matching import Commitment, Matching, Placement
from matcher.domain.packs import rule_pack
from matcher.domain.people import Apart, Candidate, Companions, JointList
from matcher.domain.references import faults_of
from matcher.domain.scores import Score, prioritised
from matcher.domain.timeline import StageMonths, timeline
from matcher.domain.training import (
    Measure,
    Pathway,
    Resource,
    ResourceUse,
    RulePack,
    Share,
    TrainingClass,
)
from matcher.errors import ProblemError


def _shipped(value: object) -> object:
    return rule_pack(value) if isinstance(value, str) else value


GivenRulePack = Annotated[
    RulePack, BeforeValidator(_shipped, json_schema_input_type=RulePack | str)
]
"""A rule pack, or the id of one this library ships."""

YearMonth = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]


class Problem(Whole):
    """All facts of one matching run.

    ``first_month`` ("2022-08") is month 0; every other month counts from it.
    ``rule_pack`` may be given as the id of a pack this library ships ("NO-2022").
    ``measure_budget`` is what the measures of all placements may cost together.
    ``previous`` is the last plan, for the fewest changes.
    ``scores`` are another way to give priorities: they become those of their slots and
    companies, and are no fact of their own any more.

    Raises
    ------
    ProblemError
        With every id that stands twice and every reference that leads nowhere.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> Problem(first_month="2022-08").candidates
    ()
    """

    format: Literal["kullmatch.problem"] = "kullmatch.problem"
    version: Literal[1] = 1
    first_month: YearMonth
    rule_pack: GivenRulePack = Field(default_factory=lambda: rule_pack("NO-2022"))
    measure_budget: Kroner = 0
    regions: tuple[Region, ...] = ()
    zones: tuple[Zone, ...] = ()
    locations: tuple[Location, ...] = ()
    travel_times: tuple[TravelTime, ...] = ()
    trades: tuple[Trade, ...] = ()
    training_offices: tuple[TrainingOffice, ...] = ()
    companies: tuple[Company, ...] = ()
    slots: tuple[Slot, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    training_classes: tuple[TrainingClass, ...] = ()
    companions: tuple[Companions, ...] = ()
    apart: tuple[Apart, ...] = ()
    joint_lists: tuple[JointList, ...] = ()
    declines: tuple[Decline, ...] = ()
    scores: Annotated[tuple[Score, ...], Field(exclude=True)] = ()
    commitments: tuple[Commitment, ...] = ()
    ordinary_demand: tuple[OrdinaryDemand, ...] = ()
    ordinary_use: tuple[OrdinaryUse, ...] = ()
    resources: tuple[Resource, ...] = ()
    measures: tuple[Measure, ...] = ()
    shares: tuple[Share, ...] = ()
    previous: Matching | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        faults = faults_of(self)
        if faults:
            raise ProblemError(faults)
        self.use_scores()
        return self

    def use_scores(self) -> None:
        """Make priorities of sound scores, while the problem is being made."""
        if self.scores:
            for name in ("companies", "slots"):
                made = prioritised(self.scores, name, getattr(self, name))
                self.__dict__[name] = made
            self.__dict__["scores"] = ()

    @classmethod
    def from_columns(cls, *, first_month: str, **facts: Any) -> Self:
        """A problem from whole columns, for many thousands of facts.

        The same problem as from facts given one by one, in a fraction of the time:
        each distinct value of a column is validated once.

        Parameters
        ----------
        first_month
            Month 0, as ``"2022-08"``.
        facts
            Any other field of the problem. A table of facts may be given as a mapping
            from a field's name to its column: a list or array with one entry for each
            fact, or one text, number, truth value or ``None`` for all of them. A
            column that is left out takes the field's default.

            Tie groups (``interests``, ``priorities``) may be given in long form, as
            ``{"owner": [...], "rank": [...], "id": [...]}``, one entry for each id: the
            position of the fact it belongs to, its group, counted from 1, and the id.
            Other lists may be given as ``{"owner": [...], "value": [...]}``, and a fact
            inside a fact, as ``commitments`` have a ``placement``, by columns of its
            own.

        Raises
        ------
        ProblemError
            With every mistake: its place is ``table[row].field``, rows counted from 0,
            or ``table.field`` where a whole column is meant.

        Examples
        --------
        >>> problem = Problem.from_columns(
        ...     first_month="2022-08",
        ...     regions={"id": ["inn"]},
        ...     zones={"id": ["north"]},
        ...     locations={"id": ["verdal", "leka"], "region": "inn", "zone": "north"},
        ... )
        >>> [location.id for location in problem.locations]
        ['verdal', 'leka']
        """
        return problem_from_columns(cls, {"first_month": first_month, **facts})

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What floors above made of these facts once; no part of them."""
        return {}

    # --- look-ups ------------------------------------------------------------------

    @cached_property
    def candidate(self) -> dict[Id, Candidate]:
        """Candidates by id."""
        return {candidate.id: candidate for candidate in self.candidates}

    @cached_property
    def slot(self) -> dict[Id, Slot]:
        """Slots by id."""
        return {slot.id: slot for slot in self.slots}

    @cached_property
    def company(self) -> dict[Id, Company]:
        """Companies by id."""
        return {company.id: company for company in self.companies}

    @cached_property
    def training_office(self) -> dict[Id, TrainingOffice]:
        """Training offices by id."""
        return {office.id: office for office in self.training_offices}

    @cached_property
    def trade(self) -> dict[Id, Trade]:
        """Trades by id."""
        return {trade.id: trade for trade in self.trades}

    @cached_property
    def location(self) -> dict[Id, Location]:
        """Locations by id."""
        return {location.id: location for location in self.locations}

    @cached_property
    def pathway(self) -> dict[Id, Pathway]:
        """Pathways of the rule pack by id."""
        return {pathway.id: pathway for pathway in self.rule_pack.pathways}

    @cached_property
    def training_class(self) -> dict[Id, TrainingClass]:
        """Training classes by id."""
        return {one.id: one for one in self.training_classes}

    @cached_property
    def measure(self) -> dict[Id, Measure]:
        """Measures by id."""
        return {measure.id: measure for measure in self.measures}

    @cached_property
    def resource(self) -> dict[Id, Resource]:
        """Resources by id."""
        return {resource.id: resource for resource in self.resources}

    @cached_property
    def incumbents(self) -> dict[Id, Placement]:
        """Placements of people already in a pathway, by candidate."""
        return {
            c.placement.candidate: c.placement
            for c in self.commitments
            if c.kind == "incumbent"
        }

    @cached_property
    def pins(self) -> tuple[Placement, ...]:
        """Placements that any plan must hold, in the order given."""
        return tuple(c.placement for c in self.commitments if c.kind == "pinned")

    @cached_property
    def new_candidates(self) -> tuple[Candidate, ...]:
        """The people to place: everybody but incumbents."""
        return tuple(c for c in self.candidates if c.id not in self.incumbents)

    @cached_property
    def longest_list(self) -> int:
        """Most tie groups on anybody's list of interests."""
        return max((len(person.interests) for person in self.candidates), default=0)

    @cached_property
    def joint_lists_of(self) -> dict[Id, tuple[JointList, ...]]:
        """Joint lists by each of their two people, in the order given."""
        found: dict[Id, tuple[JointList, ...]] = {}
        for joint in self.joint_lists:
            for who in (joint.first, joint.second):
                found[who] = (*found.get(who, ()), joint)
        return found

    @property
    def interest_entries(self) -> TieEntries:
        """Everybody's interests in long form: kept where they came in it."""
        kept: TieEntries | None = self.kept.get("interests")
        if kept is not None:
            return kept
        return in_long_form([person.interests for person in self.candidates])

    @cached_property
    def declined(self) -> frozenset[tuple[Id, Id]]:
        """(candidate, slot or company) pairs that said no."""
        return frozenset(
            (d.candidate, d.slot or d.company or "") for d in self.declines
        )

    @cached_property
    def _minutes(self) -> dict[tuple[Id, Id], TravelTime]:
        given = {(t.origin, t.destination): t for t in self.travel_times}
        return {(b, a): t for (a, b), t in given.items()} | given

    def minutes(self, origin: Id, destination: Id, has_car: bool) -> int | None:
        """Minutes one way between two locations; ``None`` when there is no way."""
        time = self._minutes.get((origin, destination))
        if time is None:
            return 0 if origin == destination else None
        return time.by_car if has_car else time.without_car

    def travel_minutes(self, candidate: Id, slot: Id) -> int | None:
        """Minutes one way from the candidate's home to the slot's company."""
        person = self.candidate[candidate]
        return self.minutes(person.home, self.slot_location(slot).id, person.has_car)

    def rank(self, candidate: Id, slot: Id) -> int | None:
        """Rank of a slot for a candidate, 1 is best; ``None`` when she never asked.

        Tie groups ahead + 1, by the most specific entry that fits. With L tie groups of
        her own, any job ranks L + 1 and any other qualification L + 2.
        """
        person, place = self.candidate[candidate], self.slot[slot]
        interests = person.interests
        for target in (slot, place.company, place.trade):
            for position, group in enumerate(interests, start=1):
                if target in group:
                    return position
        if place.kind == "job" and person.any_job:
            return len(interests) + 1
        if place.kind == "other_qualification" and person.any_other:
            return len(interests) + 2
        return None

    def wanted(self, candidate: Id) -> tuple[Slot, ...]:
        """The slots a candidate asked for, in the order of the problem."""
        return tuple(s for s in self.slots if self.rank(candidate, s.id) is not None)

    def slot_location(self, slot: Id) -> Location:
        """Where the slot's company is."""
        return self.location[self.company[self.slot[slot].company].location]

    def counts_in(self, slot: Id) -> tuple[tuple[Of, Id], ...]:
        """What a place of a slot counts in: the slot, and an apprentice's employers.

        These are its company and, where that has one, its training office, in order.
        """
        place = self.slot[slot]
        if place.kind != "apprenticeship":
            return (("slot", slot),)
        office = self.company[place.company].training_office
        above: tuple[tuple[Of, Id], ...] = (("slot", slot), ("company", place.company))
        return above if office is None else (*above, ("training_office", office))

    def home_region(self, candidate: Id) -> Id:
        """The region a candidate counts in."""
        return self.location[self.candidate[candidate].home].region

    def slot_family(self, slot: Id) -> Id | None:
        """Trade family of a slot, ``None`` for a slot without a trade."""
        trade = self.slot[slot].trade
        return None if trade is None else self.trade[trade].family

    def month_name(self, month: int) -> str:
        """The calendar month an index stands for: ``0`` is ``first_month``."""
        year, in_year = divmod(self._months_before + month, 12)
        return f"{year:04d}-{in_year + 1:02d}"

    def month_index(self, name: str) -> int:
        """The index of a calendar month such as ``"2022-08"``; below 0 before it."""
        return _months_of(name) - self._months_before

    def year_of(self, month: int) -> int:
        """The calendar year of a month."""
        return (self._months_before + month) // 12

    def stages_of(self, placement: Placement) -> tuple[StageMonths, ...]:
        """When each stage of a placement begins and ends for its candidate."""
        credit = self.candidate[placement.candidate].credit_months
        return self.timeline_of(placement.pathway, placement.start, credit)

    def timeline_of(
        self, pathway: Id, start: int, credit_months: int
    ) -> tuple[StageMonths, ...]:
        """When each stage of a pathway begins and ends for people with such credit."""
        asked = (pathway, start, credit_months)
        if asked not in self._timelines:
            first = self._months_before % 12 + 1
            stages = timeline(self.pathway[pathway], start, credit_months, first)
            self._timelines[asked] = stages
        return self._timelines[asked]

    def uses_of(self, placement: Placement) -> Iterator[tuple[ResourceUse, range]]:
        """What a placement uses of the resources that count its person, and when."""
        region = self.home_region(placement.candidate)
        company = self.slot[placement.slot].company
        for stage, begins, ends in self.stages_of(placement):
            for use in stage.uses:
                if self.resource[use.resource].counts(region, company):
                    yield use, range(begins, ends)

    def most_used(self, resource: Id) -> int:
        """The most that one person uses of a resource in a month of some stage."""
        return max(
            (
                use.amount
                for pathway in self.rule_pack.pathways
                for stage in pathway.stages
                for use in stage.uses
                if use.resource == resource
            ),
            default=0,
        )

    @cached_property
    def _timelines(self) -> dict[tuple[Id, int, int], tuple[StageMonths, ...]]:
        """Those asked for so far: many people share one."""
        return {}

    @cached_property
    def _months_before(self) -> int:
        """Calendar months from the beginning of year 0 to the first month."""
        return _months_of(self.first_month)


def _months_of(name: str) -> int:
    year, _, month = name.partition("-")
    return 12 * int(year) + int(month) - 1
