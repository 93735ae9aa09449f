"""Trades, companies, training offices and the places they offer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from matcher.domain.fact import Count, Fact, Id, Ids, Month, Name, Tags, TieGroups

SlotKind = Literal["apprenticeship", "job", "other_qualification"]

Of = Literal["slot", "company", "training_office", "training_class"]
"""What has places: an id by itself does not say which of these it is of."""


class Trade(Fact):
    """An apprenticeship occupation.

    ``open_to_scheme`` is false for a gated trade, one that ordinary apprentices already
    fill; ``shortage`` marks a trade the county lacks people in.
    """

    id: Id
    name_nb: Name = ""
    name_en: Name = ""
    family: Id
    open_to_scheme: bool = True
    shortage: bool = False


class TrainingOffice(Fact):
    """Holds contracts for member companies and can follow up ``capacity`` people."""

    id: Id
    capacity: Count


class Company(Fact):
    """Who employs.

    ``approved_trades`` are the trades the company may train in, ``max_apprentices`` its
    most apprentices at once (``None``: no limit of its own), and ``priorities`` its tie
    groups of candidates over all its slots, best first.
    """

    id: Id
    location: Id
    public: bool = False
    approved_trades: Ids = ()
    max_apprentices: Count | None = None
    training_office: Id | None = None
    priorities: TieGroups = ()


class Slot(Fact):
    """A group of equal places of one company.

    Attributes
    ----------
    places, reserved
        All places, and how many of them are kept for ordinary applicants.
    min_cohort, may_close
        Fewest newcomers if the slot is used at all (0: none), and whether it may stay
        closed instead.
    start_months
        Months in which people may begin; the first month of their pathway.
    offers
        Pathways that only some slots offer and that this one does.
    public
        Whether these places are a public employer's; ``None``: as the company.
    priorities
        Tie groups of candidates, best first; may be partial or empty.
    """

    id: Id
    company: Id
    trade: Id | None = None
    kind: SlotKind = "apprenticeship"
    places: Count
    reserved: Count = 0
    min_cohort: Count = 0
    may_close: bool = True
    required_qualifications: Tags = ()
    start_months: Annotated[tuple[Month, ...], Field(min_length=1)] = (0,)
    offers: Ids = ()
    public: bool | None = None
    priorities: TieGroups = ()


class Decline(Fact):
    """A candidate and a company, or one of its slots, that said no to each other.

    Exactly one of ``company`` and ``slot`` is given.
    """

    candidate: Id
    company: Id | None = None
    slot: Id | None = None


class OrdinaryDemand(Fact):
    """How many ordinary applicants a trade has in a region."""

    trade: Id
    region: Id
    applicants: Count


class OrdinaryUse(Fact):
    """What ordinary apprentices already use of a company, office or training class."""

    of: Literal["company", "training_office", "training_class"]
    id: Id
    places: Count
