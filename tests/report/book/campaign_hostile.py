"""12 payloads x 8 fields x the exporters, one field at a time, and LibreOffice.

Run from the top of the checkout: ``PYTHONPATH=src:tests python
tests/report/book/campaign_hostile.py``. It takes some minutes.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

import matcher
from matcher.report import plan_workbook
from matcher.texts import LANGUAGES
from report.book.exporters import EXPORTERS, SHOWN, as_shown, csv_files
from report.book.hostile import FIELDS, IDS, PAYLOADS, hostile
from report.book.office_suite import as_csv, converted, formulas


def main() -> None:
    """Print how many exports were read and what ran in them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        live = _own_readers(folder)
        live += _office_suite(folder)
    sys.exit(1 if live else 0)


def _own_readers(folder: Path) -> int:
    """Every export by independent parsers; writes the files for LibreOffice."""
    exports, live, lost = Counter[str](), Counter[str](), Counter[str]()
    for attack in range(len(PAYLOADS)):
        for field in FIELDS:
            problem = hostile(attack, field)
            result = matcher.solve(problem)
            text = IDS[attack] if field == "ids" else PAYLOADS[attack]
            for name, export in EXPORTERS.items():
                read = [export(problem, result, one) for one in LANGUAGES]
                exports[name] += 1
                live[name] += sum(len(one.live) for one in read)
                wanted = as_shown(name, text)
                if field in SHOWN[name] and not any(r.shows(wanted) for r in read):
                    lost[name] += 1
            for language in LANGUAGES:
                mark = f"{attack:02}-{field}-{language}"
                book = plan_workbook(problem, result, language)
                (folder / f"{mark}.xlsx").write_bytes(book)
                for file, data in csv_files(problem, result, language).items():
                    (folder / f"{mark}-{file}").write_bytes(data)
    total = sum(live.values())
    print(
        f"{total} live formulas from {len(PAYLOADS)} payloads x {len(FIELDS)} fields x"
        f" {len(EXPORTERS)} exporters ({', '.join(EXPORTERS)}): {sum(exports.values())}"
        f" exports, each in {len(LANGUAGES)} languages; texts lost:"
        f" {sum(lost.values())}"
    )
    return total + sum(lost.values())


def _office_suite(folder: Path) -> int:
    books = sorted(folder.glob("*.xlsx"))
    opened = converted(books, "fods", folder / "books")
    live = sum(map(formulas, opened))
    print(f"LibreOffice: {live} live in {len(books)} workbooks")
    control = folder / "control.csv"
    control.write_text("a;=1+1\nb; =1+1\nc;+1+1\n", encoding="utf-8")
    for separator in (";", ","):
        for trim in (False, True):
            option = as_csv(separator, trim=trim)
            out = folder / f"csv-{ord(separator)}-{trim}"
            files = sorted(folder.glob("*-*.csv"))
            opened = converted(files, "fods", out, option)
            found = sum(map(formulas, opened))
            if separator == ";":
                seen = formulas(converted([control], "fods", out, option)[0])
                note = f"; the control has {seen}"
                found += 0 if seen else 1
            else:
                note = ""
            live += found
            print(
                f"LibreOffice: {found} live in {len(files)} CSV files opened with"
                f" {separator!r}, spaces {'trimmed' if trim else 'kept'}{note}"
            )
    return live


if __name__ == "__main__":
    main()
