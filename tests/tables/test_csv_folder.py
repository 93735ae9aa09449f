from __future__ import annotations

from pathlib import Path

import pytest

from matcher.domain import Matching, Problem
from matcher.errors import InputError
from matcher.tables import read_problem
from matcher.texts import LANGUAGES, say_fault
from tables.folder import GOOD, a_folder, faults, places

NUMBER = "01017012345"  # like a national identity number

BAD: dict[str, str | bytes] = {
    "problem": "version,first_month\n1,2022-08\n",
    "regions": "id,name\ninn,Innherred\nINN,Canary\nnam,\n",
    "zones": b"\xff\xfei\x00d\x00",
    "locations": (
        "id,region,zone\nverdal,inn,north\nlevanger,canary,north\nfrosta,inn\n"
    ),
    "travel_times": (
        "origin,destination,by_car\n"
        "verdal,levanger,15\n"
        "\n"
        "verdal,frosta,canary\n"
        "levanger,verdal,1 000\n"
        "frosta,verdal,1441\n"
        "frosta,levanger,20\n"
        "frosta,levanger,25\n"
    ),
    "trades": (
        'id;family;shortage\nweld;metal;ja\nmech;"me\ntal";nei\ncook;food;canary\n'
    ),
    "training_offices": "id,capacity,capasity\nind1,20,\nind2,60.5,\n",
    "companies": (
        "id,location,max apprentices,training_office,locaton\n"
        'yard,verdal,"60,0",ind1,\n'
        '"mi\nll",levanger,,ind2,\n'
        "mill,levanger,,ind2,x,canary\n"
    ),
    "slots": (
        "id,company,trade,kind,places,reserved,start_months,priorities\n"
        "s1,yard,weld,apprenticeship,2,0,2022-08,c1 = c2\n"
        "s2,mill,,apprenticeship,1,0,2022-07,\n"
        "s3,mill,,lærling,1,2,2022-08,c1 c2\n"
        "s4,mill,weld,jobbb,1,0,2022-08 2022-08,c9\n"
        "weld,mill,,job,1,0,aug.22,\n"
        "s6,mill,,,1,2,aug.22,\n"
    ),
    "candidates": (
        "id,target_group,birth_year,home,interests,available_from,need_level,any_job\n"
        "c1,job_seeker,2000,verdal,weld,2022-08,0,x\n"
        f"{NUMBER},job_seeker,2000,verdal,weld,2022-08,0,\n"
        f"c2,job_seeker,{NUMBER},verdal,weld,2022-08-15,3,\n"
        "c3,,2000,verdal,weld > canary,2022-08,0,\n"
        '"c4"x,job_seeker,2000,verdal,weld,2022-08,0,\n'
        "c5,job_seeker,1800,verdal,weld = weld,2022-08,0,maybe\n"
    ),
    "declines": "candidate,company,slot\nc1,yard,s1\n",
    "commitments": (
        "kind,candidate,slot,pathway\n"
        "incumbent,c1,s1,canary\n"
        "pinned,c1,s2,apprenticeship_after_vg2\n"
    ),
    "canary": "id\n",
    "kandidatar": "id\n",
    "andeler": "id,target_group,of,where,at_least\nq,job_seeker,company,yard,101 %\n",
    "felles_lister": "id;første;andre;ønsker\nj1;c1;c1;s1/\nj2;c1;c2;s1 s2\n",
    "klasser": (
        "id;fagfamilie;minst;maks;Max\nk1;metal;9;6;\nk2;metal;1;2000;\nk3;\0;1;2;\n"
    ),
    "apart": "id,candidates\na1,c1\n",
    "measures": "id,cost,fnr\nlic,20,1\n",
    "resources": "",
}

