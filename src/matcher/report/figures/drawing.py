"""A picture as wide as the page, whose letters keep their size on a phone.

Places along a line are parts of the width, in percent; heights are pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from matcher.report.figures.figure import Figure
from matcher.report.figures.svg import Mark, mark, percent, together
from matcher.texts import Language, word

PHONE = 328
"""Pixels that a picture has on a narrow phone; what must fit, fits there."""

SMALL = 12
"""Pixels of an ordinary letter's height."""

_NARROW, _WIDE = frozenset(" .,:;'|!()[]/-ijltfrI"), frozenset("mwMWÆŒ@%&—…")
_SWATCH, _LINE = 10, 18

Sign = tuple[str, str]
"""A class of marks, and what it stands for."""


def width_of(text: str, size: float = SMALL) -> float:
    """Pixels that a text takes, estimated generously."""
    return size * sum(map(_em, text))


def _em(letter: str) -> float:
    """The width of a letter, in heights."""
    if letter in _NARROW:
        return 0.36
    if letter in _WIDE:
        return 0.95
    return 0.74 if letter.isupper() else 0.6


def fitted(text: str, pixels: float, size: float = SMALL) -> str:
    """The text, or as much of its beginning as there is room for.

    Examples
    --------
    >>> fitted("Innherred og Inn-Trøndelag", 100)
    'Innherred og I…'
    """
    if width_of(text, size) <= pixels:
        return text
    while text and width_of(f"{text}…", size) > pixels:
        text = text[:-1]
    return f"{text.rstrip()}…"


def figure(
    key: str,
    title: str,
    summary: str,
    height: float,
    marks: Sequence[Mark],
    table: Sequence[Sequence[str]],
) -> Figure:
    """A figure of marks, with its table: heads first."""
    heads, *rows = (tuple(row) for row in table)
    label = f"fig-{key}"
    svg = mark(
        "svg",
        mark("title", title, id=label),
        *marks,
        xmlns="http://www.w3.org/2000/svg",
        class_="fig",
        role="img",
        aria_labelledby=label,
        width="100%",
        height=height,
    )
    return Figure(key, title, summary, str(svg), heads, tuple(rows))


def nothing(key: str, title: str, heads: Sequence[str], language: Language) -> Figure:
    """A figure of no numbers."""
    said = word("figure_nothing", language)
    return figure(key, title, said, 24, [write(said, 0, 16, "muted")], [heads])


def beside(texts: Iterable[str]) -> float:
    """The part of the width that the longest text takes, with a margin, on a phone."""
    return 100 * (max(map(width_of, texts), default=0) + 8) / PHONE


def write(text: str, across: float, down: float, looks: str = "") -> Mark:
    """A text: ``across`` in percent, ``down`` in pixels."""
    kind = {"class_": looks} if looks else {}
    return mark("text", text, x=percent(across), y=down, **kind)


def bar(begins: float, ends: float, down: float, height: float, looks: str) -> Mark:
    """A bar from one part of the width to another."""
    left = round(begins, 1)
    width = max(0.0, round(ends, 1) - left)
    return mark(
        "rect", x=percent(left), y=down, width=percent(width), height=height,
        class_=looks,
    )  # fmt: skip


def tick(across: float, down: float, height: float, looks: str = "tick") -> Mark:
    """An upright line."""
    x = percent(across)
    return mark("line", x1=x, x2=x, y1=down, y2=down + height, class_=looks)


def hatch(key: str) -> Mark:
    """What fills the place of a number that is not shown."""
    line = mark("path", d="M0 0V6", class_="hatch")
    pattern = mark(
        "pattern", line, id=f"fig-{key}-h", width=6, height=6,
        patternUnits="userSpaceOnUse", patternTransform="rotate(45)",
    )  # fmt: skip
    return mark("defs", pattern)


def hatched(key: str, begins: float, ends: float, down: float, height: float) -> Mark:
    """A bar that says only that its number is not shown."""
    return mark(
        "rect", x=percent(begins), y=down, width=percent(ends - begins),
        height=height, fill=f"url(#fig-{key}-h)", class_="hatched",
    )  # fmt: skip


def legend(
    key: str, signs: Sequence[Sign], heights: Mapping[str, int] | None = None
) -> tuple[Mark, float]:
    """Signs in their order, as many on a line as a phone has room for; and the height.

    The class ``"tick"`` is shown as a line, ``"hidden"`` hatched. ``heights`` are those
    of classes whose marks are lower or higher than others.
    """
    marks, x, y = [], 0.0, 0
    for looks, said in signs:
        width = _SWATCH + 5 + width_of(said) + 12
        if x and x + width > PHONE + 12:
            x, y = 0.0, y + _LINE
        marks.append(_sign(key, looks, x, y, (heights or {}).get(looks, _SWATCH)))
        marks.append(mark("text", said, x=x + _SWATCH + 5, y=y + 11))
        x += width
    return together(*marks), y + _LINE + 6.0


def _sign(key: str, looks: str, x: float, y: float, height: int) -> Mark:
    if looks == "tick":
        return mark("path", d=f"M{x + 5:.0f} {y + 1}v12", class_=looks)
    size = {"y": y + 7 - height / 2, "width": _SWATCH, "height": height}
    if looks == "hidden":
        fill = f"url(#fig-{key}-h)"
        return mark("rect", x=x, **size, fill=fill, class_="hatched")
    return mark("rect", x=x, **size, class_=looks)
