"""A problem as a folder of CSV files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic_core import PydanticCustomError

from matcher.domain import Problem, RulePack, rule_pack
from matcher.errors import Fault, InputError
from matcher.tables.beside import write_together
from matcher.tables.cells import Context
from matcher.tables.definition import (
    EXPORTS,
    HEAD,
    PREVIOUS,
    RULE_PACK,
    TABLES,
    Head,
    Table,
)
from matcher.tables.documents import NEWEST
from matcher.tables.json_file import (
    is_shipped,
    rule_pack_from_json,
    rule_pack_to_json,
)
from matcher.tables.judge import (
    PREVIOUS_PLACE,
    Contradiction,
    Draft,
    contradictions,
    problem_of,
)
from matcher.tables.rows import TableReading, read_table, table_rows
from matcher.tables.sheet import MAX_CELL, read_sheet, sheet_text
from matcher.tables.spelling import fold, near, number_shown, shown
from matcher.tables.wrong import Wrong
from matcher.texts import LANGUAGES, Language

_ALL = (HEAD, *TABLES, PREVIOUS)
_BY_FILE = {fold(one.file(language)): one for one in _ALL for language in LANGUAGES}
_SEPARATORS = {"nb": ";", "en": ","}
_REQUIRED = ("locations", "travel_times", "companies", "slots", "candidates")
"""Tables that are written even when empty, and whose absence is a mistake."""

_SPREADSHEETS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers", ".txt", ".tsv")
_ENCODINGS = {"nb": "utf-8-sig", "en": "utf-8"}


@dataclass
class _Folder:
    """The files of a folder, and what has been found in them."""

    path: Path
    files: dict[str, Path] = field(default_factory=dict)
    read: dict[str, TableReading] = field(default_factory=dict)
    draft: Draft = field(default_factory=Draft)
    faults: list[Fault] = field(default_factory=list)


def read_folder(path: Path) -> Problem:
    """Read a problem from a folder of CSV files.

    Raises
    ------
    InputError
        Every fault of every file at once, by file, row and column.
    """
    folder = _Folder(path)
    _find(folder)
    _read_head(folder)
    context = Context(folder.draft.first_month)
    for table in TABLES:
        found = _read(folder, table, context)
        folder.draft.tables[table.name] = (
            [] if found is None else [one.reading for one in found.rows]
        )
    if PREVIOUS.name in folder.files:
        found = _read(folder, PREVIOUS, context)
        rows = [] if found is None else found.rows
        folder.draft.previous = [one.reading for one in rows]
    for one in contradictions(folder.draft):
        folder.faults.append(_at(folder, one))
    if folder.faults:
        raise InputError(sorted(folder.faults, key=_place))
    return problem_of(folder.draft)


def write_folder(problem: Problem, path: Path, language: Language) -> list[Path]:
    """Write a problem as CSV files: one for each collection, even if it is empty.

    English: ``,`` and UTF-8. Norwegian: ``;`` and UTF-8 with BOM, which a spreadsheet
    set up for Norway opens without questions. For what happens when writing is
    interrupted see ``beside.write_together``; the marker is ``problem.csv``.

    Raises
    ------
    InputError
        Something that CSV cannot hold (a NUL, a cell beyond the limit), or tables in
        another language in a folder without ``problem.csv``.
    """
    context = Context(problem.first_month, language)
    head = Head(
        version=NEWEST,
        first_month=problem.first_month,
        rule_pack=problem.rule_pack.id,
        measure_budget=problem.measure_budget,
    )
    tables = {HEAD: [head]} | {one: getattr(problem, one.name) for one in TABLES}
    if problem.previous is not None:
        tables[PREVIOUS] = problem.previous.placements
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for table, facts in tables.items():
        file, rows = table.file(language), table_rows(table, facts, context)
        faults.extend(_not_for_csv(file, rows))
        text = sheet_text(rows, _SEPARATORS[language])
        files[file] = text.encode(_ENCODINGS[language])
    if not is_shipped(problem.rule_pack):
        files[RULE_PACK] = rule_pack_to_json(problem.rule_pack).encode("utf-8")
    marker = HEAD.file(language)
    outdated = sorted(_ours(path) - set(files))
    if outdated and not (path / marker).is_file():
        faults.extend(Fault("no_other_tables", name) for name in outdated)
    if faults:
        raise InputError(faults)
    return write_together(path, files, marker=marker, outdated=outdated)


def _ours(path: Path) -> set[str]:
    if not path.is_dir():
        return set()
    names = {one.name for one in path.iterdir() if one.is_file()}
    return {name for name in names if fold(name) in _BY_FILE or name == RULE_PACK}


def _not_for_csv(file: str, rows: list[list[str]]) -> list[Fault]:
    faults = []
    for number, row in enumerate(rows, start=1):
        for header, cell in zip(rows[0], row, strict=True):
            if "\0" in cell:
                faults.append(Fault("no_nul", file, number, header))
            if len(cell) > MAX_CELL:
                faults.append(Fault("short_cell", file, number, header))
    return faults


def _find(folder: _Folder) -> None:
    for path in sorted(folder.path.iterdir()):
        if path.name.startswith((".", "~")):
            continue
        if path.suffix.lower() in _SPREADSHEETS:
            if fold(path.with_suffix(".csv").name) in _BY_FILE:
                folder.faults.append(Fault("csv", shown(path.name)))
            continue
        if path.suffix.lower() != ".csv":
            continue
        name, table = shown(path.name), _BY_FILE.get(fold(path.name))
        if table is None:
            if path.name.lower() not in EXPORTS:
                folder.faults.append(_unknown(path.name))
        elif table.name in folder.files:
            other = shown(folder.files[table.name].name)
            folder.faults.append(Fault("one_file", name, details=(("other", other),)))
            folder.draft.incomplete.add(table.name)
        else:
            folder.files[table.name] = path
    if HEAD.name in folder.files:
        language: Language = "nb" if _norwegian(folder) else "en"
        for table in TABLES:
            if table.name in _REQUIRED and table.name not in folder.files:
                folder.faults.append(Fault("table", table.file(language)))
                folder.draft.incomplete.add(table.name)


def _unknown(name: str) -> Fault:
    names = [one.file(language) for language in LANGUAGES for one in _ALL]
    meant = near(Path(name).stem, [Path(one).stem for one in names])
    if meant is None:
        return Fault("known_file", shown(name))
    details = (("maybe", f"{meant}.csv"),)
    return Fault("known_file_maybe", shown(name), details=details)


def _read(folder: _Folder, table: Table, context: Context) -> TableReading | None:
    path = folder.files.get(table.name)
    if path is None:
        return None
    name = shown(path.name)
    data = read_bytes(path)
    sheet = data if isinstance(data, Fault) else read_sheet(data, name)
    if isinstance(sheet, Fault):
        folder.faults.append(sheet)
        folder.draft.incomplete.add(table.name)
        return None
    found = read_table(table, sheet, name, context)
    folder.read[table.name] = found
    folder.faults.extend(found.faults)
    if not found.complete:
        folder.draft.incomplete.add(table.name)
    return found


def read_bytes(path: Path) -> bytes | Fault:
    """The content of a file, or why there is none."""
    if path.is_dir():
        return Fault("file", shown(path.name))
    try:
        return path.read_bytes()
    except OSError:
        return Fault("readable", shown(path.name))


def _read_head(folder: _Folder) -> None:
    pack = _written_pack(folder)
    if HEAD.name not in folder.files:
        folder.faults.append(Fault("problem_file", HEAD.file("en")))
        folder.draft.rule_pack = pack
        return
    found = _read(folder, HEAD, Context(None))
    if found is None:
        return
    if len(found.rows) != 1:
        row = found.rows[1].row if found.rows else None
        folder.faults.append(Fault("one_row", found.file, row))
    if not found.rows:
        return
    reading = found.rows[0].reading
    if not isinstance(reading.fact, Head):
        return
    if not reading.covers("first_month"):
        folder.draft.first_month = reading.fact.first_month
    version = reading.fact.version
    if version != NEWEST and not reading.covers("version"):
        details = (("found", number_shown(version)), ("newest", NEWEST))
        wrong = Wrong("known_version", details)
        folder.faults.append(found.fault_at(0, "version", wrong))
    if not reading.covers("measure_budget"):
        folder.draft.measure_budget = reading.fact.measure_budget
    if not reading.covers("rule_pack"):
        folder.draft.rule_pack = _pack(folder, found, reading.fact.rule_pack, pack)


def _written_pack(folder: _Folder) -> RulePack | None:
    path = folder.path / RULE_PACK
    if not path.exists():
        return None
    data = read_bytes(path)
    if isinstance(data, Fault):
        folder.faults.append(data)
        return None
    try:
        return rule_pack_from_json(data, file=RULE_PACK)
    except InputError as error:
        folder.faults.extend(error.faults)
        return None


def _pack(
    folder: _Folder, head: TableReading, name: str, written: RulePack | None
) -> RulePack | None:
    if written is not None:
        if name != written.id:
            wrong = Wrong("rule_pack_of_file", (("other", RULE_PACK),))
            folder.faults.append(head.fault_at(0, "rule_pack", wrong))
        return written
    if (folder.path / RULE_PACK).exists():  # its faults are told already
        return None
    try:
        return rule_pack(name)
    except PydanticCustomError as error:
        known = str((error.context or {})["known"])
        wrong = Wrong("rule_pack", (("known", known),))
        folder.faults.append(head.fault_at(0, "rule_pack", wrong))
    return None


def _at(folder: _Folder, found: Contradiction) -> Fault:
    details = tuple(
        (name, _files(folder, str(value)) if name == "of" else value)
        for name, value in found.fault.details
    )
    if found.table is None:
        field = found.field.removeprefix("rule_pack.")
        return Fault(found.fault.expected, RULE_PACK, None, field, details)
    name = PREVIOUS.name if found.table == PREVIOUS_PLACE else found.table
    wrong = Wrong(found.fault.expected, details)
    return folder.read[name].fault_at(found.position, found.field, wrong)


def _files(folder: _Folder, of: str) -> str:
    """Where the ids of a kind stand: the names of the user's files."""
    if of == "pathways":
        return folder.draft.rule_pack.id if folder.draft.rule_pack else of
    tables = {"wanted": ("trades", "companies", "slots"), "families": ("trades",)}
    names = tables.get(of, (of,))
    language: Language = "nb" if _norwegian(folder) else "en"
    files = {one.name: one.file(language) for one in TABLES}
    for name in names:
        if name in folder.files:
            files[name] = shown(folder.files[name].name)
    return ", ".join(files[name] for name in names)


def _norwegian(folder: _Folder) -> bool:
    norwegian = [
        1
        for one in TABLES
        if one.name in folder.files
        and fold(folder.files[one.name].name) == fold(one.file("nb"))
    ]
    return 2 * len(norwegian) > len(folder.files) - 1


def _place(fault: Fault) -> tuple[str, int, str]:
    return fault.file or "", fault.row or 0, fault.column or ""
