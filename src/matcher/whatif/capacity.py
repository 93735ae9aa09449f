"""Changes of what employers, training offices and classes can take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from matcher.domain import Company, Problem, Slot, TrainingClass, TrainingOffice
from matcher.domain.fact import Ids, Kroner
from matcher.whatif.change import Amount, Change, Replaced, changed, each

_MOST_KRONER = 10_000_000


class Places(Amount):
    """Other numbers of places at slots.

    At those of ``slots``, of ``trades`` and of companies in ``regions``; where one is
    empty it leaves nobody out.

    Examples
    --------
    >>> Places(trades=("weld",), add=5).change
    'places'
    """

    change: Literal["places"] = "places"
    slots: Ids = ()
    trades: Ids = ()
    regions: Ids = ()

    def named(self) -> Iterable[str]:
        return ("slots", "trades", "regions")

    def replaced(self, problem: Problem) -> Replaced:
        slots, trades = frozenset(self.slots), frozenset(self.trades)
        regions = frozenset(self.regions)

        def meant(slot: Slot) -> bool:
            return (
                (not slots or slot.id in slots)
                and (not trades or slot.trade in trades)
                and (not regions or problem.slot_location(slot.id).region in regions)
            )

        return {
            "slots": tuple(
                changed(slot, places=self.of(slot.places)) if meant(slot) else slot
                for slot in problem.slots
            )
        }


class Closed(Change):
    """Slots that take nobody new: ``slots``, and all those of ``companies``.

    Incumbents stay. Nothing is kept there for ordinary applicants either.

    Examples
    --------
    >>> Closed(slots=("s1",)).change
    'closed'
    """

    change: Literal["closed"] = "closed"
    slots: Ids = ()
    companies: Ids = ()

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.slots and not self.companies:
            raise PydanticCustomError("nothing_named", "slots or companies are named")
        return self

    def named(self) -> Iterable[str]:
        return ("slots", "companies")

    def replaced(self, problem: Problem) -> Replaced:
        slots, companies = frozenset(self.slots), frozenset(self.companies)
        taken = Counter(one.slot for one in problem.incumbents.values())
        return {
            "slots": tuple(
                changed(
                    slot,
                    places=min(slot.places, taken[slot.id]),
                    reserved=0,
                    min_cohort=0,
                )
                if slot.id in slots or slot.company in companies
                else slot
                for slot in problem.slots
            )
        }


class CompanyCapacity(Amount):
    """Another most apprentices at once of companies; all if none named.

    Companies that state no most have none afterwards, either.

    Examples
    --------
    >>> CompanyCapacity(companies=("yard",), add=1).of(3)
    4
    """

    change: Literal["company_capacity"] = "company_capacity"
    companies: Ids = ()

    def named(self) -> Iterable[str]:
        return ("companies",)

    def replaced(self, problem: Problem) -> Replaced:
        def another(one: Company) -> Company:
            if one.max_apprentices is None:
                return one
            return changed(one, max_apprentices=self.of(one.max_apprentices))

        meant = self.companies or problem.company
        return {"companies": each(problem.companies, meant, another)}


class Fewest(Amount):
    """Other fewest numbers of newcomers: of slots, and of groups of training classes.

    One fewer is what one more person from elsewhere would do.

    Examples
    --------
    >>> Fewest(training_classes=("weld-aug",), add=-1).of(6)
    5
    """

    change: Literal["fewest"] = "fewest"
    slots: Ids = ()
    training_classes: Ids = ()

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.slots and not self.training_classes:
            raise PydanticCustomError("nothing_named", "slots or classes are named")
        return self

    def named(self) -> Iterable[str]:
        return ("slots", "training_classes")

    def replaced(self, problem: Problem) -> Replaced:
        def slot(one: Slot) -> Slot:
            return changed(one, min_cohort=self.of(one.min_cohort, one.places))

        def group(one: TrainingClass) -> TrainingClass:
            return changed(one, min=max(1, self.of(one.min, one.max)))

        classes = each(problem.training_classes, self.training_classes, group)
        return {
            "slots": each(problem.slots, self.slots, slot),
            "training_classes": classes,
        }


class OfficeCapacity(Amount):
    """Other numbers of people that training offices can follow up; all if none named.

    Examples
    --------
    >>> OfficeCapacity(training_offices=("north",), add=-10).of(60)
    50
    """

    change: Literal["office_capacity"] = "office_capacity"
    training_offices: Ids = ()

    def named(self) -> Iterable[str]:
        return ("training_offices",)

    def replaced(self, problem: Problem) -> Replaced:
        def another(one: TrainingOffice) -> TrainingOffice:
            return changed(one, capacity=self.of(one.capacity))

        meant = self.training_offices or problem.training_office
        return {"training_offices": each(problem.training_offices, meant, another)}


class ClassSeats(Amount):
    """Another most number of people in a group of training classes; all if none named.

    Examples
    --------
    >>> ClassSeats(training_classes=("weld-aug",), add=1).of(12)
    13
    """

    change: Literal["class_seats"] = "class_seats"
    training_classes: Ids = ()

    def named(self) -> Iterable[str]:
        return ("training_classes",)

    def replaced(self, problem: Problem) -> Replaced:
        def another(one: TrainingClass) -> TrainingClass:
            return changed(one, max=max(1, self.of(one.max, most=1000)))

        meant = self.training_classes or problem.training_class
        return {"training_classes": each(problem.training_classes, meant, another)}


class MeasureBudget(Amount):
    """More kroner for measures, or fewer.

    Examples
    --------
    >>> MeasureBudget(add=20_000).change
    'measure_budget'
    """

    change: Literal["measure_budget"] = "measure_budget"
    add: Annotated[int, Field(ge=-_MOST_KRONER, le=_MOST_KRONER)] | None = None
    to: Kroner | None = None

    def replaced(self, problem: Problem) -> Replaced:
        return {"measure_budget": self.of(problem.measure_budget, most=_MOST_KRONER)}
