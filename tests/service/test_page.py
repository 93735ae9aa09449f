"""The page about the service is true: its snippets run, its tables are whole."""

from __future__ import annotations

import re
from contextlib import chdir

import httpx
import pytest

from matcher.service.refusal import STATUS
from service.test_openapi import COMMITTED
from support.pages import ROOT, left_out, page, run

PAGE = page("docs/service.md")
SNIPPETS = left_out("docs/service.md", "python")
SAYS = [
    "optimal 30\n{'clean': True, 'violations': []}\n",
    "'state': 'done'}\ndone\n",
]


def test_page_has_two_snippets_that_need_a_service() -> None:
    assert len(SNIPPETS) == 2


@pytest.mark.parametrize(("snippet", "says"), list(zip(SNIPPETS, SAYS, strict=True)))
def test_snippet_runs_against_a_service(
    service: httpx.Client, snippet: str, says: str
) -> None:
    here = str(service.base_url).rstrip("/")
    with chdir(ROOT):
        printed = run(snippet.replace("http://127.0.0.1:8000", here), {})
    assert printed.endswith(says)


def test_page_names_every_route_and_no_other() -> None:
    named = set(re.findall(r"^\| `([A-Z]+ /v1\S*)` \|", PAGE, flags=re.MULTILINE))
    described = {
        f"{method.upper()} {path}"
        for path, methods in COMMITTED["paths"].items()
        for method in methods
    }
    assert named == described


def test_page_names_every_code_beside_its_status() -> None:
    (table,) = re.findall(r"\| status \| codes \|\n(.*?)\n\n", PAGE, flags=re.DOTALL)
    rows = [line.split("|")[1:3] for line in table.splitlines()[1:]]
    for code, status in STATUS.items():
        (row,) = [codes for statuses, codes in rows if f"`{code}`" in codes]
        assert any(str(status) in statuses for statuses, codes in rows if codes == row)