EXPECTED = [
    ("apart.csv", 2, "candidates", "entries_at_least"),
    ("felles_lister.csv", 2, "andre", "two_people"),
    ("felles_lister.csv", 3, "ønsker", "joint_choices"),
    ("klasser.csv", 1, "Max", "column_once"),
    ("klasser.csv", 2, "minst", "at_most_max"),
    ("klasser.csv", 3, "maks", "at_most"),
    ("klasser.csv", 4, "fagfamilie", "no_nul"),
    ("slots.csv", 7, "reserved", "at_most_places"),
    ("slots.csv", 7, "trade", "trade_for_apprenticeship"),
    ("andeler.csv", 2, "at_least", "at_most"),
    ("canary.csv", None, None, "known_file"),
    ("candidates.csv", 3, "id", "identity_number"),
    ("candidates.csv", 4, "available_from", "month"),
    ("candidates.csv", 4, "birth_year", "identity_number"),
    ("candidates.csv", 4, "need_level", "at_most"),
    ("candidates.csv", 5, "interests", "known_id"),
    ("candidates.csv", 5, "target_group", "filled"),
    ("candidates.csv", 6, None, "closed_quotes"),
    ("candidates.csv", 7, "any_job", "yes_no"),
    ("candidates.csv", 7, "birth_year", "at_least"),
    ("candidates.csv", 7, "interests", "each_once"),
    ("commitments.csv", 2, "candidate", "one_commitment_each"),
    ("commitments.csv", 2, "pathway", "known_id"),
    ("commitments.csv", 3, "candidate", "one_commitment_each"),
    ("companies.csv", 1, "locaton", "known_column_maybe"),
    ("companies.csv", 3, "id", "id"),
    ("companies.csv", 4, None, "cells"),
    ("declines.csv", 2, None, "company_or_slot"),
    ("kandidatar.csv", None, None, "known_file_maybe"),
    ("locations.csv", 3, "region", "known_id"),
    ("locations.csv", 4, None, "cells"),
    ("measures.csv", 1, "fnr", "no_personal_column"),
    ("measures.csv", 1, "grants", "column"),
    ("regions.csv", 2, "id", "unique_id"),
    ("regions.csv", 3, "id", "unique_id"),
    ("resources.csv", 1, None, "header_row"),
    ("slots.csv", 3, "start_months", "not_before_first_month"),
    ("slots.csv", 4, "priorities", "tie_groups"),
    ("slots.csv", 5, "kind", "one_of_maybe"),
    ("slots.csv", 5, "start_months", "each_once"),
    ("slots.csv", 6, "id", "unique_among_trades_companies_slots"),
    ("training_offices.csv", 1, "capasity", "known_column_maybe"),
    ("training_offices.csv", 3, "capacity", "whole_number"),
    ("trades.csv", 2, "id", "unique_among_trades_companies_slots"),
    ("trades.csv", 3, "family", "id"),
    ("trades.csv", 4, "shortage", "yes_no"),
    ("travel_times.csv", 4, "by_car", "whole_number"),
    ("travel_times.csv", 5, "by_car", "whole_number"),
    ("travel_times.csv", 6, "by_car", "at_most"),
    ("travel_times.csv", 7, None, "unique_pair"),
    ("travel_times.csv", 8, None, "unique_pair"),
    ("zones.csv", None, None, "encoding"),
]


def test_every_fault_of_every_file_is_told_at_once_at_its_exact_cell(
    tmp_path: Path,
) -> None:
    found = faults(a_folder(tmp_path, **BAD))
    assert places(found) == sorted(
        EXPECTED, key=lambda one: (one[0], one[1] or 0, one[2] or "")
    )
    assert len(EXPECTED) == 52
    assert len({one.expected for one in found}) >= 30


