from __future__ import annotations

from collections import Counter
from pathlib import Path

from cli.damage import asked_of_damaged


def test_no_damage_to_a_file_is_more_than_a_refusal(files: Path) -> None:
    codes = Counter(asked_of_damaged(files, seed)[1].code for seed in range(60))
    assert codes[3] > 20
    assert codes[0] + codes[6] > 0
