"""Pages that people read, and what the snippets in them print."""

from __future__ import annotations

import re
import shlex
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    """A page by its path from the top of the checkout."""
    return (ROOT / name).read_text(encoding="utf-8")


def snippets(name: str) -> list[str]:
    """The Python snippets of a page, in order."""
    return re.findall(r"```python\n(.*?)```", page(name), flags=re.DOTALL)


class Command(NamedTuple):
    """A line that a reader types, and the exit code the page says it has."""

    argv: list[str]
    code: int


def commands(name: str) -> list[Command]:
    """The lines of a page's shell blocks that begin with ``matcher``, in order.

    ``# exit 3`` after a line says that its code is not 0.
    """
    blocks = re.findall(r"```sh\n(.*?)```", page(name), flags=re.DOTALL)
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    found = []
    for line in lines:
        if line.startswith("matcher "):
            code = re.search(r"# exit (\d+)", line)
            argv = shlex.split(line, comments=True)[1:]
            found.append(Command(argv, int(code[1]) if code else 0))
    return found


def files(name: str) -> dict[str, str]:
    """Files of a page: the JSON block after a line that ends in a name and a colon."""
    named = r"`(\w+\.json)`:\n+```json\n(.*?)```"
    return dict(re.findall(named, page(name), flags=re.DOTALL))


def printed_by(snippet: str) -> str:
    """What a snippet prints when it runs at the top of the checkout."""
    printed = StringIO()
    with chdir(ROOT), redirect_stdout(printed):
        exec(compile(snippet, "snippet", "exec"), {})  # noqa: S102
    return printed.getvalue()
