"""Files of the command with something in them changed at random."""

from __future__ import annotations

import copy
import json
import random
import shutil
from datetime import date, time
from pathlib import Path
from typing import Any

from cli.command import Ran, ran, small
from matcher import visits_of, write_changes, write_policy, write_visits
from matcher.cli.exits import Exit
from matcher.policy import default_policy
from matcher.visits import Round
from matcher.whatif import Places, Withdrawn

ODD: tuple[Any, ...] = (
    *(None, True, -1, 0, 10**30, 1.5, "", "x" * 70, "c1", "nobody", "1/0", "12/19"),
    *("01017012345", "=1+1", "2022-13", [], {}, [[]], ["c1", "c1"], {"a": {"b": []}}),
)

ASKED = (
    ("solve", "problem.json", "--policy", "policy.json", "--out", "new"),
    ("validate", "problem.json"),
    ("verify", "problem.json", "plan.json", "--policy", "policy.json"),
    ("verify", "problem.json", "plan.json", "--result", "result.json"),
    ("explain", "problem.json", "result.json", "--candidate", "c1"),
    ("explain", "problem.json", "result.json", "--slot", "s1"),
    ("explain", "problem.json", "result.json", "--company", "yard"),
    ("advise", "problem.json", "result.json", "--places", "2"),
    ("replan", "problem.json", "result.json", "changes.json", "--out", "again"),
    ("visits", "visits.json", "--time-limit", "2"),
    ("report", "problem.json", "result.json"),
)


def fill(folder: Path) -> None:
    """Put every file that ``ASKED`` names beside a solved problem."""
    for name in ("plan.json", "result.json"):
        shutil.copy(folder / "out" / name, folder / name)
    write_policy(default_policy(), folder / "policy.json")
    gone, more = Withdrawn(candidates=("c1",)), Places(slots=("s1",), add=1)
    write_changes((gone, more), folder / "changes.json")
    day = date(2026, 3, 2)
    one = Round(id="r1", on=day, begins=time(9), ends=time(11))
    write_visits(visits_of(small(), [one]), folder / "visits.json")


def damaged(document: Any, rng: random.Random) -> Any:
    """The document with one value replaced, taken away or doubled."""
    document = copy.deepcopy(document)
    here = document
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return document
        key = rng.choice(keys)
        inside = here[key]
        if isinstance(inside, dict | list) and inside and rng.random() < 0.8:
            here = inside
            continue
        what = rng.random()
        if what < 0.15:
            del here[key]
        elif what < 0.25 and isinstance(here, list):
            here.append(inside)
        else:
            here[key] = rng.choice(ODD)
        return document


def asked_of_damaged(folder: Path, seed: int) -> tuple[tuple[str, ...], Ran]:
    """Damage one file that a command is given, and run the command.

    Whatever is raised is a mistake of the command.
    """
    rng = random.Random(seed)
    argv = rng.choice(ASKED)
    name = rng.choice([one for one in argv if one.endswith(".json")])
    path = folder / name
    sound = path.read_text(encoding="utf-8")
    broken = damaged(json.loads(sound), rng)
    path.write_text(json.dumps(broken), encoding="utf-8")
    try:
        done = ran(*argv, *rng.choice([(), ("--json",), ("--lang", "nb")]))
    finally:
        path.write_text(sound, encoding="utf-8")
    if done.code not in list(Exit) or "Traceback" in done.out + done.err:
        raise AssertionError(done)
    return argv, done
