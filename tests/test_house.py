"""What holds for the whole house: imports, determinism, silence."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import matcher

SOURCE = Path(matcher.__file__).parent
TESTS = Path(__file__).parent
HEAVY = ("ortools", "pandas", "scipy", "google.protobuf")

NO_ORTOOLS = """
import importlib.abc, sys

class Wall(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "ortools":
            raise ImportError("ortools is not installed here")
        return None

sys.meta_path.insert(0, Wall())
"""

VERIFY = """
from matcher import verify
from support.build import a_matching, a_problem
problem = a_problem(["c1", "c2"], ["s1"])
print(verify(problem, a_matching(c1="s1")))
print(verify(problem, a_matching(c1="s1", c2="s1")))
try:
    import ortools.graph
except ImportError as error:
    print(error)
"""

SOLVE = """
from matcher import one_by_one, solve, why_unplaced
from matcher.report import status_table
from matcher.scenarios import innherred_pilot
from support.tiny import tiny_problem
pilot = innherred_pilot()
plan = solve(pilot).matching
print(plan.model_dump_json(), why_unplaced(pilot, plan, solve(pilot).policy))
print([run.matching for run in one_by_one(pilot, orders=2).runs])
for seed in range(12):
    result = solve(tiny_problem(seed, simple=seed % 3 == 0), seed=seed)
    print(result.audit.problem_hash, result.audit.plan_hash, result.audit.unique)
    print([(tier.name, tier.value, tier.bound, tier.proof) for tier in result.tiers])
"""


def says(script: str, **environment: str) -> str:
    """What a fresh process prints."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(TESTS), **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stderr == ""
    return done.stdout


def loaded(script: str) -> list[str]:
    """Which of the heavy packages a script loads."""
    report = f"\nimport sys\nprint([n for n in {HEAVY!r} if n in sys.modules])"
    found: list[str] = ast.literal_eval(says(script + report))
    return found


def test_import_of_the_library_loads_no_solver() -> None:
    assert loaded("import matcher") == []


def test_solving_loads_neither_pandas_nor_scipy() -> None:
    for route in ("flow", "cohorts"):
        script = f"""
from matcher import solve
from support.build import a_problem
assert solve(a_problem(["c1", "c2"], ["s1"]), route={route!r}).status == "optimal"
"""
        assert not {"pandas", "scipy"} & set(loaded(script))


def test_verify_works_where_ortools_is_not_installed() -> None:
    clean, broken, wall = says(NO_ORTOOLS + VERIFY).splitlines()
    assert clean == "()"
    assert broken == "(Violation('places', held=2, places=1, slot='s1'),)"
    assert wall == "ortools is not installed here"


def test_same_problem_gives_the_same_answer_everywhere() -> None:
    answers = {
        says(SOLVE, PYTHONHASHSEED=seed, LC_ALL=locale, TZ=zone)
        for seed in ("0", "1", "4711")
        for locale in ("C", "nb_NO.UTF-8")
        for zone in ("UTC", "Pacific/Auckland")
    }
    (answer,) = answers
    assert len(answer.splitlines()) == 26


MODULES = sorted(SOURCE.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_module_neither_prints_nor_asserts(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Assert), f"line {node.lineno}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print", f"line {node.lineno}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_module_says_what_it_is_about(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
