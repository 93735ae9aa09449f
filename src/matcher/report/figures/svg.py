"""Markup whose text and attributes are always escaped."""

from __future__ import annotations

import re
from html import escape

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Mark(str):
    """Markup that is safe as it stands; any other text is escaped inside it."""

    __slots__ = ()


def mark(name: str, *inside: str, **attributes: str | float) -> Mark:
    """An element with what is inside it.

    A number is written with one decimal at most, so that a picture is small and the
    same everywhere. In the names of attributes an underscore stands for a hyphen, and
    one at the end for nothing (``class_``).

    Examples
    --------
    >>> mark("text", "a < b", x=1 / 3, class_="muted")
    '<text x="0.3" class="muted">a &lt; b</text>'
    >>> mark("g", mark("rect", width=2))
    '<g><rect width="2"/></g>'
    """
    told = [
        f' {key.rstrip("_").replace("_", "-")}="{_safe(_text(value))}"'
        for key, value in attributes.items()
    ]
    head = f"<{name}{''.join(told)}"
    if not inside:
        return Mark(f"{head}/>")
    parts = (one if isinstance(one, Mark) else _safe(one) for one in inside)
    return Mark(f"{head}>{''.join(parts)}</{name}>")


def together(*marks: Mark) -> Mark:
    """One after another."""
    return Mark("".join(marks))


def percent(value: float) -> str:
    """A part of the picture's width.

    Examples
    --------
    >>> percent(100 / 3), percent(50)
    ('33.3%', '50%')
    """
    return f"{decimal_of(value)}%"


def decimal_of(value: float) -> str:
    """A number with one decimal at most."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _text(value: str | float) -> str:
    return value if isinstance(value, str) else decimal_of(value)


def _safe(text: str) -> str:
    return escape(_NO_XML.sub("\N{REPLACEMENT CHARACTER}", text))
