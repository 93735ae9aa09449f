from __future__ import annotations

import json
from datetime import date
from fractions import Fraction

from matcher.cli.answer import plain
from matcher.domain import Violation
from matcher.explain.told import Forced
from support.build import a_placement


def test_everything_an_answer_holds_becomes_json() -> None:
    held = (
        Forced("worse", tier="travel", after=Fraction(1, 3)),
        a_placement("c1", "s1"),
        Violation("places", slot="s1", held=2),
        {"on": date(2026, 3, 2), "nobody": None, 3: frozenset({"x"})},
    )
    forced, placement, violation, rest = json.loads(json.dumps(plain(held)))
    assert (forced["tier"], forced["after"], forced["before"]) == (
        "travel",
        "1/3",
        None,
    )
    assert placement["candidate"] == "c1"
    assert violation == {"code": "places", "details": {"held": 2, "slot": "s1"}}
    assert rest == {"on": "2026-03-02", "nobody": None, "3": ["x"]}
