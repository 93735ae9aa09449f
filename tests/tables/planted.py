"""Thirty and more kinds of mistakes, planted one at a time into good tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from matcher.domain import Problem
from matcher.tables.assembly import apart
from matcher.tables.definition import HEAD, TABLES, Table
from matcher.texts import Language
from tables.carriers import Carrier, Tables

Told = tuple[str, str | None, int | None, str | None, str]
"""File, sheet, row, column and code of a fault."""

BY_NAME = {one.name: one for one in (HEAD, *TABLES)}


@cache
def good_problem() -> Problem:
    """Something in every table; the last of each is referred to by nobody."""
    person = {"target_group": "job_seeker", "birth_year": 2000, "home": "verdal"}
    slot = {"company": "yard", "trade": "weld", "places": 2, "start_months": [0, 2]}
    return Problem.model_validate(
        {
            "first_month": "2022-08",
            "regions": [{"id": one, "name": "Ås, Ø"} for one in ("inn", "nam", "ork")],
            "zones": [{"id": "north"}, {"id": "south"}],
            "locations": [
                {"id": "verdal", "region": "inn", "zone": "north"},
                {"id": "namsos", "region": "nam", "zone": "north"},
            ],
            "travel_times": [
                {"origin": "verdal", "destination": "namsos", "by_car": 90},
                {"origin": "namsos", "destination": "namsos", "by_car": 9},
            ],
            "trades": [
                {"id": "weld", "family": "metal", "shortage": True},
                {"id": "mech", "family": "metal"},
            ],
            "training_offices": [{"id": "ind1", "capacity": 20}],
            "companies": [
                {"id": "yard", "location": "verdal", "approved_trades": ["weld"]},
                {"id": "mill", "location": "namsos", "max_apprentices": 4},
            ],
            "slots": [
                {"id": "s1", **slot, "priorities": [["c1", "c2"]]},
                {"id": "s2", **slot, "kind": "job"},
                {"id": "s3", **slot},
            ],
            "candidates": [
                {"id": f"c{k}", **person, "interests": [["weld"]]} for k in range(1, 5)
            ],
            "training_classes": [
                {"id": "k1", "family": "metal", "start": 0, "min": 2, "max": 6}
            ],
            "companions": [{"id": "g1", "candidates": ["c1", "c2"]}],
            "apart": [{"id": "a1", "candidates": ["c1", "c3"]}],
            "joint_lists": [
                {
                    "id": "j1",
                    "first": "c2",
                    "second": "c3",
                    "choices": [{"first": "s1", "second": "s2"}],
                }
            ],
            "declines": [{"candidate": "c3", "company": "mill"}],
            "commitments": [
                {
                    "kind": "pinned",
                    "placement": {
                        "candidate": one,
                        "slot": "s1",
                        "pathway": "apprenticeship_after_vg2",
                        "start": 0,
                    },
                }
                for one in ("c1", "c2")
            ],
            "resources": [{"id": "hall", "capacity": [4, 5]}],
            "measures": [{"id": "course", "grants": "licence_b", "cost": 20}],
            "shares": [
                {
                    "id": "q",
                    "target_group": "job_seeker",
                    "of": "company",
                    "where": "yard",
                    "at_least": 10,
                    "at_most": 80,
                }
            ],
        }
    )


def good_tables(language: Language) -> dict[Table, list[list[str]]]:
    """The tables that have rows."""
    tables = apart(good_problem(), language)
    return {table: rows for table, rows in tables.items() if len(rows) > 1}


@dataclass(frozen=True)
class Kind:
    """How a mistake is planted, and where it must be told."""

    plant: Callable[[Tables, Carrier], Iterator[Told]]


def title(name: str, carrier: Carrier) -> str:
    return BY_NAME[name].title(carrier.language)


def header(name: str, field: str, carrier: Carrier) -> str:
    columns = {one.field: one for one in BY_NAME[name].columns}
    return columns[field].header(carrier.language)


def cell(
    name: str,
    field: str,
    row: int,
    text: str,
    code: str,
    *,
    also: tuple[int, ...] = (),
    at: str | None = "",
) -> Kind:
    """Text in a cell; told ``at`` another field if need be, and in rows ``also``."""

    def plant(tables: Tables, carrier: Carrier) -> Iterator[Told]:
        rows = tables[title(name, carrier)]
        rows[row - 1][rows[0].index(header(name, field, carrier))] = text
        told = None if at is None else header(name, at or field, carrier)
        for number in (row, *also):
            yield (*carrier.place(title(name, carrier)), number, told, code)

    return Kind(plant)


def column(name: str, head: str, code: str) -> Kind:
    """A column more."""

    def plant(tables: Tables, carrier: Carrier) -> Iterator[Told]:
        for row in tables[title(name, carrier)]:
            row.append("x" if row[0] != "id" else head)
        yield (*carrier.place(title(name, carrier)), 1, head, code)

    return Kind(plant)


def _other_language(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    head = "name" if carrier.language == "nb" else "navn"
    yield from column("regions", head, "column_once").plant(tables, carrier)


def _without_column(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    rows, head = tables[title("slots", carrier)], header("slots", "company", carrier)
    place = rows[0].index(head)
    for row in rows:
        del row[place]
    yield (*carrier.place(title("slots", carrier)), 1, head, "column")


def _without_table(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    name = title("travel_times", carrier)
    del tables[name]
    yield (*carrier.place(name), None, None, "table")


def _without_head(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    del tables["problem"]
    code = "problem_sheet" if carrier.workbook else "problem_file"
    yield (*carrier.place("problem"), None, None, code)


def _strange(name: str, maybe: str) -> Kind:
    def plant(tables: Tables, carrier: Carrier) -> Iterator[Told]:
        tables[name] = [["id"], ["x"]]
        code = f"known_{'sheet' if carrier.workbook else 'file'}{maybe}"
        yield (*carrier.place(name), None, None, code)

    return Kind(plant)


def _two_tables(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    other = "slots" if carrier.language == "nb" else "tilbud"
    tables[other] = tables[title("slots", carrier)]
    second = other if carrier.workbook else "tilbud"
    yield (*carrier.place(second), None, None, "one_file")


def _blank_table(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    tables[title("measures", carrier)] = []
    yield (*carrier.place(title("measures", carrier)), 1, None, "header_row")


def _beside(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    tables[title("zones", carrier)][2].append("note")
    where = ("C", "headed") if carrier.workbook else (None, "cells")
    yield (*carrier.place(title("zones", carrier)), 3, *where)


def _two_heads(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    tables["problem"].append(tables["problem"][1])
    yield (*carrier.place("problem"), 3, None, "one_row")


def _trade_and_company(tables: Tables, carrier: Carrier) -> Iterator[Told]:
    code = "unique_among_trades_companies_slots"
    yield from cell("slots", "id", 4, "mech", code).plant(tables, carrier)
    yield (*carrier.place(title("trades", carrier)), 3, "id", code)


KINDS: dict[str, Kind] = {
    "nothing where something must stand": cell(
        "candidates", "birth_year", 3, "", "filled"
    ),
    "name for an id": cell("resources", "id", 2, "hall 1", "id"),
    "phrase for a tag": cell("measures", "grants", 2, "licence b!", "tag"),
    "identity number as id": cell(
        "candidates", "id", 5, "17017012345", "identity_number"
    ),
    "identity number as number": cell(
        "candidates", "birth_year", 2, "1017012345", "identity_number"
    ),
    "thousands separator": cell("slots", "places", 4, "1 000", "whole_number"),
    "decimals": cell("companies", "max_apprentices", 3, "60.5", "whole_number"),
    "negative": cell("training_offices", "capacity", 2, "-1", "at_least"),
    "too large": cell("candidates", "max_travel_minutes", 4, "1441", "at_most"),
    "neither yes nor no": cell("trades", "shortage", 3, "maybe", "yes_no"),
    "misspelt word": cell("slots", "kind", 3, "jobbb", "one_of_maybe"),
    "strange word": cell("candidates", "target_group", 2, "xyzzy", "one_of"),
    "no such month": cell("candidates", "available_from", 2, "2022-13", "month"),
    "day inside a month": cell(
        "candidates", "available_from", 3, "2022-08-15", "month"
    ),
    "month too early": cell(
        "training_classes", "start", 2, "2022-07", "not_before_first_month"
    ),
    "month too late": cell(
        "training_classes", "start", 2, "2122-08", "not_after_last_month"
    ),
    "list without marks": cell("candidates", "interests", 4, "weld mech", "tie_groups"),
    "twice in a list": cell(
        "candidates", "interests", 3, "weld > mech = weld", "each_once"
    ),
    "choices without pairs": cell(
        "joint_lists", "choices", 2, "s1 s2", "joint_choices"
    ),
    "id that leads nowhere": cell("locations", "region", 3, "nowhere", "known_id"),
    "one of many leads nowhere": cell(
        "companies", "approved_trades", 2, "weld nowhere", "known_id"
    ),
    "id used twice": cell("candidates", "id", 5, "C3", "unique_id", also=(4,)),
    "id of a trade for a slot": Kind(_trade_and_company),
    "pair used twice": cell(
        "travel_times", "origin", 3, "verdal", "unique_pair", also=(2,), at=None
    ),
    "more reserved than places": cell("slots", "reserved", 2, "3", "at_most_places"),
    "apprenticeship without trade": cell(
        "slots", "trade", 4, "", "trade_for_apprenticeship"
    ),
    "decline of both": cell("declines", "slot", 2, "s2", "company_or_slot", at=None),
    "fewest above most": cell("training_classes", "min", 2, "7", "at_most_max"),
    "share of more than all": cell("shares", "at_most", 2, "101", "at_most"),
    "share least above most": cell("shares", "at_least", 2, "90", "at_most_at_most"),
    "joined with oneself": cell("joint_lists", "second", 2, "c2", "two_people"),
    "apart from nobody": cell("apart", "candidates", 2, "c1", "entries_at_least"),
    "committed twice": cell(
        "commitments",
        "placement.candidate",
        3,
        "c1",
        "one_commitment_each",
        also=(2,),
    ),
    "newer version": cell("problem", "version", 2, "7", "known_version"),
    "unknown rule pack": cell("problem", "rule_pack", 2, "NO-1999", "rule_pack"),
    "two heads": Kind(_two_heads),
    "unknown column": column("regions", "xyzzy", "known_column"),
    "misspelt column": column("zones", "nme", "known_column_maybe"),
    "personal column": column("regions", "fnr", "no_personal_column"),
    "column in two languages": Kind(_other_language),
    "missing column": Kind(_without_column),
    "value beside the table": Kind(_beside),
    "missing table": Kind(_without_table),
    "missing head": Kind(_without_head),
    "blank table": Kind(_blank_table),
    "unknown table": _strange("xyzzy", ""),
    "misspelt table": _strange("kandidatar", "_maybe"),
    "table in two languages": Kind(_two_tables),
}
