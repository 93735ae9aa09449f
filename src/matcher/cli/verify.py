"""``matcher verify``: judge a plan, whoever made it, without a solver."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.answer import Answer, plain
from matcher.cli.command import Arguments, Command
from matcher.cli.exits import Exit
from matcher.cli.inputs import a_claim, a_matching, a_policy, a_problem
from matcher.cli.parser import UsageError
from matcher.cli.terminal import Terminal
from matcher.texts import say, word
from matcher.verify import verify


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("plan", "plan", "plan", type=Path)
    arguments.add("--policy", "policy", "file", type=Path)
    arguments.add("--result", "claims", "result", type=Path)


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language = terminal.language
    if asked.policy is not None and asked.result is not None:
        raise UsageError(word("cli_policy_or_result", language))
    with terminal.bar("reading", "checking") as bar:
        bar.at("reading")
        problem = a_problem(asked.problem)
        plan = a_matching(asked.plan)
        policy, values = a_policy(asked.policy), None
        if asked.result is not None:
            result = a_claim(asked.result, problem)
            policy, values = result.policy, result.values
        bar.at("checking")
        found = verify(problem, plan, policy, values=values)
    told = [say("Violation", one.code, one.details, language) for one in found]
    placed = len(plan.placements)
    last = word("cli_broken" if found else "cli_lawful", language)
    last = last.format(count=len(found), placements=placed)
    return Answer(
        Exit.REFUSED if found else Exit.DONE,
        text="\n".join([*told, last]),
        data={
            "verdict": "refused" if found else "clean",
            "placements": placed,
            "violations": [
                {"code": one.code, "details": plain(one.details), "sentence": sentence}
                for one, sentence in zip(found, told, strict=True)
            ],
        },
    )


COMMAND = Command("verify", _arguments, _run)
