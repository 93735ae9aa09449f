"""Published lotteries as JSON, and as CSV that people check row by row."""

from __future__ import annotations

import os
from pathlib import Path

from matcher.errors import Fault, InputError
from matcher.lotteries import Lottery, Ticket
from matcher.lotteries.record import Seed
from matcher.tables.cells import Context, IdCell, Text, Whole
from matcher.tables.definition import Column, Table
from matcher.tables.documents import read_document, written
from matcher.tables.json_file import validated
from matcher.tables.one_file import content_of, name_of, write_file
from matcher.tables.place import Place
from matcher.tables.rows import TableReading, read_table, table_rows
from matcher.tables.sheet import read_sheet, sheet_bytes
from matcher.texts import Language

LOTTERY = "kullmatch.lottery"


class _TicketRow(Ticket):
    seed: Seed


_TABLE = Table(
    "lottery",
    "loddtrekning",
    _TicketRow,
    (
        Column("place", "nummer", Whole()),
        Column("seed", "frø", Whole()),
        Column("candidate", "kandidat", IdCell()),
        Column("number", "tall", Text()),
    ),
)


def lottery_from_json(text: str | bytes, *, file: str | None = None) -> Lottery:
    """Read the record of a lottery from the text of a JSON document.

    Raises
    ------
    InputError
        Every fault at once.
    """
    return validated(Lottery, read_document(text, LOTTERY, file=file), file)


def lottery_to_json(lottery: Lottery) -> str:
    """Write the record of a lottery as JSON, one ticket a line."""
    return written(lottery.model_dump(mode="json"))


def lottery_from_csv(data: bytes, *, file: str) -> Lottery:
    """Read the record of a lottery from a CSV file of either language.

    Raises
    ------
    InputError
        Every fault at once, by row and column; rows of different seeds; no rows.
    """
    sheet = read_sheet(data, file)
    if isinstance(sheet, Fault):
        raise InputError([sheet])
    read = read_table(_TABLE, sheet, Place(file), Context(None))
    faults = read.faults or list(_seed_faults(read, file))
    if faults:
        raise InputError(faults)
    rows = _rows(read)
    tickets = tuple(
        Ticket(candidate=one.candidate, number=one.number, place=one.place)
        for one in rows
    )
    return Lottery(seed=rows[0].seed, tickets=tickets)


def lottery_to_csv(lottery: Lottery, language: Language = "en") -> bytes:
    """Write the record of a lottery as CSV: a person in each row, by place."""
    rows = [
        _TicketRow(seed=lottery.seed, **ticket.model_dump())
        for ticket in lottery.tickets
    ]
    return sheet_bytes(table_rows(_TABLE, rows, Context(None, language)), language)


def read_lottery(path: str | os.PathLike[str]) -> Lottery:
    """Read the record of a lottery from a ``.json`` or ``.csv`` file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    content, name = content_of(path), name_of(path)
    if Path(path).suffix.lower() == ".csv":
        return lottery_from_csv(content, file=name)
    return lottery_from_json(content, file=name)


def write_lottery(
    lottery: Lottery, path: str | os.PathLike[str], *, language: Language = "en"
) -> Path:
    """Write the record of a lottery: beside, then renamed.

    As CSV where the path ends in ``.csv``, with headers in the language; else as JSON.
    """
    if Path(path).suffix.lower() == ".csv":
        return write_file(path, lottery_to_csv(lottery, language))
    return write_file(path, lottery_to_json(lottery))


def _rows(read: TableReading) -> list[_TicketRow]:
    facts = (one.reading.fact for one in read.rows)
    return [one for one in facts if isinstance(one, _TicketRow)]


def _seed_faults(read: TableReading, file: str) -> list[Fault]:
    rows = _rows(read)
    if not rows:
        return [Fault("some_ticket", file)]
    return [
        Fault("one_seed", file, read.rows[nth].row, read.headers.get("seed"))
        for nth, one in enumerate(rows)
        if one.seed != rows[0].seed
    ]
