from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.outcomes import Event, EventLog
from matcher.outcomes.states import STATES
from matcher.tables import (
    events_from_json,
    events_to_json,
    read_events,
    write_events,
)
from matcher.texts import Language

DAY = date(2022, 11, 1)
LOG = EventLog(
    events=(
        Event(candidate="C1", state="adult_ed_applied", on=DAY, slot="s1"),
        Event(candidate="C2", state="unplaced", on=DAY, reason="class_full"),
        Event(candidate="C3", state="mapped", on=DAY),
        Event(candidate="C3", state="mapped", on=DAY, takes_back=True),
        Event(candidate="C1", state="admitted", on=date(2023, 1, 15)),
    )
)


def faults(path: Path) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(InputError) as caught:
        read_events(path)
    return [(one.expected, one.row, one.column) for one in caught.value.faults]


def a_file(folder: Path, *lines: str, name: str = "events.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("name", ["events.json", "hendelser.csv"])
def test_log_comes_back_equal(tmp_path: Path, name: str, language: Language) -> None:
    path = write_events(LOG, tmp_path / name, language=language)
    assert read_events(path) == LOG


def test_norwegian_file_speaks_norwegian(tmp_path: Path) -> None:
    path = write_events(LOG, tmp_path / "h.csv", language="nb")
    header, first, *_ = path.read_text(encoding="utf-8-sig").splitlines()
    assert header == "kandidat;tilstand;dato;grunn;tilbud;trekkes_tilbake"
    assert first == "C1;søkt voksenopplæring;01.11.2022;;s1;nei"


def test_every_state_can_be_written_in_norwegian(tmp_path: Path) -> None:
    for state in STATES[:8]:
        words = write_events(
            EventLog(
                events=tuple(
                    Event(candidate="C1", state=one, on=DAY)
                    for one in STATES[: STATES.index(state) + 1]
                )
            ),
            tmp_path / "h.csv",
            language="nb",
        )
        assert read_events(words).events[-1].state == state


def test_all_faults_of_a_csv_are_told_at_once_with_their_cells(tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        "candidate,state,on,reason",
        "C1,offered,2022-08-01,",
        "C1,certified,2022-09-01,",
        "C2,unplaced,2022-08-01,",
        "C3,ofered,2022-08-01,",
        "C4,mapped,tomorrow,",
        "C5,mapped,2022-02-30,",
        "C6,mapped,1.8.2022,travel",
    )
    assert faults(path) == [
        ("state_after", 3, "state"),
        ("reason_when_unplaced", 4, "reason"),
        ("one_of_maybe", 5, "state"),
        ("date", 6, "on"),
        ("date", 7, "on"),
        ("reason_only_unplaced", 8, "reason"),
    ]


def test_what_follows_an_unreadable_event_is_not_judged(tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        "candidate,state,on",
        "C1,nonsense,2022-08-01",
        "C1,admitted,2022-09-01",
        "C2,admitted,2022-09-01",
    )
    assert faults(path) == [("one_of", 2, "state"), ("state_first", 4, "state")]


def test_names_and_numbers_of_people_are_refused(tmp_path: Path) -> None:
    path = a_file(
        tmp_path, "candidate,state,on,fornavn", "01010112345,mapped,2022-08-01,x"
    )
    assert [one[0] for one in faults(path)] == ["no_personal_column", "identity_number"]


def test_all_faults_of_a_document_are_told_at_once() -> None:
    text = """{"format": "kullmatch.events", "version": 1, "extra": 1, "events": [
      {"candidate": "C1", "state": "admitted", "on": "2022-08-01"},
      {"candidate": "C2", "state": "offered", "on": "soon"},
      {"candidate": "C3", "state": "offered", "on": "2022-08-01", "note": "x"}, 7]}"""
    with pytest.raises(InputError) as caught:
        events_from_json(text)
    found = {(one.expected, one.column) for one in caught.value.faults}
    assert found == {
        ("known_field", "extra"),
        ("date", "events[1].on"),
        ("known_field", "events[2].note"),
        ("object", "events[3]"),
    }
    later = text.replace(", 7]", "]")
    with pytest.raises(InputError) as caught:
        events_from_json(later)
    assert ("state_first", "events[0].state") in {
        (one.expected, one.column) for one in caught.value.faults
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"format": "kullmatch.problem", "version": 1}', "format"),
        ('{"format": "kullmatch.events", "version": 2}', "known_version"),
        ('{"format": "kullmatch.events", "version": 1, "events": 3}', "list"),
        ("[]", "json_object"),
    ],
)
def test_other_documents_are_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        events_from_json(text)
    assert [one.expected for one in caught.value.faults] == [code]


def test_other_files_are_refused(tmp_path: Path) -> None:
    assert faults(tmp_path / "log.xlsx") == [("json_or_csv", None, None)]
    assert faults(tmp_path / "log.csv") == [("existing_path", None, None)]
    (tmp_path / "folder.csv").mkdir()
    assert faults(tmp_path / "folder.csv") == [("file", None, None)]
    assert faults(a_file(tmp_path, "", name="empty.csv"))[0][0] == "header_row"
    with pytest.raises(InputError):
        write_events(LOG, tmp_path / "log.txt")


def test_one_event_stands_on_one_line_of_the_document() -> None:
    lines = [line for line in events_to_json(LOG).splitlines() if "candidate" in line]
    assert len(lines) == len(LOG.events)


def test_early_day_is_written_as_it_is_read(tmp_path: Path) -> None:
    log = EventLog(
        events=(Event(candidate="C1", state="contacted", on=date(22, 11, 1)),)
    )
    path = write_events(log, tmp_path / "h.csv", language="nb")
    assert read_events(path) == log


def test_header_is_told_without_what_a_terminal_would_obey(tmp_path: Path) -> None:
    with pytest.raises(InputError) as told:
        read_events(a_file(tmp_path, "candidate,state,on,re\x1b[31mason"))
    assert "\x1b" not in str(told.value)
