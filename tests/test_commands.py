"""The commands that pages show are ones there are, and the planner's way works."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import matcher
from matcher.cli import main
from matcher.cli.exits import Exit
from matcher.cli.main import COMMANDS
from matcher.cli.parser import parser_of
from support.pages import PAGES, ROOT, blocks, page


def lines_of(name: str) -> list[list[str]]:
    """The arguments of each line of a page that runs the command."""
    text = "".join(blocks(name, "sh"))
    lines = re.findall(r"^(?:\.venv/bin/)?matcher (.+)$", text, flags=re.MULTILINE)
    return [shlex.split(line, comments=True) for line in lines]


WITH_COMMANDS = [name for name in PAGES if lines_of(name)]


@pytest.mark.parametrize("name", WITH_COMMANDS)
def test_every_line_that_runs_the_command_is_understood(name: str) -> None:
    parser = parser_of(tuple(COMMANDS.values()), "en")
    for words in lines_of(name):
        assert parser.parse_args(words).command in COMMANDS


@pytest.mark.parametrize("name", PAGES)
def test_every_command_named_in_a_sentence_is_there(name: str) -> None:
    text = re.sub(r"^```.*?^```$", "", page(name), flags=re.DOTALL | re.MULTILINE)
    named = set(re.findall(r"`matcher ([a-z]+)", text))
    assert named <= set(COMMANDS)


def test_every_command_is_shown_on_some_page() -> None:
    shown = {words[0] for name in WITH_COMMANDS for words in lines_of(name)}
    text = "".join(page(name) for name in PAGES)
    hidden = [one for one in COMMANDS if f"`matcher {one}" not in text]
    assert [one for one in hidden if one not in shown] == []


@pytest.mark.parametrize("name", ["docs/getting_started.md", "docs/kom_i_gang.md"])
def test_exit_codes_on_the_page_are_all_there_are(name: str) -> None:
    told = re.findall(r"^\| (\d+) \|", page(name), flags=re.MULTILINE)
    assert [int(one) for one in told] == sorted(Exit)


def test_the_planners_way_ends_with_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [words for words in lines_of("docs/kom_i_gang.md") if words[0] != "demo"]
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
    explain[explain.index("K001")] = "C0001"
    assert main(explain) == 0
    assert "C0001 har ikke plass" in capsys.readouterr().out
    assert main([*advise, "--places", "2"]) == 0


def five_steps() -> str:
    """The table of files in step five."""
    return page("docs/kom_i_gang.md").partition("## 5. Les")[2].partition("\n\nLes")[0]
