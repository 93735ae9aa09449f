"""A problem taken apart into tables, and put together from those that were found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pydantic_core import PydanticCustomError

from matcher.domain import Problem, RulePack, rule_pack
from matcher.errors import Fault, InputError
from matcher.tables.cells import Context
from matcher.tables.definition import (
    HEAD,
    PREVIOUS,
    READ_ONLY,
    TABLES,
    Head,
    Table,
)
from matcher.tables.documents import NEWEST
from matcher.tables.json_file import rule_pack_from_json
from matcher.tables.judge import (
    PREVIOUS_PLACE,
    Contradiction,
    Draft,
    contradictions,
    problem_of,
)
from matcher.tables.place import Place
from matcher.tables.rows import TableReading, read_table, table_rows
from matcher.tables.sheet import Sheet
from matcher.tables.spelling import number_shown
from matcher.tables.wrong import Wrong
from matcher.texts import Language

REQUIRED = ("locations", "travel_times", "companies", "slots", "candidates")
"""Tables whose absence is a mistake."""


@dataclass(frozen=True)
class Found:
    """A table: where, the language of its name, and its rows or why there are none."""

    place: Place
    language: Language
    sheet: Sheet | Fault


@dataclass(frozen=True)
class FoundPack:
    """The text of a rule pack, or why there is none."""

    place: Place
    text: str | bytes | Fault


@dataclass
class Gathered:
    """What was found of a problem before any table is read.

    Attributes
    ----------
    missing
        Where a table would stand that is not there.
    no_head
        The fault when the head is missing.
    doubtful
        Tables that were found twice: one of them is not read.
    """

    missing: Callable[[Table, Language], Place]
    no_head: str
    tables: dict[str, Found] = field(default_factory=dict)
    pack: FoundPack | None = None
    faults: list[Fault] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)

    @property
    def language(self) -> Language:
        """The language that most of the tables are named in."""
        named = [
            self.tables[one.name].language for one in TABLES if one.name in self.tables
        ]
        return "nb" if named.count("nb") > named.count("en") else "en"

    def place(self, table: Table) -> Place:
        """Where a table stands, or would."""
        found = self.tables.get(table.name)
        return self.missing(table, self.language) if found is None else found.place

    def add(self, table: Table, found: Found) -> None:
        """Note a table; the first one found is read."""
        if table.name in self.tables:
            other = (("other", self.tables[table.name].place.name),)
            self.faults.append(found.place.fault("one_file", details=other))
            self.doubtful.add(table.name)
        else:
            self.tables[table.name] = found


def apart(problem: Problem, language: Language) -> dict[Table, list[list[str]]]:
    """Header and rows of every table of a problem; empty ones have a header too."""
    context = Context(problem.first_month, language)
    head = Head(
        version=NEWEST,
        first_month=problem.first_month,
        rule_pack=problem.rule_pack.id,
        measure_budget=problem.measure_budget,
    )
    written = [one for one in TABLES if one.name not in READ_ONLY]
    facts = {HEAD: [head]} | {one: getattr(problem, one.name) for one in written}
    if problem.previous is not None:
        facts[PREVIOUS] = problem.previous.placements
    return {one: table_rows(one, rows, context) for one, rows in facts.items()}


def together(gathered: Gathered) -> Problem:
    """The problem that tables state.

    Raises
    ------
    InputError
        Every fault of every table at once, by place, row and column.
    """
    return _Assembly(gathered).problem()


class _Assembly:
    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered
        self.draft = Draft(incomplete=set(gathered.doubtful))
        self.faults = list(gathered.faults)
        self.read: dict[str, TableReading] = {}

    def problem(self) -> Problem:
        self._read_head()
        context = Context(self.draft.first_month)
        for table in TABLES:
            found = self._read(table, context)
            self.draft.tables[table.name] = (
                [] if found is None else [one.reading for one in found.rows]
            )
        if PREVIOUS.name in self.gathered.tables:
            found = self._read(PREVIOUS, context)
            rows = [] if found is None else found.rows
            self.draft.previous = [one.reading for one in rows]
        self.faults.extend(self._at(one) for one in contradictions(self.draft))
        if self.faults:
            raise InputError(sorted(self.faults, key=_order))
        return problem_of(self.draft)

    def _read(self, table: Table, context: Context) -> TableReading | None:
        found = self.gathered.tables.get(table.name)
        if found is None:
            return None
        if isinstance(found.sheet, Fault):
            self.faults.append(found.sheet)
            self.draft.incomplete.add(table.name)
            return None
        spoken = replace(context, language=found.language)
        read = read_table(table, found.sheet, found.place, spoken)
        self.read[table.name] = read
        self.faults.extend(read.faults)
        if not read.complete:
            self.draft.incomplete.add(table.name)
        return read

    def _read_head(self) -> None:
        pack = self._given_pack()
        if HEAD.name not in self.gathered.tables:
            place = self.gathered.missing(HEAD, "en")
            self.faults.append(place.fault(self.gathered.no_head))
            self.draft.rule_pack = pack
            return
        for table in TABLES:
            if table.name in REQUIRED and table.name not in self.gathered.tables:
                self.faults.append(self.gathered.place(table).fault("table"))
                self.draft.incomplete.add(table.name)
        found = self._read(HEAD, Context(None))
        if found is None:
            return
        if len(found.rows) != 1:
            row = found.rows[1].row if found.rows else None
            self.faults.append(found.place.fault("one_row", row))
        if not found.rows:
            return
        reading = found.rows[0].reading
        if not isinstance(reading.fact, Head):
            return
        if not reading.covers("first_month"):
            self.draft.first_month = reading.fact.first_month
        version = reading.fact.version
        if version != NEWEST and not reading.covers("version"):
            details = (("found", number_shown(version)), ("newest", NEWEST))
            wrong = Wrong("known_version", details)
            self.faults.append(found.fault_at(0, "version", wrong))
        if not reading.covers("measure_budget"):
            self.draft.measure_budget = reading.fact.measure_budget
        if not reading.covers("rule_pack"):
            self.draft.rule_pack = self._pack(found, reading.fact.rule_pack, pack)

    def _given_pack(self) -> RulePack | None:
        given = self.gathered.pack
        if given is None:
            return None
        if isinstance(given.text, Fault):
            self.faults.append(given.text)
            return None
        try:
            return rule_pack_from_json(given.text)
        except InputError as error:
            self.faults.extend(
                given.place.fault(
                    one.expected, None, one.column, one.details, one.value
                )
                for one in error.faults
            )
            return None

    def _pack(
        self, head: TableReading, name: str, given: RulePack | None
    ) -> RulePack | None:
        if self.gathered.pack is not None:
            if given is not None and name != given.id:
                other = (("other", self.gathered.pack.place.name),)
                wrong = Wrong("rule_pack_of_file", other)
                self.faults.append(head.fault_at(0, "rule_pack", wrong))
            return given
        try:
            return rule_pack(name)
        except PydanticCustomError as error:
            known = str((error.context or {})["known"])
            wrong = Wrong("rule_pack", (("known", known),))
            self.faults.append(head.fault_at(0, "rule_pack", wrong))
        return None

    def _at(self, found: Contradiction) -> Fault:
        details = tuple(
            (name, self._names(str(value)) if name == "of" else value)
            for name, value in found.fault.details
        )
        if found.table is None:
            field = found.field.removeprefix("rule_pack.")
            pack = self.gathered.pack
            place = Place(None) if pack is None else pack.place
            return place.fault(found.fault.expected, None, field, details)
        name = PREVIOUS.name if found.table == PREVIOUS_PLACE else found.table
        wrong = Wrong(found.fault.expected, details)
        return self.read[name].fault_at(found.position, found.field, wrong)

    def _names(self, of: str) -> str:
        """Where the ids of a kind stand, by the names their owner gave."""
        if of == "pathways":
            return self.draft.rule_pack.id if self.draft.rule_pack else of
        tables = {"wanted": ("trades", "companies", "slots"), "families": ("trades",)}
        names = tables.get(of, (of,))
        places = {one.name: self.gathered.place(one).name for one in TABLES}
        return ", ".join(places[name] for name in names)


def _order(fault: Fault) -> tuple[str, str, int, str]:
    return fault.file or "", fault.sheet or "", fault.row or 0, fault.column or ""
