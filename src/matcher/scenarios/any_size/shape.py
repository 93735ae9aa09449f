"""How large a generated problem is, and what is in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AllRules:
    """What makes every rule of the default policy say something; odds and shares.

    Attributes
    ----------
    own_family
        Odds that a wish is for the trade family the candidate thinks of first.
    trained
        Share of people schooled for that family, who need no training class.
    without_school
        Share of the others' slots: those that train people wholly in the company.
    class_size
        Fewest and most people in a group of a training class.
    online
        Whether each family has a class for everybody, beside one for each zone.
    jobs, courses
        Shares of the slots that are jobs, or lead to another qualification.
    from_october
        Share of people who cannot start in August; of slots that start twice, too.
    reserved
        Share of the places kept for ordinary applicants.
    lists
        Share of the slots that rank those who asked for them.
    company_lists
        Share of the companies that rank those who asked for any of their slots.
    groups
        Most tie groups on a list; 1: everybody on it is equally welcome.
    ranked, strangers
        Share of those who asked that a list names, and of its entries that are anybody
        instead.
    scored
        Whether slots hand in scores, a whole number for each group, best highest.
    declines
        Declines for each candidate.
    """

    own_family: float = 0.85
    trained: float = 0.45
    without_school: float = 0.15
    class_size: tuple[int, int] = (6, 16)
    online: bool = True
    jobs: float = 0.12
    courses: float = 0.01
    from_october: float = 0.20
    reserved: float = 0.05
    lists: float = 0.25
    company_lists: float = 0.0
    groups: int = 3
    ranked: float = 1.0
    strangers: float = 0.0
    scored: bool = False
    declines: float = 0.30


@dataclass(frozen=True)
class Shape:
    """How many of everything there are, and how hard the parts press on one another.

    Attributes
    ----------
    candidates, slots, companies, training_offices
        Counts; each company has at least one slot, each region one company.
    places
        Places of all slots together.
    wishes
        Slots each candidate asks for: fewer only where not as many are near.
    regions, locations_per_region
        Regions lie on a square grid; those that touch are neighbours.
    at_home
        Odds that a wish is in the home region and not in a neighbouring one.
    trades, families
        Trades, and the families they belong to in turn.
    popularity
        The k-th most popular slot is wanted in proportion to ``k ** -popularity``.
    tied
        Odds that a wish is as good as the one before it.
    most_ranks
        All wishes from this rank on are equally good; 0: no such rank.
    larger
        Share of the slots with more than one place, if all cannot be as large.
    cohort_share, cohort_from
        A slot with so many places is closed or filled to at least this share.
    company_share
        Most apprentices of a company as a share of its places, at least those of its
        largest slot; 0: no limits.
    office_members, office_share
        Share of the companies in a training office, and its capacity as a share of
        their places.
    mixed_companies
        Share of the companies where job seekers are at most 40 percent and applicants
        to adult education at least 10.
    companions, apart
        Pairs for each candidate who go to the same slot, or never to the same.
    all_rules
        Facts for the other rules; ``None``: everybody is schooled for every trade.

    Raises
    ------
    ValueError
        If there are not enough slots, companies or places, or too many wishes.
    """

    candidates: int
    slots: int
    companies: int
    places: int
    wishes: int = 12
    training_offices: int = 0
    regions: int = 1
    locations_per_region: int = 1
    at_home: float = 0.65
    trades: int = 1
    families: int = 1
    popularity: float = 0.4
    tied: float = 0.0
    most_ranks: int = 0
    larger: float = 1.0
    cohort_share: float = 0.0
    cohort_from: int = 2
    company_share: float = 0.0
    office_members: float = 0.8
    office_share: float = 0.95
    mixed_companies: float = 0.0
    companions: float = 0.0
    apart: float = 0.0
    all_rules: AllRules | None = None

    def __post_init__(self) -> None:
        at_least = (
            ("regions", 1, self.regions),
            ("companies", self.regions, self.companies),
            ("slots", self.companies, self.slots),
            ("places", self.slots, self.places),
            ("families", 1, self.families),
            ("trades", self.families, self.trades),
            ("candidates", 1, self.candidates),
            ("wishes", 1, self.wishes),
            ("locations_per_region", 1, self.locations_per_region),
        )
        for name, least, given in at_least:
            if given < least:
                raise ValueError(f"{name}: at least {least} expected, {given} given")
        if self.wishes > self.slots:
            raise ValueError(f"wishes: at most {self.slots} expected, one for a slot")
