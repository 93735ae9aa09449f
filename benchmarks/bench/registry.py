"""Every benchmark: one file each in ``cases``."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from bench.benchmark import Benchmark

CASES = Path(__file__).parent.parent / "cases"


def benchmarks() -> dict[str, Benchmark]:
    """All benchmarks by name, in the order of their files."""
    names = sorted(path.stem for path in CASES.glob("*.py") if path.stem != "__init__")
    return {name: import_module(f"cases.{name}").BENCHMARK for name in names}
