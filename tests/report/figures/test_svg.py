from __future__ import annotations

from xml.etree import ElementTree

import pytest

from matcher.report.figures.svg import Mark, decimal_of, mark, percent, together

PAYLOADS = [
    "<script>alert(1)</script>",
    '"/><image href="http://x/"/>',
    "' onload='x()",
    "]]>&amp;<!--",
    "a\x00b\x0b\x1b\ud800\ufffe",
    "{{7*7}}",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_any_text_comes_back_as_text_and_as_attribute(payload: str) -> None:
    found = ElementTree.fromstring(mark("g", payload, id=payload))  # noqa: S314
    assert list(found) == []
    assert set(found.attrib) == {"id"}
    kept = "".join(one if one.isprintable() else "\ufffd" for one in payload)
    assert found.text == found.attrib["id"] == kept.replace("\ufffe", "\ufffd")


def test_marks_inside_stay_marks() -> None:
    inner = together(mark("rect", x=1), mark("rect", x=2))
    assert isinstance(inner, Mark)
    assert mark("g", inner, "<") == '<g><rect x="1"/><rect x="2"/>&lt;</g>'


def test_numbers_have_one_decimal_and_no_locale() -> None:
    assert [decimal_of(one) for one in (1, 1.04, 1 / 3, -0.01)] == [
        "1",
        "1",
        "0.3",
        "0",
    ]
    assert percent(99.96) == "100%"
    assert (
        mark("a", class_="b", stroke_width=2.55) == '<a class="b" stroke-width="2.5"/>'
    )
