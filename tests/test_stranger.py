"""A rule added by somebody else touches one file, one name and one test."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def the_diff() -> str:
    found = re.findall(r"```diff\n(.*?)```", PAGE, flags=re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def test_diff_adds_one_file_one_name_and_one_test() -> None:
    files = re.findall(r"^\+\+\+ b/(.*)$", the_diff(), flags=re.MULTILINE)
    assert files == [
        "src/matcher/rules/__init__.py",
        "src/matcher/rules/no_drivers.py",
        "tests/rules/test_no_drivers.py",
    ]
    removed = re.findall(r"^-(?!--)", the_diff(), flags=re.MULTILINE)
    assert removed == []


def test_stranger_rule_passes_its_test_and_the_contract(tmp_path: Path) -> None:
    for folder in ("src", "tests/support", "tests/rules", "tests/contract"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    diff = tmp_path / "rule.diff"
    diff.write_text(the_diff(), encoding="utf-8")
    git = shutil.which("git") or "git"
    subprocess.run([git, "apply", diff.name], cwd=tmp_path, check=True)
    tests = ["tests/rules/test_no_drivers.py", "tests/contract"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(tmp_path / "src"),
        "KULLMATCH_CASES": "40",
    }
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *tests],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-3000:]
    assert "no_drivers" in (tmp_path / "src/matcher/rules/__init__.py").read_text()