def test_no_fault_tells_what_stood_in_a_cell(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_problem(a_folder(tmp_path, **{**BAD, "canary": None}))
    spoken = [str(caught.value), repr(caught.value), repr(caught.value.faults)]
    spoken += [say_fault(f, one) for f in caught.value.faults for one in LANGUAGES]
    assert not [text for text in spoken if "canary" in text.lower()]
    shown = [
        say_fault(f, one, show_value=True)
        for f in caught.value.faults
        for one in LANGUAGES
    ]
    assert any("canary" in text for text in shown)
    assert not [text for text in spoken + shown if NUMBER in text]
    assert not [f for f in caught.value.faults if f.value and NUMBER in f.value]


def test_a_reference_to_a_faulty_row_is_no_further_fault(tmp_path: Path) -> None:
    path = a_folder(
        tmp_path, locations="id,region,zone\nverdal,?!,north\nlevanger,inn,north\n"
    )
    assert places(faults(path)) == [("locations.csv", 2, "region", "id")]


def test_references_to_a_file_that_cannot_be_read_are_not_judged(
    tmp_path: Path,
) -> None:
    path = a_folder(tmp_path, trades="name_nb,family\nSveis,metal\n")
    assert places(faults(path)) == [("trades.csv", 1, "id", "column")]


def test_rows_are_counted_as_a_spreadsheet_counts_them(tmp_path: Path) -> None:
    path = a_folder(
        tmp_path,
        regions='\n\nid,name\ninn,"two\r\nlines"\n\n , \nbad id,\n',
    )
    assert places(faults(path)) == [("regions.csv", 7, "id", "id")]


def test_a_quote_that_never_ends_is_one_fault_where_it_begins(tmp_path: Path) -> None:
    path = a_folder(
        tmp_path, companies='id,location\nyard,verdal\nm,"levanger\nmill,levanger\n'
    )
    assert places(faults(path)) == [("companies.csv", 3, None, "closed_quotes")]


def test_a_cell_beyond_all_measure_is_a_fault(tmp_path: Path) -> None:
    path = a_folder(tmp_path, regions=f"id,name\ninn,{'x' * 200_000}\nno id,\n")
    assert places(faults(path)) == [
        ("regions.csv", 2, None, "short_cell"),
        ("regions.csv", 3, "id", "id"),
    ]


def test_a_nul_is_a_fault(tmp_path: Path) -> None:
    path = a_folder(tmp_path, regions="id,name\ninn,a\0b\n")
    assert places(faults(path)) == [("regions.csv", 2, "name", "no_nul")]


def test_a_file_that_is_a_folder_is_a_fault(tmp_path: Path) -> None:
    path = a_folder(tmp_path, zones=None)
    (path / "zones.csv").mkdir()
    assert places(faults(path)) == [("zones.csv", None, None, "file")]


def test_a_folder_without_problem_csv_is_judged_all_the_same(tmp_path: Path) -> None:
    path = a_folder(tmp_path, problem=None, regions="id\nin n\n")
    assert places(faults(path)) == [
        ("locations.csv", 2, "region", "known_id"),
        ("locations.csv", 3, "region", "known_id"),
        ("problem.csv", None, None, "problem_file"),
        ("regions.csv", 2, "id", "id"),
    ]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("version,first_month\n", (None, None, "one_row")),
        ("version,first_month\n1,2022-08\n1,2022-09\n", (3, None, "one_row")),
        ("version,first_month\n2,2022-08\n", (2, "version", "known_version")),
        ("version,first_month\n0,2022-08\n", (2, "version", "known_version")),
        ("version,first_month\n,2022-08\n", (2, "version", "filled")),
        ("version,first_month\n1,2022-13\n", (2, "first_month", "month")),
        ("version,first_month\n1,\n", (2, "first_month", "filled")),
        ("first_month\n2022-08\n", (1, "version", "column")),
        ("versjon;første måned;pakke\n1;2022-08;\n", (1, "pakke", None)),
        (
            "version,first_month,rule_pack\n1,2022-08,NO-1999\n",
            (2, "rule_pack", "rule_pack"),
        ),
    ],
)
def test_the_one_row_of_problem_csv_is_judged(
    tmp_path: Path, content: str, place: tuple[int | None, str | None, str | None]
) -> None:
    ((file, row, column, expected),) = places(
        faults(a_folder(tmp_path, problem=content))
    )
    wanted = place[2] or expected
    assert (file, row, column, expected) == ("problem.csv", place[0], place[1], wanted)


def test_a_newer_version_is_refused_by_name(tmp_path: Path) -> None:
    (one,) = faults(a_folder(tmp_path, problem="version,first_month\n7,2022-08\n"))
    assert dict(one.details) == {"found": 7, "newest": 1}


def test_months_are_judged_even_when_nobody_knows_the_first(tmp_path: Path) -> None:
    path = a_folder(
        tmp_path,
        problem=None,
        slots=(
            "id,company,trade,places,start_months\n"
            "s1,yard,weld,2,2022-08 2022-10\ns2,mill,mech,1,2022-08 2022-08\n"
        ),
    )
    assert places(faults(path)) == [
        ("problem.csv", None, None, "problem_file"),
        ("slots.csv", 3, "start_months", "each_once"),
    ]


def test_two_files_of_one_table_are_a_fault(tmp_path: Path) -> None:
    path = a_folder(tmp_path, regioner="id\nnam\n")
    (one,) = faults(path)
    assert places([one]) == [("regions.csv", None, None, "one_file")]
    assert dict(one.details) == {"other": "regioner.csv"}


def test_faults_of_the_rule_pack_stand_in_its_file(tmp_path: Path) -> None:
    path = a_folder(tmp_path, problem="version,first_month,rule_pack\n1,2022-08,ours\n")
    (path / "rule_pack.json").write_text(
        '{"format": "kullmatch.rule_pack", "version": 1, "id": "ours",'
        ' "valid_from": "soon", "pathways": []}'
    )
    assert places(faults(path)) == [
        ("rule_pack.json", None, "pathways", "entries_at_least"),
        ("rule_pack.json", None, "valid_from", "date"),
    ]


