"""Pages that people read, and what the snippets in them print."""

from __future__ import annotations

import re
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    """A page by its path from the top of the checkout."""
    return (ROOT / name).read_text(encoding="utf-8")


def snippets(name: str) -> list[str]:
    """The Python snippets of a page, in order."""
    return re.findall(r"```python\n(.*?)```", page(name), flags=re.DOTALL)


def printed_by(snippet: str) -> str:
    """What a snippet prints when it runs at the top of the checkout."""
    printed = StringIO()
    with chdir(ROOT), redirect_stdout(printed):
        exec(compile(snippet, "snippet", "exec"), {})  # noqa: S102
    return printed.getvalue()
