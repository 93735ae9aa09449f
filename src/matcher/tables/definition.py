"""The tables: which file holds which facts, and what its columns are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

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
    Measure,
    OrdinaryDemand,
    OrdinaryUse,
    Placement,
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
from matcher.domain.employers import SlotKind
from matcher.domain.fact import Id, Kroner
from matcher.domain.people import Schooling, TargetGroup, Together
from matcher.domain.problem import YearMonth
from matcher.domain.scores import Best
from matcher.tables.cells import (
    Choices,
    Each,
    FirstMonth,
    IdCell,
    Kind,
    MonthCell,
    Number,
    Percent,
    Text,
    Ties,
    Whole,
    Word,
    YesNo,
)
from matcher.texts import Language


class Head(Fact):
    """The one row of ``problem.csv``."""

    version: int
    first_month: YearMonth
    rule_pack: Id = "NO-2022"
    measure_budget: Kroner = 0


@dataclass(frozen=True)
class Column:
    """One column: the field it states, its Norwegian header and its kind of cells."""

    field: str
    nb: str
    kind: Kind

    @property
    def en(self) -> str:
        """English header: the name of the field."""
        return self.field.rpartition(".")[2]

    def header(self, language: Language) -> str:
        """Header in a language."""
        return self.nb if language == "nb" else self.en


@dataclass(frozen=True)
class Table:
    """One file or sheet: the facts it holds, its Norwegian name and its columns."""

    name: str
    nb: str
    model: type[Fact]
    columns: tuple[Column, ...]

    def title(self, language: Language) -> str:
        """Name of its sheet in a language."""
        return self.nb if language == "nb" else self.name

    def file(self, language: Language) -> str:
        """File name in a language."""
        return f"{self.title(language)}.csv"


def owner(table: Table, column: Column) -> tuple[type[Fact], str]:
    """The model that has the field of a column, and its name there."""
    model: Any = table.model
    *outer, name = column.field.split(".")
    for one in outer:
        model = model.model_fields[one].annotation
    return model, name


ID, IDS, TIES, TEXT = IdCell(), Each(IdCell()), Ties(), Text()
WHOLE, PERCENT, MONTH = Whole(), Percent(), MonthCell()
NUMBER, BEST = Number(), Word(get_args(Best))
YES, YES_UNLESS_NO = YesNo(), YesNo(marks=False)
GROUP, KIND = Word(get_args(TargetGroup)), Word(get_args(SlotKind))
SAME = Word(get_args(Together))
OF = Word(("company", "training_office", "training_class"))

_ID = Column("id", "id", ID)
_NAMED = (_ID, Column("name", "navn", TEXT))


def _placement(prefix: str) -> tuple[Column, ...]:
    return (
        Column(f"{prefix}candidate", "kandidat", ID),
        Column(f"{prefix}slot", "tilbud", ID),
        Column(f"{prefix}pathway", "løp", ID),
        Column(f"{prefix}start", "oppstart", MONTH),
        Column(f"{prefix}classes", "klasser", IDS),
        Column(f"{prefix}measures", "tiltak", IDS),
    )


HEAD = Table(
    "problem",
    "problem",
    Head,
    (
        Column("version", "versjon", WHOLE),
        Column("first_month", "første_måned", FirstMonth()),
        Column("rule_pack", "regelpakke", ID),
        Column("measure_budget", "tiltaksbudsjett", WHOLE),
    ),
)

TABLES: tuple[Table, ...] = (
    Table("regions", "regioner", Region, _NAMED),
    Table("zones", "soner", Zone, _NAMED),
    Table(
        "locations",
        "steder",
        Location,
        (*_NAMED, Column("region", "region", ID), Column("zone", "sone", ID)),
    ),
    Table(
        "travel_times",
        "reisetider",
        TravelTime,
        (
            Column("origin", "fra", ID),
            Column("destination", "til", ID),
            Column("by_car", "med_bil", WHOLE),
            Column("without_car", "uten_bil", WHOLE),
        ),
    ),
    Table(
        "trades",
        "laerefag",
        Trade,
        (
            _ID,
            Column("name_nb", "navn_nb", TEXT),
            Column("name_en", "navn_en", TEXT),
            Column("family", "fagfamilie", ID),
            Column("open_to_scheme", "åpent_for_ordningen", YES_UNLESS_NO),
            Column("shortage", "mangel", YES),
        ),
    ),
    Table(
        "training_offices",
        "opplaeringskontor",
        TrainingOffice,
        (_ID, Column("capacity", "kapasitet", WHOLE)),
    ),
    Table(
        "companies",
        "bedrifter",
        Company,
        (
            _ID,
            Column("location", "sted", ID),
            Column("public", "offentlig", YES),
            Column("approved_trades", "godkjente_lærefag", IDS),
            Column("max_apprentices", "maks_lærlinger", WHOLE),
            Column("training_office", "opplæringskontor", ID),
            Column("priorities", "prioritering", TIES),
        ),
    ),
    Table(
        "slots",
        "tilbud",
        Slot,
        (
            _ID,
            Column("company", "bedrift", ID),
            Column("trade", "lærefag", ID),
            Column("kind", "type", KIND),
            Column("places", "plasser", WHOLE),
            Column("reserved", "reservert", WHOLE),
            Column("min_cohort", "minste_kull", WHOLE),
            Column("may_close", "kan_stå_stengt", YES_UNLESS_NO),
            Column("required_qualifications", "krav", IDS),
            Column("start_months", "oppstart", Each(MONTH)),
            Column("offers", "tilbyr_løp", IDS),
            Column("public", "offentlig", YES_UNLESS_NO),
            Column("priorities", "prioritering", TIES),
        ),
    ),
    Table(
        "candidates",
        "kandidater",
        Candidate,
        (
            _ID,
            Column("target_group", "målgruppe", GROUP),
            Column("birth_year", "fødselsår", WHOLE),
            Column("home", "bosted", ID),
            Column("interests", "ønsker", TIES),
            Column("any_job", "enhver_jobb", YES),
            Column("any_other", "annen_kvalifisering", YES),
            Column("schooling", "skolegang", Word(get_args(Schooling))),
            Column("schooling_family", "skolens_fagfamilie", ID),
            Column("schooling_trade", "påbegynt_lærefag", ID),
            Column("credit_months", "godskrevne_måneder", WHOLE),
            Column("qualifications", "kvalifikasjoner", IDS),
            Column("max_travel_minutes", "maks_reiseminutter", WHOLE),
            Column("has_car", "har_bil", YES),
            Column("will_relocate", "kan_flytte", YES),
            Column("available_from", "klar_fra", MONTH),
            Column("need_level", "behovsnivå", WHOLE),
            Column("income_need", "inntektsbehov", WHOLE),
            Column("benefit", "ytelse", WHOLE),
        ),
    ),
    Table(
        "training_classes",
        "klasser",
        TrainingClass,
        (
            _ID,
            Column("family", "fagfamilie", ID),
            Column("zones", "soner", IDS),
            Column("slots", "tilbud", IDS),
            Column("home_regions", "hjemregioner", IDS),
            Column("start", "oppstart", MONTH),
            Column("min", "minst", WHOLE),
            Column("max", "maks", WHOLE),
            Column("parallel", "parallelle", WHOLE),
        ),
    ),
    Table(
        "companions",
        "folger",
        Companions,
        (_ID, Column("candidates", "kandidater", IDS), Column("same", "samme", SAME)),
    ),
    Table(
        "apart",
        "hver_for_seg",
        Apart,
        (_ID, Column("candidates", "kandidater", IDS), Column("same", "samme", SAME)),
    ),
    Table(
        "joint_lists",
        "felles_lister",
        JointList,
        (
            _ID,
            Column("first", "første", ID),
            Column("second", "andre", ID),
            Column("choices", "ønsker", Choices()),
        ),
    ),
    Table(
        "declines",
        "avslag",
        Decline,
        (
            Column("candidate", "kandidat", ID),
            Column("company", "bedrift", ID),
            Column("slot", "tilbud", ID),
        ),
    ),
    Table(
        "scores",
        "poeng",
        Score,
        (
            Column("slot", "tilbud", ID),
            Column("company", "bedrift", ID),
            Column("candidate", "kandidat", ID),
            Column("score", "poeng", NUMBER),
            Column("step", "steg", NUMBER),
            Column("best", "best", BEST),
        ),
    ),
    Table(
        "commitments",
        "bindinger",
        Commitment,
        (
            Column("kind", "type", Word(("incumbent", "pinned"))),
            *_placement("placement."),
        ),
    ),
    Table(
        "ordinary_demand",
        "ordinaere_sokere",
        OrdinaryDemand,
        (
            Column("trade", "lærefag", ID),
            Column("region", "region", ID),
            Column("applicants", "søkere", WHOLE),
        ),
    ),
    Table(
        "ordinary_use",
        "ordinaer_bruk",
        OrdinaryUse,
        (
            Column("of", "hos", OF),
            _ID,
            Column("places", "plasser", WHOLE),
        ),
    ),
    Table(
        "resources",
        "ressurser",
        Resource,
        (
            _ID,
            Column("home_regions", "hjemregioner", IDS),
            Column("companies", "bedrifter", IDS),
            Column("capacity", "kapasitet", Each(WHOLE)),
        ),
    ),
    Table(
        "measures",
        "stotte",
        Measure,
        (
            _ID,
            Column("grants", "gir", ID),
            Column("cost", "kostnad", WHOLE),
            Column("delay", "forsinkelse", WHOLE),
        ),
    ),
    Table(
        "shares",
        "andeler",
        Share,
        (
            _ID,
            Column("target_group", "målgruppe", GROUP),
            Column("of", "hos", OF),
            Column("where", "hvor", ID),
            Column("at_least", "minst", PERCENT),
            Column("at_most", "høyst", PERCENT),
        ),
    ),
)

READ_ONLY = frozenset({"scores"})
"""Tables that are read and never written: they have become something else."""

PREVIOUS = Table("previous", "forrige_plan", Placement, _placement(""))
"""The last plan; no file is no last plan."""

RULE_PACK = "rule_pack.json"
PACK_SHEET: dict[Language, str] = {"nb": "regelpakke", "en": "rule_pack"}
"""The sheet of a rule pack that is not shipped."""

EXPORTS = frozenset({"plan.csv", "unplaced.csv"})
"""What ``write_result`` leaves in a folder; reading passes over it."""

EXPORT_SHEETS: dict[str, dict[Language, str]] = {
    "contents": {"nb": "Innhold", "en": "Contents"},
    "plan": {"nb": "Plan", "en": "Plan"},
    "companies": {"nb": "Per bedrift", "en": "Per company"},
    "training_offices": {"nb": "Per opplæringskontor", "en": "Per training office"},
    "nav_offices": {"nb": "Per NAV-kontor", "en": "Per NAV office"},
    "status": {"nb": "Status", "en": "Status"},
    "unplaced": {"nb": "Uten plass", "en": "Unplaced"},
    "open_places": {"nb": "Ledige plasser", "en": "Open places"},
    "cohorts": {"nb": "Kull", "en": "Cohorts"},
    "changes": {"nb": "Endringer", "en": "Changes"},
    "letters": {"nb": "Brevfletting", "en": "Letters"},
    "audit": {"nb": "Revisjon", "en": "Audit"},
}
"""The sheets of a plan, in order; reading passes over them."""

TEMPLATE_SHEETS: dict[str, dict[Language, str]] = {
    "explanation": {"nb": "Forklaring", "en": "Explanation"},
    "lists": {"nb": "Lister", "en": "Lists"},
}
"""What helps to fill in an empty workbook; reading passes over it."""
