"""Who attends which class."""

from __future__ import annotations

from matcher.scenarios.gathering import gathered
from support.build import a_class

NORTH = a_class("north", zones=("north",), min=2, max=3)
SOUTH = a_class("south", zones=("south",), min=2, max=3)
ONLINE = a_class("online", min=2, max=3)


def pupils(**zones: str) -> dict[str, tuple[str, str, int]]:
    return {pupil: ("metal", zone, 0) for pupil, zone in zones.items()}


def test_enough_pupils_of_a_zone_have_its_class() -> None:
    found = gathered(pupils(a="north", b="north"), [NORTH, ONLINE])
    assert found == {"a": "north", "b": "north"}


def test_too_few_in_each_zone_gather_online() -> None:
    found = gathered(pupils(a="north", b="south"), [NORTH, SOUTH, ONLINE])
    assert found == {"a": "online", "b": "online"}


def test_too_few_altogether_have_no_class() -> None:
    assert gathered(pupils(a="north"), [NORTH, ONLINE]) == {}


def test_a_full_class_sends_the_rest_online() -> None:
    five = pupils(a="north", b="north", c="north", d="north", e="north")
    found = gathered(five, [NORTH, ONLINE])
    assert [found[one] for one in "abcde"] == ["north"] * 3 + ["online"] * 2


def test_another_family_or_start_needs_a_class_of_its_own() -> None:
    others = {"a": ("food", "north", 0), "b": ("metal", "north", 2)}
    assert gathered(others | pupils(c="north"), [NORTH, ONLINE]) == {}
