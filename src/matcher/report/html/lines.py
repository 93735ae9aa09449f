"""Lines of the terminal's pages as parts of this one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import lt

from matcher.report.html.parts import Block, Items, Text


def blocks_of(lines: str) -> Iterator[Block]:
    r"""Lines that begin at the margin or stand over others are paragraphs, else items.

    Examples
    --------
    >>> [block.kind for block in blocks_of("Ask for:\n  a place\n  another")]
    ['text', 'items']
    """
    told = [line for line in lines.splitlines() if line.strip()]
    indents = [len(line) - len(line.lstrip()) for line in told]
    over = [*map(lt, indents, indents[1:]), False]
    known = zip(told, indents, over, strict=False)
    for is_item, some in groupby(known, key=lambda one: one[1] > 0 and not one[2]):
        texts = [line.strip() for line, _, _ in some]
        if is_item:
            yield Items(tuple(text.removeprefix("- ") for text in texts))
        else:
            yield from map(Text, texts)
