"""Lines of the terminal's pages as parts of this one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from matcher.report.html.parts import Block, Items, Text


def blocks_of(lines: str) -> Iterator[Block]:
    r"""Lines that begin at the margin are paragraphs, the others items below them.

    Examples
    --------
    >>> [block.kind for block in blocks_of("Ask for:\n  a place\n  another")]
    ['text', 'items']
    """
    told = [line for line in lines.splitlines() if line.strip()]
    for indented, some in groupby(told, key=lambda line: line.startswith(" ")):
        if indented:
            yield Items(tuple(line.strip().removeprefix("- ") for line in some))
        else:
            yield from map(Text, some)