PACK = (
    '{"format": "kullmatch.rule_pack", "version": 1, "id": "ours",'
    ' "valid_from": "2022-08-01", "pathways": [{"id": "way", "outcome": "job",'
    ' "stages": [{"kind": "job", "months": 6, "uses": [{"resource": "canary"}]}]}]}'
)


def test_a_rule_pack_of_ones_own_is_judged_with_the_tables(tmp_path: Path) -> None:
    path = a_folder(tmp_path, declines="candidate,company\nc1,canary\n")
    (path / "rule_pack.json").write_text(PACK)
    assert places(faults(path)) == [
        ("declines.csv", 2, "company", "known_id"),
        ("problem.csv", 2, None, "rule_pack_of_file"),
        ("rule_pack.json", None, "pathways[0].stages[0].uses[0].resource", "known_id"),
    ]


def test_pathways_are_not_judged_when_the_rule_pack_cannot_be_read(
    tmp_path: Path,
) -> None:
    path = a_folder(tmp_path, previous="candidate,slot,pathway\nc1,s1,canary\n")
    (path / "rule_pack.json").mkdir()
    assert places(faults(path)) == [("rule_pack.json", None, None, "file")]


def test_a_file_that_cannot_be_read_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_folder(tmp_path, problem="", regions="id\nin n\n")
    real = Path.read_bytes

    def read_bytes(file: Path) -> bytes:
        if file.name == "regions.csv":
            raise PermissionError
        return real(file)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert places(faults(path)) == [
        ("problem.csv", 1, None, "header_row"),
        ("regions.csv", None, None, "readable"),
    ]


def test_what_hangs_on_a_faulty_word_is_not_judged(tmp_path: Path) -> None:
    path = a_folder(
        tmp_path, ordinary_use="of,id,places\nfirm,yard,1\ncompany,canary,1\n"
    )
    assert places(faults(path)) == [
        ("ordinary_use.csv", 2, "of", "one_of"),
        ("ordinary_use.csv", 3, "id", "known_id"),
    ]


def test_families_are_not_judged_when_some_family_is_faulty(tmp_path: Path) -> None:
    header = "id,target_group,birth_year,home,schooling_family\n"
    path = a_folder(
        tmp_path,
        trades="id,family\nweld,me tal\nmech,food\n",
        candidates=f"{header}c1,job_seeker,2000,verdal,metal\n",
    )
    assert places(faults(path)) == [("trades.csv", 2, "family", "id")]


def test_a_missing_file_is_an_empty_table(tmp_path: Path) -> None:
    path = a_folder(tmp_path, training_offices=None)
    problem = read_problem(path)
    assert (problem.training_offices, problem.declines) == ((), ())
    assert problem.previous is None


def test_a_missing_table_that_everything_hangs_on_is_named_once(
    tmp_path: Path,
) -> None:
    path = a_folder(tmp_path, candidates=None, locations=None)
    assert places(faults(path)) == [
        ("candidates.csv", None, None, "table"),
        ("locations.csv", None, None, "table"),
    ]


def test_a_table_saved_as_a_workbook_is_not_passed_over(tmp_path: Path) -> None:
    path = a_folder(tmp_path)
    (path / "slots.csv").rename(path / "slots.xlsx")
    (path / "notes.txt").write_text("seen")
    assert places(faults(path)) == [
        ("slots.csv", None, None, "table"),
        ("slots.xlsx", None, None, "csv"),
    ]


def test_a_first_line_that_names_the_separator_is_no_header(tmp_path: Path) -> None:
    table = "sep=;\nid;region;zone\nverdal;inn;north\nlevanger;inn;canary\n"
    path = a_folder(tmp_path, locations=table)
    assert places(faults(path)) == [("locations.csv", 4, "zone", "known_id")]


def test_the_last_plan_may_be_empty_and_stands_in_any_order(tmp_path: Path) -> None:
    header = "candidate,slot,pathway\n"
    path = a_folder(tmp_path, previous=header)
    assert read_problem(path).previous == Matching()
    path = a_folder(
        tmp_path, previous=f"{header}c2,s2,canary\nc1,s9,apprenticeship_after_vg2\n"
    )
    assert places(faults(path)) == [
        ("previous.csv", 2, "pathway", "known_id"),
        ("previous.csv", 3, "slot", "known_id"),
    ]


def test_plans_notes_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    path = a_folder(tmp_path, plan="anything")
    (path / "notes.txt").write_text("anything")
    (path / ".~lock.slots.csv").write_text("anything")
    assert isinstance(read_problem(path), Problem)


