"""What a linear or mixed-integer solver is handed: numbers and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.program import Floats, Matrix


@dataclass(frozen=True)
class Model:
    """Minimise cost.x while each row and each column keeps its bounds.

    ``row_lower <= matrix.x <= row_upper`` and ``lower <= x <= upper``; a side of a row
    may be infinite.
    """

    cost: Floats
    matrix: Matrix
    row_lower: Floats
    row_upper: Floats
    lower: Floats
    upper: Floats
