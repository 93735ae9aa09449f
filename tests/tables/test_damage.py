"""Whatever stands in the files, reading answers with a problem or with faults."""

from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.errors import InputError
from matcher.tables import (
    problem_from_json,
    problem_to_json,
    read_problem,
    write_problem,
)
from matcher.texts import LANGUAGES, say_fault
from support.tiny import tiny_problem

SNIPPETS = [
    *(b"", b",", b";", b'"', b"\n", b"\r", b"\0", b"\xff", b"\xc3", b"\x81"),
    *(b"=", b">", b"/", b" ", b"x", b"-1", b"01017012345", b"2022-08", b"id"),
    *(b"\xef\xbb\xbf", b"{", b"[", b"null", b"9" * 25, "ø".encode()),
]
VALUES: list[Any] = [
    None,
    True,
    -1,
    1.5,
    10**30,
    "",
    "c 1",
    "01017012345",
    [],
    [[]],
    {},
    ["a", 1],
]


def judged(error: InputError) -> None:
    assert error.faults
    for fault in error.faults:
        for language in LANGUAGES:
            assert "01017012345" not in say_fault(fault, language, show_value=True)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 5), st.randoms(use_true_random=False))
def test_damaged_tables_are_read_or_refused(seed: int, draw: random.Random) -> None:
    with tempfile.TemporaryDirectory() as name:
        language = draw.choice(LANGUAGES)
        files = write_problem(tiny_problem(seed), name, language=language)
        for _ in range(draw.randint(1, 4)):
            path: Path = draw.choice(files)
            data = path.read_bytes()
            at = draw.randint(0, len(data))
            end = min(len(data), at + draw.choice([0, 0, 1, 5, 50]))
            path.write_bytes(data[:at] + draw.choice(SNIPPETS) + data[end:])
        try:
            read_problem(name)
        except InputError as error:
            judged(error)


def _damage(document: Any, draw: random.Random) -> None:
    """Replace, drop or add one thing somewhere inside."""
    while True:
        inside: list[Any] = (
            list(document) if isinstance(document, dict) else [*range(len(document))]
        )
        if not inside or draw.random() < 0.1:
            if isinstance(document, dict):
                document["01017012345"] = draw.choice(VALUES)
            else:
                document.append(draw.choice(VALUES))
            return
        key = draw.choice(inside)
        if not isinstance(document[key], dict | list) or draw.random() < 0.2:
            document[key] = draw.choice(VALUES)
            return
        document = document[key]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 5), st.randoms(use_true_random=False))
def test_a_damaged_document_is_read_or_refused(seed: int, draw: random.Random) -> None:
    document = json.loads(problem_to_json(tiny_problem(seed)))
    for _ in range(draw.randint(1, 3)):
        _damage(document, draw)
    try:
        problem_from_json(json.dumps(document))
    except InputError as error:
        judged(error)
