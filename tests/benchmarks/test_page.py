"""The page, its plot and the README hold what the results say."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench.benchmark import Target
from bench.judge import Row, rows
from bench.page import HEADLINES, exponent, headlines, page, plot, targets
from bench.registry import benchmarks
from bench.results import keep, kept
from bench.svg import log_log
from benchmarks.made import a_benchmark, a_run
from page import written

FILES = written()


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_file_is_up_to_date_with_the_results(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == FILES[file]


def parsed(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)  # noqa: S314 - our own drawing


def growing() -> list[Row]:
    runs = [
        a_run({"whole": n / 100}, n=n, peer={"whole": n**2 / 100})
        for n in (10, 100, 1000)
    ]
    benchmark = a_benchmark(targets=(Target("whole", at_most=5),), same=())
    return rows(benchmark, runs)


def test_page_tells_targets_peers_and_growth() -> None:
    text = page({"growth": a_benchmark()}, {"growth": growing()})
    assert "| Made up | 1,000 | whole, s | 10 | <= 5 | **no** | median of 1 |" in text
    assert "| 10 | whole | peer | 0.1 | 1 | 0.1 |  |" in text
    assert "| kullmatch | 10 to 1,000 | 0.1 to 10 | n^1.00 |" in text
    assert "n^2.00" in text


def test_page_names_what_was_never_measured() -> None:
    assert "Not measured yet: Made up." in page({"made": a_benchmark()}, {})


def test_readme_shows_a_few_rows_and_says_how_many_targets_are_missed() -> None:
    known = benchmarks()
    found = {name: kept(name) for name in known}
    table, _, said = headlines(known, found).partition("\n\n")
    every = targets(known, found)
    assert len(table.splitlines()) == 2 + len(HEADLINES)
    judged, missed = len(every.splitlines()) - 2, every.count("**no**")
    assert said.startswith(f"Of {judged} targets {missed} are missed")


def test_what_was_not_proven_in_each_run_is_not_called_proven() -> None:
    known = benchmarks()
    name, n = HEADLINES[0]
    runs = [a_run({"whole": 1.0, "proven": proven}, n=n) for proven in (1.0, 0.0)]
    for few, word in ((runs[:1], "proven best"), (runs, "-")):
        table = headlines(known, {name: rows(a_benchmark(), few)})
        assert f"| {n} | 1 | {word} |" in table


def test_exponent_is_the_slope_on_logarithms() -> None:
    assert exponent([(10, 5), (100, 50 * 10**0.5), (1000, 5000)]) == pytest.approx(1.5)


def test_plot_is_xml_and_names_each_curve() -> None:
    tree = parsed(plot({"growth": growing()}))
    words = {one.text for one in tree.iter() if one.tag.endswith("text")}
    assert {"kullmatch", "peer", "seconds", "candidates", "1,000"} <= words
    lines = [one for one in tree.iter() if one.tag.endswith("polyline")]
    assert len(lines) == 2


def test_curve_rises_to_the_right_on_its_axes() -> None:
    tree = parsed(log_log({"a": [(1, 1), (100, 100)]}, "t", "x", "y"))
    line = next(one for one in tree.iter() if one.tag.endswith("polyline"))
    (x1, y1), (x2, y2) = (
        tuple(map(float, spot.split(","))) for spot in line.attrib["points"].split()
    )
    assert x2 > x1
    assert y2 < y1


def test_rows_replace_those_of_their_size_and_leave_the_others(tmp_path: Path) -> None:
    def of(n: int, seconds: float) -> list[Row]:
        return rows(a_benchmark(), [a_run({"whole": seconds}, n=n)])

    keep("made", of(10, 1.0) + of(20, 2.0), tmp_path)
    keep("made", of(10, 3.0), tmp_path)
    assert [(row["n"], row["value"]) for row in kept("made", tmp_path)] == [
        (10, 3),
        (20, 2),
    ]
