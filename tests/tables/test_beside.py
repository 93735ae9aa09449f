from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.tables import problem_to_json, read_problem, write_plan, write_problem
from matcher.tables.beside import write_together
from support.build import a_matching, a_problem
from support.tiny import tiny_problem


def content(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


class Broken:
    """Renames so many files, then fails."""

    def __init__(self, left: int) -> None:
        self.left = left
        self.real = os.replace

    def __call__(self, source: Path, target: Path) -> None:
        if self.left == 0:
            raise OSError("the disk is gone")
        self.left -= 1
        self.real(source, target)


@pytest.mark.parametrize("left", range(23))
def test_a_folder_is_as_before_when_a_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: int
) -> None:
    write_problem(tiny_problem(1), tmp_path)
    before = content(tmp_path)
    monkeypatch.setattr(os, "replace", Broken(left))
    with pytest.raises(OSError, match="disk"):
        write_problem(tiny_problem(2), tmp_path, language="nb")
    assert content(tmp_path) == before


def test_a_new_folder_holds_nothing_when_a_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "replace", Broken(5))
    with pytest.raises(OSError, match="disk"):
        write_problem(tiny_problem(2), tmp_path)
    assert content(tmp_path) == {}


def test_a_file_is_as_before_when_its_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.json"
    write_problem(tiny_problem(1), path)
    monkeypatch.setattr(os, "replace", Broken(0))
    with pytest.raises(OSError, match="disk"):
        write_problem(tiny_problem(2), path)
    assert content(tmp_path) == {"p.json": problem_to_json(tiny_problem(1)).encode()}


def test_a_plan_is_as_before_when_a_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = a_problem(["c1"], ["s1", "s2"])
    write_plan(problem, a_matching(c1="s1"), tmp_path)
    before = content(tmp_path)
    monkeypatch.setattr(os, "replace", Broken(1))
    with pytest.raises(OSError, match="disk"):
        write_plan(problem, a_matching(c1="s2"), tmp_path)
    assert content(tmp_path) == before


KILLED = """
import os, sys
sys.path.insert(0, "tests")
from matcher.tables import write_problem
from support.tiny import tiny_problem
left, real = int(sys.argv[2]), os.replace
def replace(source, target):
    global left
    if left == 0:
        os._exit(9)
    left -= 1
    real(source, target)
os.replace = replace
write_problem(tiny_problem(2), sys.argv[1])
"""


@pytest.mark.parametrize("left", [0, 1, 12, 22, 99])
def test_a_killed_process_leaves_the_old_or_the_new_or_what_is_not_read(
    tmp_path: Path, left: int
) -> None:
    old, new = tiny_problem(1), tiny_problem(2)
    write_problem(old, tmp_path)
    before = content(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(left)],
        check=False,
        cwd=Path(__file__).parents[2],
    )
    if left in {0, 99}:
        assert read_problem(tmp_path) == (new if done.returncode == 0 else old)
        return
    assert done.returncode == 9
    with pytest.raises(InputError, match=r"problem\.csv: the file is missing"):
        read_problem(tmp_path)
    kept = {
        name.split(".")[1] + ".": data
        for name, data in content(tmp_path).items()
        if name.endswith(".old")
    }
    assert all(kept[name.split(".")[0] + "."] == data for name, data in before.items())
    write_problem(new, tmp_path)
    assert read_problem(tmp_path) == new


def test_files_keep_their_permissions(tmp_path: Path) -> None:
    write_together(tmp_path, {"a": b"1"})
    (tmp_path / "a").chmod(0o640)
    write_together(tmp_path, {"a": b"2"})
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640
    assert content(tmp_path) == {"a": b"2"}
