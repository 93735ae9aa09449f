"""The recipes of ``docs/policies.md``: their lines as policies, and their numbers."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from matcher import Policy, Problem, read_problem
from support.pages import ROOT, blocks, page, ran

PAGE = "docs/policies.md"
TEXT = page(PAGE)


def _recipes() -> dict[str, Policy]:
    """The policy of each recipe that is a line of JSON, by its heading."""
    cookbook, _, _ = TEXT.partition("## Reference")
    found = re.findall(
        r"^### (.+?)\n(.*?)(?=^##|\Z)", cookbook, flags=re.DOTALL | re.MULTILINE
    )
    policies = {}
    for heading, section in found:
        line = re.search(r"```json\n(.*?)```", section, flags=re.DOTALL)
        at = re.search(r"as line (\d+) of `tiers`:", section)
        if line:
            with_line = ran(PAGE).left["with_line"]
            policies[heading.lower()] = with_line(line[1], int(at[1]) if at else 1)
    return policies


RECIPES = _recipes()


def county_with_shares(folder: Path) -> Problem:
    """The open county with the rows of ``shares`` that the page shows."""
    county = shutil.copytree(ROOT / "examples" / "trondelag_2022", folder / "county")
    [shown] = blocks(PAGE, "csv")
    header, _, more = shown.partition("\n")
    path = county / "shares.csv"
    text = path.read_text(encoding="utf-8")
    if text.splitlines()[0] != header:
        raise ValueError("the page shows another header than the file has")
    path.write_text(text + more, encoding="utf-8")
    return read_problem(county)


def rows() -> dict[str, list[str]]:
    """What the page says each recipe does to the open county, by its heading."""
    table = TEXT.partition("| recipe |")[2].partition("\n\n")[0]
    cells = [
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in table.splitlines()[2:]
    ]
    return {re.sub(r"\[(.+?)\]\(.+?\)", r"\1", name): rest for name, *rest in cells}
