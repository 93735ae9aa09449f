"""Match the open county of Trøndelag, 2022, and print what a planner needs to see.

python examples/county.py [--lang nb|en] [--time-limit SECONDS] [--seed NUMBER]
                          [--problem FOLDER_OR_JSON] [--policy JSON] [--out FOLDER]
                          [--costs]

Ctrl-C writes the best plan found so far.
--costs solves again without each tier in turn and prints what it cost the next.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import matcher
from matcher import Matching, Problem, Result
from matcher.engine import Progress
from matcher.report import person_answer, progress_line, text_report
from matcher.report.layout import paragraph
from matcher.texts import LANGUAGES, Language, language_of, say, say_fault, word

CLEAR = "\r\x1b[K"
HERE = Path(__file__).parent
SOME = 3
NOT_WRITTEN, WRONG_INPUT, NO_PLAN, INTERRUPTED = 1, 3, 4, 130


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=language_of(os.environ.get("LANG", ""))
    )
    parser.add_argument("--problem", type=Path, default=HERE / "trondelag_2022")
    parser.add_argument("--policy", type=Path)
    parser.add_argument("--time-limit", type=float, default=120.0)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--out", type=Path, default=Path("out"))
    parser.add_argument("--costs", action="store_true")
    options = parser.parse_args()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        return run(options)
    except matcher.InputError as error:
        for fault in error.faults:
            print(say_fault(fault, options.lang, show_value=True), file=sys.stderr)
        return WRONG_INPUT
    except ValueError as error:
        parser.error(str(error))
    except OSError as error:
        print(f"{error.strerror}: {error.filename}", file=sys.stderr)
        return NOT_WRITTEN
    except KeyboardInterrupt:
        print(word("stopped", options.lang), file=sys.stderr)
        return INTERRUPTED


def run(options: argparse.Namespace) -> int:
    problem = matcher.read_problem(options.problem)
    policy = options.policy and matcher.read_policy(options.policy)
    waiting = word("solving", options.lang).format(seconds=options.time_limit)
    print(waiting, file=sys.stderr, flush=True)
    seen = sys.stderr.isatty()
    result = matcher.solve(
        problem,
        policy,
        time_limit=options.time_limit,
        seed=options.seed,
        on_progress=progress_shown(options.lang) if seen else None,
    )
    if seen:
        print(end=CLEAR, file=sys.stderr, flush=True)
    interrupted = result.audit.stopped == "interrupted"
    if interrupted and result.matching is None:
        raise KeyboardInterrupt
    written = matcher.write_result(problem, result, options.out, options.lang)
    costs = (
        matcher.tier_costs(problem, result, time_limit=options.time_limit)
        if options.costs and not interrupted
        else ()
    )
    print(text_report(problem, result, options.lang, costs))
    print("\n" + "\n".join(str(path) for path in written))
    if interrupted:
        print(word("stopped_written", options.lang), file=sys.stderr)
        return INTERRUPTED
    if result.matching is None:
        return NO_PLAN
    with suppress(KeyboardInterrupt):  # the plan is there, and written
        print_answers(problem, result, result.matching, options)
    return 0


def print_answers(
    problem: Problem, result: Result, plan: Matching, options: argparse.Namespace
) -> None:
    """Why somebody has no place, and what would help: one person for each reason."""
    reasons = matcher.why_unplaced(problem, plan, result.policy)
    one_each = {reason.code: who for who, reason in reversed(reasons.items())}
    if not one_each:
        return
    print("\n" + say("Page", "some_answers", {}, options.lang))
    for who in sorted(one_each.values())[:SOME]:
        why = matcher.explain(
            problem, result, candidate=who, time_limit=options.time_limit
        )
        print(paragraph(person_answer(problem, why, options.lang)))


def progress_shown(language: Language) -> Callable[[Progress], None]:
    def show(progress: Progress) -> None:
        line = CLEAR + progress_line(progress, language)
        print(line, end="", file=sys.stderr, flush=True)

    return show


if __name__ == "__main__":
    sys.exit(main())
