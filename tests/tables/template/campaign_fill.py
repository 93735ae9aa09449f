"""Campaign: fill the template with the pilot and the county, read it, compare.

    PYTHONPATH=src:tests python tests/tables/template/campaign_fill.py

Each workbook is read as openpyxl saves it, and again after LibreOffice has opened and
saved it (where ``soffice`` is installed).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from matcher.tables import read_problem, template
from matcher.texts import LANGUAGES
from tables.template.fill import filled

EXAMPLES = Path(__file__).parents[3] / "examples"


def resaved(path: Path) -> Path:
    """The workbook after LibreOffice has opened and saved it."""
    out = path.parent / "again"
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("soffice is not installed")
    subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{path.parent}/office",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(out),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return out / path.name


def main() -> int:
    """Fill, read and compare; the number of workbooks that differ."""
    differ = 0
    for name in ("innherred_pilot", "trondelag_2022"):
        problem = read_problem(EXAMPLES / name)
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / f"{name}_{language}.xlsx"
                path.write_bytes(filled(template(language), problem, language))
                equal = read_problem(path) == problem
                again = read_problem(resaved(path)) == problem
                size = path.stat().st_size // 1000
                differ += (not equal) + (not again)
                sys.stdout.write(
                    f"{path.name}: {size} kB, equal {equal},"
                    f" equal after LibreOffice {again}\n"
                )
    return differ


if __name__ == "__main__":
    sys.exit(main())
