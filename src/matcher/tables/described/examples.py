"""A small problem with something in every table: the example row of each."""

from __future__ import annotations

from functools import cache

from matcher.domain import (
    Apart,
    Candidate,
    Commitment,
    Companions,
    Company,
    Decline,
    Fact,
    JointList,
    Location,
    Matching,
    Measure,
    OrdinaryDemand,
    OrdinaryUse,
    Placement,
    Problem,
    Region,
    Resource,
    Score,
    Share,
    Slot,
    Trade,
    TrainingClass,
    TrainingOffice,
    TravelTime,
    Zone,
)
from matcher.domain.people import JointChoice
from matcher.tables.cells import Context
from matcher.tables.definition import HEAD, PREVIOUS, Head, Table
from matcher.tables.documents import NEWEST
from matcher.tables.rows import table_rows
from matcher.texts import Language


@cache
def example_problem() -> Problem:
    """The problem whose first facts are the examples.

    Examples
    --------
    >>> example_problem().candidates[0].id
    'C0001'
    """
    slot, pathway = "verdal-1-weld", "school_then_apprenticeship"
    placement = Placement(
        candidate="C0004", slot=slot, pathway=pathway, classes=("north-metal",)
    )
    last = placement.model_copy(update={"candidate": "C0001", "measures": ("course",)})
    others = ("C0002", "C0003", "C0004")
    return Problem(
        first_month="2022-08",
        measure_budget=200_000,
        regions=(Region(id="INN", name="Innherred"),),
        zones=(Zone(id="north", name="Nord"),),
        locations=(
            Location(id="verdal", name="Verdal", region="INN", zone="north"),
            Location(id="levanger", name="Levanger", region="INN", zone="north"),
        ),
        travel_times=(
            TravelTime(
                origin="verdal", destination="levanger", by_car=15, without_car=35
            ),
        ),
        trades=(
            Trade(
                id="weld",
                name_nb="Sveisefaget",
                name_en="Welding",
                family="metal",
                shortage=True,
            ),
        ),
        training_offices=(TrainingOffice(id="industry", capacity=20),),
        companies=(
            Company(
                id="verdal-1",
                location="verdal",
                approved_trades=("weld",),
                max_apprentices=8,
                training_office="industry",
                priorities=(("C0002",), ("C0001", "C0003")),
            ),
        ),
        slots=(
            Slot(
                id=slot,
                company="verdal-1",
                trade="weld",
                places=6,
                reserved=2,
                min_cohort=2,
                required_qualifications=("licence_b",),
                start_months=(0, 2),
                offers=("full_training_in_company",),
                priorities=(("C0001",), ("C0002", "C0003")),
            ),
        ),
        candidates=(
            Candidate(
                id="C0001",
                target_group="job_seeker",
                birth_year=1999,
                home="levanger",
                interests=(("weld",), ("verdal-1",)),
                any_job=True,
                schooling="vg1",
                schooling_family="metal",
                credit_months=4,
                qualifications=("norwegian_b1", "licence_b"),
                max_travel_minutes=45,
                has_car=True,
                need_level=1,
                income_need=14_000,
                benefit=12_000,
            ),
            *(
                Candidate(
                    id=one,
                    target_group="adult_education_applicant",
                    birth_year=1990,
                    home="verdal",
                    interests=(("weld",),),
                )
                for one in others
            ),
        ),
        training_classes=(
            TrainingClass(
                id="north-metal",
                family="metal",
                zones=("north",),
                home_regions=("INN",),
                min=6,
                max=16,
                parallel=2,
            ),
        ),
        companions=(Companions(id="friends-1", candidates=("C0001", "C0002")),),
        apart=(Apart(id="apart-1", candidates=("C0002", "C0003")),),
        joint_lists=(
            JointList(
                id="couple-1",
                first="C0001",
                second="C0003",
                choices=(
                    JointChoice(first=slot, second=slot),
                    JointChoice(first=slot),
                ),
            ),
        ),
        declines=(Decline(candidate="C0003", company="verdal-1"),),
        commitments=(Commitment(kind="incumbent", placement=placement),),
        ordinary_demand=(OrdinaryDemand(trade="weld", region="INN", applicants=2),),
        ordinary_use=(OrdinaryUse(of="company", id="verdal-1", places=2),),
        resources=(
            Resource(id="advisers", home_regions=("INN",), capacity=(12, 12, 10)),
        ),
        measures=(Measure(id="course", grants="licence_b", cost=20_000, delay=2),),
        shares=(
            Share(
                id="share-1",
                target_group="job_seeker",
                of="training_office",
                where="industry",
                at_most=80,
            ),
        ),
        previous=Matching(placements=(last,)),
    )


def example_cells(table: Table, language: Language) -> dict[str, str]:
    """The cells of the example row of a table, by field.

    Examples
    --------
    >>> from matcher.tables.definition import TABLES
    >>> regions = next(table for table in TABLES if table.name == "regions")
    >>> example_cells(regions, "en")
    {'id': 'INN', 'name': 'Innherred'}
    """
    problem = example_problem()
    context = Context(problem.first_month, language)
    _, cells = table_rows(table, [_first(table, problem)], context)
    fields = (column.field for column in table.columns)
    return dict(zip(fields, cells, strict=True))


def _first(table: Table, problem: Problem) -> Fact:
    if table is HEAD:
        return Head(
            version=NEWEST,
            first_month=problem.first_month,
            measure_budget=problem.measure_budget,
        )
    if table is PREVIOUS and problem.previous is not None:
        return problem.previous.placements[0]
    if table.name == "scores":
        return Score(slot="verdal-1-cook", candidate="C0003", score="4.5", step="0.5")
    first: Fact = getattr(problem, table.name)[0]
    return first
