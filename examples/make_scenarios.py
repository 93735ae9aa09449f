"""Write both scenarios as CSV folders beside this file.

The folders are committed; a test compares them with what the generators make today.
"""

from __future__ import annotations

from pathlib import Path

from matcher.scenarios import innherred_pilot, trondelag_2022
from matcher.tables import write_problem

HERE = Path(__file__).parent


def main() -> None:
    """Write ``trondelag_2022`` and ``innherred_pilot``."""
    write_problem(trondelag_2022(), HERE / "trondelag_2022")
    write_problem(innherred_pilot(), HERE / "innherred_pilot")


if __name__ == "__main__":
    main()
