"""Curves on two logarithmic axes, as plain SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10

Point = tuple[float, float]
_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 150, 20, 50
_COLOURS = ("#0b5394", "#b45f06", "#38761d", "#741b47", "#7f6000", "#134f5c")
_DASHES = ("", "6 3", "2 3", "8 3 2 3", "1 2", "10 4")


def log_log(
    curves: Mapping[str, Sequence[Point]], title: str, across: str, up: str
) -> str:
    """A plot of positive points; each curve is named at its end, not by colour alone.

    Axes run over whole powers of ten.
    """
    points = [point for curve in curves.values() for point in curve]
    low_x, high_x = _decades([x for x, _ in points])
    low_y, high_y = _decades([y for _, y in points])

    def at(x: float, y: float) -> tuple[float, float]:
        right = (log10(x) - low_x) / (high_x - low_x)
        above = (log10(y) - low_y) / (high_y - low_y)
        return (
            round(_LEFT + right * (_WIDTH - _LEFT - _RIGHT), 1),
            round(_HEIGHT - _BOTTOM - above * (_HEIGHT - _TOP - _BOTTOM), 1),
        )

    drawn = _frame(title)
    for power in range(low_x, high_x + 1):
        x, y = at(10.0**power, 10.0**low_y)
        drawn.append(_line((x, _TOP), (x, y), "#ddd"))
        drawn.append(_text((x, y + 18), f"{10**power:,}", "middle"))
    for power in range(low_y, high_y + 1):
        x, y = at(10.0**low_x, 10.0**power)
        drawn.append(_line((x, y), (_WIDTH - _RIGHT, y), "#ddd"))
        drawn.append(_text((x - 8, y + 4), f"{10.0**power:g}", "end"))
    drawn.append(_text((_LEFT, _HEIGHT - 10), across, "start"))
    drawn.append(_text((_LEFT, _TOP - 6), up, "start"))
    ends: list[float] = []
    for nth, (name, curve) in enumerate(curves.items()):
        if not curve:
            continue
        colour, dash = _COLOURS[nth % len(_COLOURS)], _DASHES[nth % len(_DASHES)]
        spots = [at(x, y) for x, y in sorted(curve)]
        path = " ".join(f"{x},{y}" for x, y in spots)
        drawn.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}"'
            f' stroke-width="2" stroke-dasharray="{dash}"/>'
        )
        drawn += [
            f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in spots
        ]
        x, y = spots[-1]
        while any(abs(y - other) < 14 for other in ends):
            y += 14
        ends.append(y)
        drawn.append(_text((x + 8, y + 4), name, "start", colour))
    return "\n".join([*drawn, "</svg>"]) + "\n"


def _decades(values: list[float]) -> tuple[int, int]:
    """The powers of ten around all values, at least one apart."""
    low = floor(log10(min(values)) + 1e-9)
    return low, max(low + 1, ceil(log10(max(values)) - 1e-9))


def _frame(title: str) -> list[str]:
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        ' font-family="sans-serif" font-size="12" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
    ]


def _line(one: Point, other: Point, colour: str) -> str:
    return (
        f'<line x1="{one[0]}" y1="{one[1]}" x2="{other[0]}" y2="{other[1]}"'
        f' stroke="{colour}"/>'
    )


def _text(at: Point, text: str, anchor: str, colour: str = "#333") -> str:
    return (
        f'<text x="{at[0]}" y="{at[1]}" text-anchor="{anchor}" fill="{colour}">'
        f"{escape(text)}</text>"
    )
