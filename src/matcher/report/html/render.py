"""From parts to one self-contained page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from matcher.report.figures import STYLE
from matcher.report.html.parts import Section
from matcher.texts import Language, word

if TYPE_CHECKING:
    from jinja2 import Environment

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def rendered(
    title: str, about: str, sections: Sequence[Section], language: Language
) -> str:
    """The page: no script, nothing fetched, every text of the data escaped.

    Raises
    ------
    ImportError
        The extra ``kullmatch[report]`` is not installed.
    """
    environment = _environment()
    style = (files(__package__) / "page.css").read_text(encoding="utf-8") + STYLE
    return environment.get_template("page.html").render(
        language=language,
        title=title,
        about=about,
        sections=sections,
        style=style,
        style_hash=_source_hash(style),
        say=lambda key: word(f"html_{key}", language),
    )


def _environment() -> Environment:
    try:
        from jinja2 import Environment, FunctionLoader, StrictUndefined
    except ImportError as error:
        message = "the page needs an extra: pip install kullmatch[report]"
        raise ImportError(message) from error
    return Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_without_controls,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _template(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _without_controls(value: object) -> object:
    """Text without characters that no page may hold; all else as it is."""
    return _CONTROLS.sub("\ufffd", value) if type(value) is str else value


def _source_hash(style: str) -> str:
    """What a content security policy calls a style by."""
    digest = hashlib.sha256(style.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
