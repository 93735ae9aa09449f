"""Texts that a spreadsheet or a browser might run, in every field that holds text."""

from __future__ import annotations

from typing import Any

from matcher.domain import Problem
from support.build import PACK

PAYLOADS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://host.invalid","=1+1")',
    "=cmd|' /C calc'!A0",
    "\uff1d1+1",  # full width
    " =1+1",
    'x";=1+1,=1+1\n=1+1',
    '"><img src=x onerror=alert(1)><script>alert(1)</script>',
)
IDS = (
    *("-1", "--1", "-1-1", "-", "1E5", "1e-5"),
    *("0012", "-0012", "-1E5", "TRUE", "-A1", "1-2"),
)
"""What comes nearest to a formula, or to a number, with the letters of an id."""

NAMES = (
    *("region", "zone", "location", "trade_nb", "trade_en"),
    *("pathway_nb", "pathway_en"),
)
FIELDS = (*NAMES, "ids")


def hostile(attack: int, *fields: str) -> Problem:
    """A problem with the text of an attack in some fields, or in all."""
    held = set(fields or FIELDS)

    def name(field: str) -> str:
        return PAYLOADS[attack] if field in held else f"a {field}"

    def an_id(plain: str) -> str:
        """Slots, companies and trades may not share an id; all others do here."""
        other = {"yard": 1, "weld": 2}.get(plain, 0)
        return IDS[(attack + other) % len(IDS)] if "ids" in held else plain

    pack = PACK.model_dump(mode="json")
    for pathway in pack["pathways"]:
        pathway["name_nb"], pathway["name_en"] = name("pathway_nb"), name("pathway_en")
    person: dict[str, Any] = {
        "target_group": "job_seeker",
        "birth_year": 2000,
        "home": an_id("verdal"),
        "interests": [[an_id("weld")]],
        "schooling": "vg2",
        "schooling_family": an_id("metal"),
    }
    facts: dict[str, Any] = {
        "first_month": "2022-08",
        "rule_pack": pack,
        "regions": [{"id": an_id("inn"), "name": name("region")}],
        "zones": [{"id": an_id("north"), "name": name("zone")}],
        "locations": [
            {
                "id": an_id("verdal"),
                "name": name("location"),
                "region": an_id("inn"),
                "zone": an_id("north"),
            }
        ],
        "trades": [
            {
                "id": an_id("weld"),
                "name_nb": name("trade_nb"),
                "name_en": name("trade_en"),
                "family": an_id("metal"),
            }
        ],
        "training_offices": [{"id": an_id("office"), "capacity": 9}],
        "companies": [
            {
                "id": an_id("yard"),
                "location": an_id("verdal"),
                "training_office": an_id("office"),
            }
        ],
        "slots": [
            {
                "id": an_id("s1"),
                "company": an_id("yard"),
                "trade": an_id("weld"),
                "places": 1,
            }
        ],
        "candidates": [
            {"id": an_id("c1"), **person, "schooling": "none"},
            {"id": "c2", **person, "interests": [[an_id("s1")]]},
            {"id": "c3", **person, "interests": [[an_id("s1")]]},
        ],
        "training_classes": [
            {"id": an_id("k1"), "family": an_id("metal"), "min": 1, "max": 9}
        ],
        "commitments": [
            {
                "kind": "pinned",
                "placement": {
                    "candidate": an_id("c1"),
                    "slot": an_id("s1"),
                    "pathway": "school",
                    "classes": [an_id("k1")],
                },
            }
        ],
    }
    return Problem.model_validate(facts)
