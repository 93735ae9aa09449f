"""Rows kept as JSON, one file for each benchmark."""

from __future__ import annotations

import json
from pathlib import Path

from bench.judge import Row

RESULTS = Path(__file__).parent.parent / "results"


def kept(name: str, folder: Path = RESULTS) -> list[Row]:
    """The rows of a benchmark, none where it was never run."""
    file = folder / f"{name}.json"
    if not file.exists():
        return []
    rows: list[Row] = json.loads(file.read_text(encoding="utf-8"))
    return rows


def keep(name: str, rows: list[Row], folder: Path = RESULTS) -> None:
    """Put the rows in place of those of the same sizes; other sizes stay."""
    sizes = {row["n"] for row in rows}
    others = [row for row in kept(name, folder) if row["n"] not in sizes]
    ordered = sorted([*others, *rows], key=lambda row: row["n"])
    folder.mkdir(parents=True, exist_ok=True)
    text = ",\n".join(json.dumps(row, ensure_ascii=False) for row in ordered)
    (folder / f"{name}.json").write_text(f"[\n{text}\n]\n", encoding="utf-8")
