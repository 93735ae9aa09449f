"""Pages that people read: their snippets, what these print, their links."""

from __future__ import annotations

import re
import shlex
import shutil
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = (
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md"),
    *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)
"""Every page by its path from the top of the checkout."""


@dataclass(frozen=True)
class Ran:
    """What the Python snippets of a page printed, each, and the names they left."""

    printed: tuple[str, ...]
    left: dict[str, Any]


def page(name: str) -> str:
    """A page by its path from the top of the checkout."""
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of a page in a language, in order.

    A block below ``<!-- not run: why -->`` is left out.
    """
    return [block for block, _ in _blocks(name, language)]


def left_out(name: str, language: str) -> list[str]:
    """The blocks below such a remark, in order."""
    below = rf"^<!-- not run: .+? -->\n```{language}\n(.*?)^```$"
    return re.findall(below, page(name), flags=re.DOTALL | re.MULTILINE)


def _blocks(name: str, language: str) -> list[tuple[str, str]]:
    """Those blocks, each with the ``text`` block right below it, if there is one."""
    found = re.findall(
        rf"(<!-- not run: .+? -->\n)?^```{language}\n(.*?)^```$"
        r"(?:\n```text\n(.*?)^```$)?",
        page(name),
        flags=re.DOTALL | re.MULTILINE,
    )
    return [(block, below) for not_run, block, below in found if not not_run]


class Command(NamedTuple):
    """A line that a reader types, and the exit code the page says it has."""

    argv: list[str]
    code: int


def commands(name: str) -> list[Command]:
    """The lines of a page's shell blocks that run ``matcher``, in order.

    ``# exit 3`` after a line says that its code is not 0.
    """
    found = []
    for line in "".join(blocks(name, "sh")).replace("\\\n", " ").splitlines():
        typed = line.removeprefix(".venv/bin/")
        if typed.startswith("matcher "):
            code = re.search(r"# exit (\d+)", typed)
            argv = shlex.split(typed, comments=True)[1:]
            found.append(Command(argv, int(code[1]) if code else 0))
    return found


def files(name: str) -> dict[str, str]:
    """Files of a page: the JSON block after a line that ends in a name and a colon."""
    named = r"`(\w+\.json)`:\n+```json\n(.*?)```"
    return dict(re.findall(named, page(name), flags=re.DOTALL))


@cache
def ran(name: str) -> Ran:
    """Run the Python snippets of a page, once, as a reader would: one after the other.

    They run beside a copy of ``examples``, so that nothing is written to the checkout.
    """
    left: dict[str, Any] = {}
    printed = []
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder) / "examples")
        with chdir(folder):
            for snippet in blocks(name, "python"):
                printed.append(run(snippet, left))
    return Ran(tuple(printed), left)


def run(snippet: str, left: dict[str, Any]) -> str:
    """What a snippet prints; ``left`` are the names it finds, and then leaves."""
    out = StringIO()
    with redirect_stdout(out):
        exec(compile(snippet, "snippet", "exec"), left)  # noqa: S102
    return out.getvalue()


def shown_by(name: str) -> list[tuple[str, str]]:
    """What stands right below a snippet of a page, and what the snippet printed."""
    below = [shown for _, shown in _blocks(name, "python")]
    every = zip(below, ran(name).printed, strict=True)
    return [(shown, printed) for shown, printed in every if shown]


def printed_by(name: str) -> str:
    """All that the snippets of a page print."""
    return "".join(ran(name).printed)


def links(name: str) -> list[str]:
    """Where the links and pictures of a page lead, its code left out."""
    text = re.sub(r"^```.*?^```$", "", page(name), flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"\]\(([^()\s]+)\)", re.sub(r"`[^`\n]*`", "", text))


def anchors(name: str) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    text = re.sub(r"^```.*?^```$", "", page(name), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}
