"""Read the command line, run the sub-command, and say what came of it."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from typing import TextIO

from pydantic import ValidationError

from matcher.cli import (
    advise,
    compare,
    demo,
    explain,
    lottery,
    replan,
    report,
    schema,
    solve,
    stable,
    template,
    validate,
    verify,
    visits,
)
from matcher.cli.answer import Answer
from matcher.cli.exits import Exit
from matcher.cli.faults import failure, next_step, refusal
from matcher.cli.interrupt import StoppedError
from matcher.cli.parser import UsageError, parser_of
from matcher.cli.terminal import Terminal
from matcher.errors import InputError, VerificationError
from matcher.tables.wrong import fault, path_of, wrongs_of
from matcher.texts import LANGUAGES, Language, language_of, word
from matcher.texts.cli_words import ERRNO_WORDS

COMMANDS = {
    one.name: one
    for one in (
        solve.COMMAND,
        stable.COMMAND,
        compare.COMMAND,
        validate.COMMAND,
        verify.COMMAND,
        explain.COMMAND,
        advise.COMMAND,
        replan.COMMAND,
        visits.COMMAND,
        report.COMMAND,
        lottery.COMMAND,
        template.COMMAND,
        demo.COMMAND,
        schema.COMMAND,
    )
}
"""Every sub-command, in the order in which help lists them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command ``matcher``.

    Parameters
    ----------
    argv
        The arguments; those of the process if not given.

    Returns
    -------
    int
        The exit code, see ``matcher --help``.

    Examples
    --------
    >>> main(["schema", "no-such-document"])
    2
    """
    given = sys.argv[1:] if argv is None else list(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    terminal = Terminal(_language(given), "--show-values" in given)
    try:
        with terminal.interrupt.installed():
            return int(_told(_answer(given, terminal), given, terminal.language))
    except StoppedError:
        return int(Exit.INTERRUPTED)
    except SystemExit as left:  # help and version, which argparse has printed
        return int(left.code or 0)


def _answer(given: Sequence[str], terminal: Terminal) -> Answer:
    """What the sub-command answers, whatever goes wrong."""
    language, show_value = terminal.language, terminal.show_values
    try:
        asked = parser_of(tuple(COMMANDS.values()), language).parse_args(given)
        return COMMANDS[asked.command].run(asked, terminal)
    except UsageError as error:
        return failure(Exit.USAGE, "usage", str(error))
    except InputError as error:
        answer = refusal(error.faults, language, show_value=show_value)
        hint = next_step(error.faults, language)
        return replace(answer, notes=(*answer.notes, *hint))
    except ValidationError as error:
        faults = [fault(one, column=path_of(one.where)) for one in wrongs_of(error)]
        return refusal(faults, language, show_value=show_value)
    except VerificationError:
        return failure(Exit.REFUSED, "refused", word("cli_refused", language))
    except StoppedError:
        twice = terminal.interrupt.is_set()
        message = word("cli_stopped_twice" if twice else "stopped", language)
        return failure(Exit.INTERRUPTED, "interrupted", message)
    except ImportError as error:
        extra = re.search(r"kullmatch\[(\w+)\]", str(error))
        if extra is None:
            raise
        message = word("cli_extra", language).format(extra=extra[1])
        return failure(Exit.NOT_WRITTEN, "extra", message)
    except OSError as error:
        return failure(Exit.NOT_WRITTEN, "not_written", _os_words(error, language))


def _told(answer: Answer, given: Sequence[str], language: Language) -> Exit:
    """Print an answer; the code, or another one where it cannot be printed."""
    if "--json" in given:
        named = next((one for one in given if one in COMMANDS), None)
        data = {"command": named, "exit": int(answer.exit), **answer.data}
        if "error" not in data:
            data["notes"] = list(answer.notes)
        parts = [(sys.stdout, json.dumps(data, indent=1) + "\n")]
    else:
        parts = [(sys.stdout, answer.text)]
        parts += [(sys.stderr, f"{note}\n") for note in answer.notes]
    for stream, text in parts:
        try:
            _write(stream, text)
        except BrokenPipeError:  # nobody reads on, as after head: no mistake
            _silence(stream)
        except OSError as error:
            _silence(stream)
            with suppress(OSError):
                _write(sys.stderr, f"{_os_words(error, language)}\n")
            return Exit.NOT_WRITTEN
    return answer.exit


def _write(stream: TextIO | None, text: str) -> None:
    if text and stream is not None:  # a process may be begun without
        stream.write(text if text.endswith("\n") else f"{text}\n")
        stream.flush()


def _silence(stream: TextIO) -> None:
    """What is left to write goes nowhere, so that leaving does not try once more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _os_words(error: OSError, language: Language) -> str:
    known = ERRNO_WORDS.get(errno.errorcode.get(error.errno or 0, ""))
    why = known[language] if known else (error.strerror or type(error).__name__)
    return f"{error.filename}: {why}" if error.filename else why


def _language(given: Sequence[str]) -> Language:
    """The language asked for, before anything else of the command line is read."""
    for flag, value in pairwise([*given, ""]):
        named = flag.removeprefix("--lang=") if flag != "--lang" else value
        for language in LANGUAGES:
            if named == language and flag.startswith("--lang"):
                return language
    return language_of(os.environ.get("LANG", ""))
