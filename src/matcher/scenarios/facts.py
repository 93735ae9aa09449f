"""The numbers the scenarios are built from, as they stand in the shipped files."""

from __future__ import annotations

from functools import cache
from importlib import resources

from matcher.domain import Fact, Trade, Zone
from matcher.domain.people import TargetGroup


class TradeFacts(Fact):
    """A trade, how often people ask for it, and who follows up its apprentices."""

    id: str
    name_nb: str
    name_en: str
    family: str
    shortage: bool
    popularity: float
    coastal_popularity: float | None = None
    training_offices: tuple[str, ...]
    required_qualifications: tuple[str, ...] = ()

    def trade(self) -> Trade:
        """The trade as a fact of a problem."""
        return Trade(
            id=self.id,
            name_nb=self.name_nb,
            name_en=self.name_en,
            family=self.family,
            shortage=self.shortage,
        )


class Status(Fact):
    """A row of the county's table of November 2022: people, by outcome."""

    adult_education_applied: int
    already_in_pathway: int
    straight_to_work: int
    other_qualification: int


class RegionFacts(Fact):
    """One column of the scenario's table; places and people are counts.

    ``incumbents`` are people by the trade they are apprenticed in; ``companies`` count
    the course provider too.
    """

    id: str
    name: str
    zone: str
    hub: str
    municipalities: tuple[str, ...]
    coastal: tuple[str, ...] = ()
    aquaculture_sites: tuple[str, ...] = ()
    status: Status
    candidates: dict[TargetGroup, int]
    incumbents: dict[str, int]
    companies: int
    open_places: dict[str, int]
    reserved: int
    job_vacancies: int
    other_seats: int


class CountyFacts(Fact):
    """The whole county. ``road_minutes`` are (municipality, municipality, minutes)."""

    note: str
    zones: tuple[Zone, ...]
    trades: tuple[TradeFacts, ...]
    regions: tuple[RegionFacts, ...]
    road_minutes: tuple[tuple[str, str, int], ...]

    def region(self, region: str) -> RegionFacts:
        """The region with this id."""
        return next(one for one in self.regions if one.id == region)

    def trade(self, trade: str) -> TradeFacts:
        """The trade with this id."""
        return next(one for one in self.trades if one.id == trade)


class EmployerFacts(Fact):
    """A company of the pilot and its places by trade."""

    location: str
    places: dict[str, int]


class PilotFacts(Fact):
    """The pilot in one region."""

    note: str
    region: str
    candidates: dict[TargetGroup, int]
    employers: tuple[EmployerFacts, ...]


def _text(name: str) -> str:
    folder = resources.files("matcher.scenarios")
    return (folder / name).read_text(encoding="utf-8")


@cache
def county_facts() -> CountyFacts:
    """Read the county's numbers."""
    return CountyFacts.model_validate_json(_text("trondelag2022.json"))


@cache
def pilot_facts() -> PilotFacts:
    """Read the pilot's numbers."""
    return PilotFacts.model_validate_json(_text("innherred_pilot.json"))
