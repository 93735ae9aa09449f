"""``matcher lottery``: draw lots in public, and run a published drawing again."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.answer import Answer, plain
from matcher.cli.command import Arguments, Command
from matcher.cli.exits import Exit
from matcher.cli.inputs import a_lottery, a_problem
from matcher.cli.kinds import whole
from matcher.cli.own_files import not_over
from matcher.cli.parser import UsageError
from matcher.cli.terminal import Terminal
from matcher.domain import Problem
from matcher.lotteries import check_lottery, draw
from matcher.tables import lottery_to_csv, write_lottery
from matcher.texts import say, word

_MOST = 10**18 - 1


def _arguments(arguments: Arguments) -> None:
    seed = whole(arguments.language, 0, _MOST)
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("--seed", "lottery_seed", "number", type=seed)
    arguments.add("--out", "lottery_out", "file", type=Path)
    arguments.add("--check", "lottery_check", "file", type=Path)


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    wrong = _wrong(asked)
    if wrong is not None:
        raise UsageError(word(wrong, terminal.language))
    with terminal.bar("reading") as bar:
        bar.at("reading")
        problem = a_problem(asked.problem)
    if asked.check is None:
        return _drawn(problem, asked, terminal)
    return _checked(problem, asked, terminal)


def _wrong(asked: Namespace) -> str | None:
    """What is wrong with the arguments together, as a code of the catalogue."""
    if asked.check is None and asked.seed is None:
        return "cli_lottery_what"
    if asked.out is None:
        return None
    if asked.check is not None:
        return "cli_lottery_one"
    ends = asked.out.suffix.lower() in (".csv", ".json")
    return None if ends else "cli_lottery_ending"


def _drawn(problem: Problem, asked: Namespace, terminal: Terminal) -> Answer:
    language, lottery = terminal.language, draw(problem, asked.seed)
    files = []
    text = lottery_to_csv(lottery, language).decode("utf-8-sig").replace("\r\n", "\n")
    if asked.out is not None:
        not_over([asked.out], [asked.problem], language)
        files = [str(write_lottery(lottery, asked.out, language=language))]
        done = word("cli_lottery_done", language)
        text = done.format(people=len(lottery.tickets), seed=lottery.seed)
        text = "\n".join([*files, text])
    return Answer(text=text, data={"files": files, "lottery": plain(lottery)})


def _checked(problem: Problem, asked: Namespace, terminal: Terminal) -> Answer:
    language, lottery = terminal.language, a_lottery(asked.check)
    found = check_lottery(lottery, problem, seed=asked.seed)
    told = [say("Difference", one.code, one.details, language) for one in found]
    last = word("cli_lottery_wrong" if found else "cli_lottery_right", language)
    people = len(lottery.tickets)
    last = last.format(count=len(found), people=people, seed=lottery.seed)
    return Answer(
        Exit.REFUSED if found else Exit.DONE,
        text="\n".join([*told, last]),
        data={
            "verdict": "refused" if found else "clean",
            "seed": lottery.seed,
            "people": people,
            "differences": [
                {"code": one.code, "details": plain(one.details), "sentence": sentence}
                for one, sentence in zip(found, told, strict=True)
            ],
        },
    )


COMMAND = Command("lottery", _arguments, _run)
