"""The commands that pages show are ones there are, and the planner's way works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import matcher
from matcher.cli import main
from matcher.cli.exits import Exit
from matcher.cli.main import COMMANDS
from matcher.cli.parser import parser_of
from support.pages import PAGES, ROOT, commands, page

WITH_COMMANDS = [name for name in PAGES if commands(name)]


@pytest.mark.parametrize("name", WITH_COMMANDS)
def test_every_line_that_runs_the_command_is_understood(name: str) -> None:
    parser = parser_of(tuple(COMMANDS.values()), "en")
    for argv, _ in commands(name):
        assert parser.parse_args(argv).command in COMMANDS


@pytest.mark.parametrize("name", PAGES)
def test_every_command_named_in_a_sentence_is_there(name: str) -> None:
    text = re.sub(r"^```.*?^```$", "", page(name), flags=re.DOTALL | re.MULTILINE)
    named = set(re.findall(r"`matcher ([a-z]+)", text))
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("name", ["docs/command.md", "docs/kom_i_gang.md"])
def test_exit_codes_on_the_page_are_all_there_are(name: str) -> None:
    told = re.findall(r"^\| (\d+) \|", page(name), flags=re.MULTILINE)
    assert [int(one) for one in told] == sorted(Exit)


def test_the_planners_way_ends_with_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [argv for argv, _ in commands("docs/kom_i_gang.md")]
    steps = [argv for argv in lines if argv[0] != "demo"]
    monkeypatch.chdir(tmp_path)
    template, validate, solve, publish, explain, advise = steps
    assert main(template) == 0
    assert main(validate) == 3  # nothing is filled in yet
    assert "planlegging-feil.xlsx" in capsys.readouterr().out
    pilot = matcher.read_problem(ROOT / "examples" / "innherred_pilot")
    matcher.write_problem(pilot, Path("planlegging.xlsx"), language="nb")
    assert [main(step) for step in (validate, solve, publish)] == [0, 0, 0]
    folder = {path.name for path in Path("plan").iterdir()}
    told = set(re.findall(r"`([\w.]+\.(?:html|xlsx|csv|json))`", five_steps()))
    assert folder == told
    assert Path("offentlig.html").is_file()
    assert main(explain) == 0
    assert "C0001 har ikke plass" in capsys.readouterr().out
    assert main([*advise, "--places", "2"]) == 0


def five_steps() -> str:
    """The table of files in step five."""
    return page("docs/kom_i_gang.md").partition("## 5. Les")[2].partition("\n\nLes")[0]
