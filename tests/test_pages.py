"""Every page that people read: its snippets run, its links lead somewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from matcher.tables import policy_from_json
from support.pages import PAGES, ROOT, anchors, blocks, links, page, ran, shown_by

WITH_PYTHON = [name for name in PAGES if blocks(name, "python")]


@pytest.mark.parametrize("name", WITH_PYTHON)
def test_every_snippet_runs(name: str) -> None:
    assert len(ran(name).printed) == len(blocks(name, "python"))


def test_what_stands_below_a_snippet_is_what_it_prints() -> None:
    pairs = [pair for name in WITH_PYTHON for pair in shown_by(name)]
    assert len(pairs) >= 3
    for shown, printed in pairs:
        assert shown == printed


@pytest.mark.parametrize("name", PAGES)
def test_every_json_block_is_json_and_every_policy_can_be_read(name: str) -> None:
    for text in blocks(name, "json"):
        found = json.loads(text)
        if found.get("format") == "kullmatch.policy":
            policy_from_json(text)


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_a_file_and_a_heading(name: str) -> None:
    lost = []
    for link in links(name):
        if re.match(r"https?://", link):
            continue
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        if not target.exists():
            lost.append(link)
        elif anchor:
            inside = target.resolve().relative_to(ROOT.resolve()).as_posix()
            lost += [] if anchor in anchors(inside) else [link]
    assert lost == []


def test_links_are_found_and_a_heading_has_its_anchor() -> None:
    assert "docs/index.md" in links("README.md")
    assert "six-policies" in anchors("docs/policies.md")


@pytest.mark.parametrize("name", PAGES)
def test_every_script_and_make_target_a_page_names_is_there(name: str) -> None:
    text = page(name)
    scripts = re.findall(r"(?<![\w/])((?:examples|benchmarks|schemas)/\w+\.py)", text)
    assert [one for one in scripts if not (ROOT / one).is_file()] == []
    targets = set(re.findall(r"^([a-z-]+):", page("Makefile"), flags=re.MULTILINE))
    lines = "".join(blocks(name, "sh"))
    named = re.findall(r"^make ([a-z-]+)", lines, flags=re.MULTILINE)
    assert {*named, *re.findall(r"`make ([a-z-]+)`", text)} <= targets


def test_every_page_of_docs_stands_in_the_index() -> None:
    listed = {Path(link).name for link in links("docs/index.md")}
    pages = {Path(name).name for name in PAGES if name.startswith("docs/")}
    assert pages - {"index.md"} <= listed
