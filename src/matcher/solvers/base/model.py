"""What a linear or mixed-integer solver is handed: numbers and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.program import Bools, Floats, Matrix


@dataclass(frozen=True)
class Model:
    """Minimise cost.x while each row and each column keeps its bounds.

    ``row_lower <= matrix.x <= row_upper`` and ``lower <= x <= upper``; a side of a row
    may be infinite. ``whole`` says which columns must be whole numbers; ``None``: all.
    A linear solver asks for none of them.
    """

    cost: Floats
    matrix: Matrix
    row_lower: Floats
    row_upper: Floats
    lower: Floats
    upper: Floats
    whole: Bools | None = None
