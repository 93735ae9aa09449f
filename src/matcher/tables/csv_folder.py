"""A problem as a folder of CSV files."""

from __future__ import annotations

from pathlib import Path

from matcher.domain import Problem
from matcher.errors import Fault, InputError
from matcher.tables.assembly import Found, FoundPack, Gathered, apart, together
from matcher.tables.beside import write_together
from matcher.tables.definition import EXPORTS, HEAD, PREVIOUS, RULE_PACK, TABLES
from matcher.tables.json_file import is_shipped, rule_pack_to_json
from matcher.tables.place import Place
from matcher.tables.sheet import MAX_CELL, read_sheet, sheet_bytes
from matcher.tables.spelling import fold, near, shown
from matcher.texts import LANGUAGES, Language

_ALL = (HEAD, *TABLES, PREVIOUS)
_BY_FILE = {
    fold(one.file(language)): (one, language) for one in _ALL for language in LANGUAGES
}
_SPREADSHEETS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers", ".txt", ".tsv")


def read_folder(path: Path) -> Problem:
    """Read a problem from a folder of CSV files.

    Raises
    ------
    InputError
        Every fault of every file at once, by file, row and column.
    """
    gathered = Gathered(lambda table, lang: Place(table.file(lang)), "problem_file")
    for file in sorted(path.iterdir()):
        if not file.name.startswith((".", "~")):
            _gather(gathered, file)
    if (path / RULE_PACK).exists():
        data = read_bytes(path / RULE_PACK)
        gathered.pack = FoundPack(Place(RULE_PACK), data)
    return together(gathered)


def _gather(gathered: Gathered, path: Path) -> None:
    if path.suffix.lower() in _SPREADSHEETS:
        if fold(path.with_suffix(".csv").name) in _BY_FILE:
            gathered.faults.append(Fault("csv", shown(path.name)))
        return
    if path.suffix.lower() != ".csv":
        return
    if fold(path.name) not in _BY_FILE:
        if path.name.lower() not in EXPORTS:
            gathered.faults.append(_unknown(path.name))
        return
    table, language = _BY_FILE[fold(path.name)]
    name, data = shown(path.name), read_bytes(path)
    sheet = data if isinstance(data, Fault) else read_sheet(data, name)
    gathered.add(table, Found(Place(name), language, sheet))


def write_folder(problem: Problem, path: Path, language: Language) -> list[Path]:
    """Write a problem as CSV files: one for each collection, even if it is empty.

    They are as ``sheet_bytes`` has them. For what happens when writing is interrupted
    see ``beside.write_together``; the marker is ``problem.csv``.

    Raises
    ------
    InputError
        Something that CSV cannot hold (a NUL, a cell beyond the limit), or tables in
        another language in a folder without ``problem.csv``.
    """
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for table, rows in apart(problem, language).items():
        file = table.file(language)
        faults.extend(_not_for_csv(file, rows))
        files[file] = sheet_bytes(rows, language)
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


def _unknown(name: str) -> Fault:
    names = [one.file(language) for language in LANGUAGES for one in _ALL]
    meant = near(Path(name).stem, [Path(one).stem for one in names])
    if meant is None:
        return Fault("known_file", shown(name))
    details = (("maybe", f"{meant}.csv"),)
    return Fault("known_file_maybe", shown(name), details=details)


def is_table(name: str) -> bool:
    """Whether a file is called as a table is, in either language."""
    return fold(name) in _BY_FILE


def read_bytes(path: Path) -> bytes | Fault:
    """The content of a file, or why there is none."""
    if path.is_dir():
        return Fault("file", shown(path.name))
    try:
        return path.read_bytes()
    except OSError:
        return Fault("readable", shown(path.name))
