"""Write docs/benchmarks.md, its plot and the README's few rows from the results.

python benchmarks/page.py
"""

from __future__ import annotations

from pathlib import Path

from bench.page import Kept, headlines, page, plot
from bench.registry import benchmarks
from bench.results import kept

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
PLOT = ROOT / "docs" / "benchmarks.svg"
README = ROOT / "README.md"
BEGIN, END = "<!-- benchmarks -->\n", "<!-- end of benchmarks -->\n"


def main() -> None:
    for file, text in written().items():
        file.write_text(text, encoding="utf-8")


def written() -> dict[Path, str]:
    """What each file should hold."""
    known = benchmarks()
    found: Kept = {name: kept(name) for name in known}
    readme = README.read_text(encoding="utf-8")
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    files = {PAGE: page(known, found)}
    if drawn := plot(found):
        files[PLOT] = drawn
    shown = headlines(known, found)
    return files | {README: f"{before}{BEGIN}{shown}{END}{after}"}


if __name__ == "__main__":
    main()