NORWEGIAN = {
    "problem.csv": "Versjon;Første måned\r\n1;01.08.2022\r\n",
    "regioner.csv": "ID;Navn\r\ninn;Innherred\r\n",
    "soner.csv": "id\r\nnorth\r\n",
    "steder.csv": "id;region;sone\r\nverdal;inn;north\r\nlevanger;inn;north\r\n",
    "reisetider.csv": "fra;til;med bil\r\nverdal;levanger;15,0\r\n",
    "lærefag.csv": "id;fagfamilie\r\nweld;metal\r\nmech;metal\r\n",
    "opplæringskontor.csv": "id;kapasitet\r\nind1;20\r\n",
    "Bedrifter.CSV": "id;sted\r\nyard;verdal\r\nmill;levanger\r\n",
    "tilbud.csv": (
        "id;bedrift;lærefag;plasser;type;kan_stå_stengt;oppstart\r\n"
        "s1;yard;weld;2;Lærling;JA;2022-08-01\r\ns2;mill;mech;1;;;aug.22\r\n"
    ),
    "kandidater.csv": (
        "ID;MÅLGRUPPE;fodsels ar;bosted;Ønsker\r\n"
        "c1;Jobbsøker;2000;verdal;weld\r\n"
        "c2;arbeidssøker;2001;levanger;s2>weld=mech\r\n"
    ),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_norwegian_files_say_the_same_as_english_ones(
    tmp_path: Path, encoding: str
) -> None:
    english = a_folder(tmp_path / "en")
    norwegian = tmp_path / "nb"
    norwegian.mkdir()
    for name, text in NORWEGIAN.items():
        (norwegian / name).write_bytes(text.encode(encoding))
    assert len(NORWEGIAN) == len(GOOD)
    assert read_problem(norwegian) == read_problem(english)


def test_headers_and_hints_are_in_the_language_of_the_file(tmp_path: Path) -> None:
    path = a_folder(
        tmp_path,
        candidates=None,
        kandidater="id;fødselsår;bostd;ønsker\nc1;2000;verdal;weld\n",
    )
    assert places(faults(path)) == [
        ("kandidater.csv", 1, "bostd", "known_column_maybe"),
        ("kandidater.csv", 1, "bosted", "column"),
        ("kandidater.csv", 1, "målgruppe", "column"),
    ]


def test_what_nobody_sees_in_pasted_cells_and_headers_means_nothing(
    tmp_path: Path,
) -> None:
    good = GOOD["candidates.csv"]
    pasted = good.replace("birth_year", "birth\u00ad_year").replace("dal", "\u200bdal")
    assert len(pasted) == len(good) + 2
    folder = a_folder(tmp_path / "pasted", candidates=pasted)
    assert read_problem(folder) == read_problem(a_folder(tmp_path / "plain"))


def test_a_column_that_stands_twice_is_a_fault(tmp_path: Path) -> None:
    path = a_folder(tmp_path, regions="id,name,Navn\ninn,a,b\n")
    assert places(faults(path)) == [("regions.csv", 1, "Navn", "column_once")]


def test_trailing_separators_of_a_spreadsheet_do_no_harm(tmp_path: Path) -> None:
    path = a_folder(tmp_path, regions="id,name,,\ninn,Innherred,,\n,,,\n")
    assert read_problem(path).regions[0].name == "Innherred"


def test_a_formula_in_a_table_is_only_text(tmp_path: Path) -> None:
    path = a_folder(tmp_path, regions='id,name\ninn,"=1+1"\n')
    assert read_problem(path).regions[0].name == "=1+1"


def test_a_header_row_that_is_data_shows_nobodys_number(tmp_path: Path) -> None:
    path = a_folder(tmp_path, candidates=f"{NUMBER},2000\n")
    assert ("candidates.csv", 1, "?", "known_column") in places(faults(path))


def test_a_row_that_begins_with_a_number_sign_is_a_remark(tmp_path: Path) -> None:
    path = a_folder(
        tmp_path,
        regions="# our regions\nid,name\n# inn,an example\n#\ninn,Innherred\nno id,\n",
    )
    assert places(faults(path)) == [("regions.csv", 6, "id", "id")]


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#I/T", "#NAVN?"])
def test_an_error_of_a_spreadsheet_is_no_remark(tmp_path: Path, error: str) -> None:
    path = a_folder(tmp_path, regions=f"id,name\ninn,Innherred\n{error},\n")
    assert places(faults(path)) == [("regions.csv", 3, "id", "id")]
