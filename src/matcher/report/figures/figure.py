"""A picture, and everything it shows in words and numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A picture with its text alternative and its numbers.

    Attributes
    ----------
    key
        A name for anchors and classes, for example ``"regions"``.
    title, summary
        What it shows, and in one or two sentences what can be seen in it; the
        alternative for who does not see it.
    svg
        The picture: one ``<svg>`` element, escaped, without script, style attributes,
        links or anything fetched; its colours are classes.
    heads, rows
        The numbers it draws, as the cells of a table; the first column names a row.
    """

    key: str
    title: str
    summary: str
    svg: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
