"""Sentences for mistakes in the input: what was expected, and what may be the cause.

A code that ends in ``_maybe`` knows what was probably meant.
"""

from __future__ import annotations

from matcher.texts.document_words import DOCUMENT_FAULTS
from matcher.texts.outcome_words import OUTCOME_FAULTS
from matcher.texts.priority_words import LOTTERY_FAULTS
from matcher.texts.resource_words import RESOURCE_FAULTS
from matcher.texts.score_words import SCORE_FAULTS
from matcher.texts.two_sided_words import TWO_SIDED_FAULTS
from matcher.texts.visit_words import VISIT_FAULTS
from matcher.texts.workbook_words import WORKBOOK_FAULTS

FAULTS: dict[str, dict[str, str]] = {
    # one field
    "filled": {
        "nb": "her må det stå noe.",
        "en": "something must stand here.",
    },
    "id": {
        "nb": "ventet en id: 1 til 64 bokstaver A–Z, tall, _ og -. Kanskje står det et navn, mellomrom, komma eller æ, ø, å her.",
        "en": "expected an id: 1 to 64 letters A–Z, digits, _ and -. Maybe it is a name, or holds spaces, commas or letters such as æ.",
    },
    "tag": {
        "nb": "ventet et kort ord som licence_b: bokstaver A–Z, tall, _, : og -. Kanskje står det komma eller æ, ø, å her.",
        "en": "expected a short word such as licence_b: letters A–Z, digits, _, : and -. Maybe it holds commas or letters such as æ.",
    },
    "identity_number": {
        "nb": "dette ligner et fødselsnummer. Bruk en id som ikke sier hvem personen er.",
        "en": "this looks like a national identity number. Use an id that does not tell who the person is.",
    },
    "whole_number": {
        "nb": "ventet et helt tall. Kanskje står det mellomrom, punktum eller desimaler i tallet, eller cellen er formatert som dato.",
        "en": "expected a whole number. Maybe there are spaces, thousands separators or decimals in it, or the cell is formatted as a date.",
    },
    "finite_number": {
        "nb": "ventet et vanlig tall, ikke NaN eller uendelig.",
        "en": "expected an ordinary number, not NaN or infinity.",
    },
    "short_number": {
        "nb": "et tall har flere tusen sifre.",
        "en": "a number has thousands of digits.",
    },
    "at_least": {
        "nb": "tallet må være minst {least}.",
        "en": "the number must be at least {least}.",
    },
    "at_most": {
        "nb": "tallet kan være høyst {most}.",
        "en": "the number may be at most {most}.",
    },
    "yes_no": {
        "nb": "ventet ja eller nei.",
        "en": "expected yes or no.",
    },
    "true_false": {
        "nb": "ventet true eller false.",
        "en": "expected true or false.",
    },
    "one_of": {
        "nb": "ventet ett av ordene {allowed}.",
        "en": "expected one of the words {allowed}.",
    },
    "one_of_maybe": {
        "nb": "ventet ett av ordene {allowed}. Kanskje «{maybe}»?",
        "en": 'expected one of the words {allowed}. Maybe "{maybe}"?',
    },
    "text": {
        "nb": "ventet tekst.",
        "en": "expected text.",
    },
    "text_at_most": {
        "nb": "teksten kan ha høyst {most} tegn.",
        "en": "the text may have at most {most} characters.",
    },
    "date": {
        "nb": "ventet en dato som 2022-08-01.",
        "en": "expected a date such as 2022-08-01.",
    },
    "month": {
        "nb": "ventet en måned som 2022-08 eller 01.08.2022. Kanskje står det en annen dag enn den første.",
        "en": "expected a month such as 2022-08 or 01.08.2022. Maybe it is another day than the first.",
    },
    "not_before_first_month": {
        "nb": "måneden er før den første, {first_month}. Kanskje er den første måneden i tabellen problem for sen.",
        "en": "the month is before the first one, {first_month}. Maybe the first month in the table problem is too late.",
    },
    "not_after_last_month": {
        "nb": "måneden er etter den siste som kan brukes, {last_month}. Kanskje er årstallet feil.",
        "en": "the month is after the last one possible, {last_month}. Maybe the year is wrong.",
    },
    "tie_groups": {
        "nb": "ventet id-er, beste først, med > mellom og = mellom like gode: weld = mech > cook. Kanskje er de skilt med mellomrom, komma eller semikolon.",
        "en": "expected ids, best first, with > between them and = between equals: weld = mech > cook. Maybe they have spaces, commas or semicolons between them.",
    },
    "filled_group": {
        "nb": "en gruppe må ha minst én id.",
        "en": "a group must hold at least one id.",
    },
    "joint_choices": {
        "nb": "ventet par av tilbud, beste først: s1/s2 > s1/. Ingenting på en side er ingen plass.",
        "en": "expected pairs of slots, best first: s1/s2 > s1/. Nothing on a side is no place.",
    },
    "each_once": {
        "nb": "hver kan stå bare én gang.",
        "en": "each may stand only once.",
    },
    "entries_at_least": {
        "nb": "her må det stå minst {least}.",
        "en": "at least {least} must stand here.",
    },
    "valid_value": {
        "nb": "verdien kan ikke brukes her.",
        "en": "the value cannot be used here.",
    },
    # between facts
    "known_id": {
        "nb": "id-en finnes ikke i {of}. Kanskje mangler en rad der, eller store og små bokstaver er ulike.",
        "en": "the id does not exist in {of}. Maybe a row is missing there, or upper and lower case differ.",
    },
    "unique_id": {
        "nb": "id-en er brukt flere ganger; store og små bokstaver regnes som like.",
        "en": "the id is used more than once; upper and lower case count as equal.",
    },
    "unique_among_trades_companies_slots": {
        "nb": "et lærefag, en bedrift og et tilbud kan ikke ha samme id.",
        "en": "a trade, a company and a slot cannot have the same id.",
    },
    "unique_pair": {
        "nb": "strekningen står flere ganger.",
        "en": "the pair stands more than once.",
    },
    "at_most_places": {
        "nb": "tallet kan ikke være større enn antallet plasser.",
        "en": "the number cannot be greater than the number of places.",
    },
    "at_most_max": {
        "nb": "det minste kan ikke være større enn det største.",
        "en": "the fewest cannot be more than the most.",
    },
    "at_most_at_most": {
        "nb": "minst kan ikke være større enn høyst.",
        "en": "at least cannot be greater than at most.",
    },
    "trade_for_apprenticeship": {
        "nb": "en læreplass må ha et lærefag. Kanskje er typen jobb eller annen kvalifisering.",
        "en": "an apprenticeship must have a trade. Maybe its kind is job or other qualification.",
    },
    "company_or_slot": {
        "nb": "enten bedrift eller tilbud må stå her, og ikke begge.",
        "en": "either the company or the slot must stand here, and not both.",
    },
    "two_people": {
        "nb": "de to må være to forskjellige personer.",
        "en": "the two must be different people.",
    },
    "one_commitment_each": {
        "nb": "en person kan ha bare én binding.",
        "en": "a person can have only one commitment.",
    },
    # rule packs
    "rule_pack": {
        "nb": "regelpakken finnes ikke; de som følger med er {known}. En egen pakke må stå i rule_pack.json eller på arket regelpakke.",
        "en": "there is no such rule pack; those that come along are {known}. A pack of your own must stand in rule_pack.json or on the sheet rule_pack.",
    },
    "rule_pack_of_file": {
        "nb": "regelpakken i {other} har en annen id.",
        "en": "the rule pack in {other} has another id.",
    },
    # rows and columns of a table
    "header_row": {
        "nb": "her er det tomt; den første raden må ha overskrifter.",
        "en": "nothing stands here; the first row must hold the headers.",
    },
    "column": {
        "nb": "kolonnen mangler.",
        "en": "the column is missing.",
    },
    "as_many": {
        "nb": "kolonnen har {entries} verdier, men det er {facts} rader.",
        "en": "the column has {entries} entries, but there are {facts} rows.",
    },
    "column_once": {
        "nb": "kolonnen står to ganger, kanskje på hvert sitt språk.",
        "en": "the column stands twice, maybe in two languages.",
    },
    "known_column": {
        "nb": "kolonnen er ukjent. Ta den bort; egne notater kan stå på et ark der navnet begynner med _.",
        "en": "the column is unknown. Take it away; notes of your own may stand on a sheet whose name begins with _.",
    },
    "known_column_maybe": {
        "nb": "kolonnen er ukjent. Kanskje «{maybe}»?",
        "en": 'the column is unknown. Maybe "{maybe}"?',
    },
    "no_personal_column": {
        "nb": "personopplysninger hører ikke hjemme her. Ta bort kolonnen og bruk en id.",
        "en": "personal data do not belong here. Take the column away and use an id.",
    },
    "cells": {
        "nb": "raden har {cells} celler, men overskriften har {columns}. Kanskje står det et skilletegn i en celle uten anførselstegn.",
        "en": "the row has {cells} cells, but the header has {columns}. Maybe a cell holds a separator without quotes.",
    },
    "closed_quotes": {
        "nb": "et anførselstegn er ikke lukket riktig.",
        "en": "a quotation mark is not closed properly.",
    },
    "short_cell": {
        "nb": "cellen er for lang for en tabell. Kanskje mangler et anførselstegn i en CSV-fil; ellers bruk JSON.",
        "en": "the cell is too long for a table. Maybe a quotation mark is missing in a CSV file; else use JSON.",
    },
    "no_nul": {
        "nb": "cellen har et NUL-tegn, som en tabell ikke kan ha.",
        "en": "the cell holds a NUL character, which a table cannot hold.",
    },
    "encoding": {
        "nb": "ventet tekst i UTF-8 eller Windows-1252. Kanskje er filen et regneark eller lagret som Unicode-tekst; lagre den som CSV UTF-8.",
        "en": "expected text in UTF-8 or Windows-1252. Maybe it is a workbook or saved as Unicode text; save it as CSV UTF-8.",
    },
    "one_row": {
        "nb": "tabellen må ha nøyaktig én rad under overskriften.",
        "en": "the table must have exactly one row below its header.",
    },
    # files
    "existing_path": {
        "nb": "finnes ikke.",
        "en": "does not exist.",
    },
    "json_or_folder": {
        "nb": "ventet en .json-fil eller en mappe med CSV-filer, eller en .xlsx-fil. Kanskje mente du mappen som filen ligger i.",
        "en": "expected a .json file or a folder of CSV files, or an .xlsx file. Maybe you meant the folder that the file lies in.",
    },
    "file": {
        "nb": "er en mappe; ventet en fil.",
        "en": "is a folder; a file was expected.",
    },
    "readable": {
        "nb": "kan ikke leses. Kanskje mangler du tilgang, eller den er åpen i et annet program.",
        "en": "cannot be read. Maybe you lack access, or it is open in another program.",
    },
    "problem_file": {
        "nb": "filen mangler i mappen. Kanskje er det feil mappe, eller lagringen ble avbrutt.",
        "en": "the file is missing in the folder. Maybe it is the wrong folder, or writing was interrupted.",
    },
    "known_file": {
        "nb": "filen er ukjent. Ta den bort.",
        "en": "the file is unknown. Take it away.",
    },
    "known_file_maybe": {
        "nb": "filen er ukjent. Kanskje «{maybe}»?",
        "en": 'the file is unknown. Maybe "{maybe}"?',
    },
    "one_file": {
        "nb": "{other} har de samme opplysningene. Behold én av dem.",
        "en": "{other} holds the same facts. Keep one of them.",
    },
    "no_other_tables": {
        "nb": "mappen har allerede denne tabellen, men ingen problem.csv. Velg en annen mappe, eller ta den bort.",
        "en": "the folder already holds this table, but no problem.csv. Choose another folder, or take it away.",
    },
    # JSON
    "utf8": {
        "nb": "ventet tekst i UTF-8; byte {byte} er noe annet.",
        "en": "expected text in UTF-8; byte {byte} is something else.",
    },
    "json": {
        "nb": "ventet JSON; linje {line}, tegn {position} er noe annet. Kanskje mangler eller står det et komma for mye rett før.",
        "en": "expected JSON; line {line}, character {position} is something else. Maybe a comma is missing, or one too many, just before.",
    },
    "json_object": {
        "nb": "ventet et JSON-objekt: {{ først og }} sist.",
        "en": "expected a JSON object: {{ first and }} last.",
    },
    "json_depth": {
        "nb": "lister og objekter ligger for dypt inni hverandre.",
        "en": "lists and objects are nested too deeply.",
    },
    "key_once": {
        "nb": "nøkkelen står to ganger i samme objekt.",
        "en": "the key stands twice in the same object.",
    },
    "known_field": {
        "nb": "feltet er ukjent. Ta det bort.",
        "en": "the field is unknown. Take it away.",
    },
    "known_field_maybe": {
        "nb": "feltet er ukjent. Kanskje «{maybe}»?",
        "en": 'the field is unknown. Maybe "{maybe}"?',
    },
    "list": {
        "nb": "ventet en liste.",
        "en": "expected a list.",
    },
    "object": {
        "nb": "ventet et objekt med navngitte felt.",
        "en": "expected an object of named fields.",
    },
    "format": {
        "nb": "dokumentet må ha «format»: «{format}». Kanskje er det en annen slags fil.",
        "en": 'the document must have "format": "{format}". Maybe it is another kind of file.',
    },
    "version": {
        "nb": "dokumentet må ha «version», et helt tall; den nyeste er {newest}.",
        "en": 'the document must have "version", a whole number; the newest is {newest}.',
    },
    "known_version": {
        "nb": "versjon {found} er ukjent; den nyeste her er {newest}. Kanskje trenger du et nyere kullmatch.",
        "en": "version {found} is unknown; the newest here is {newest}. Maybe you need a newer kullmatch.",
    },
    "defining_rule": {
        "nb": "regelen «{rule}» sier hva en plassering er; den må være i kraft (og bare klasser kan være myke).",
        "en": 'the rule "{rule}" says what a placement is; it must be in force (and only classes may be soft).',
    },
    "known_rule": {
        "nb": "ventet en av reglene {known}. Kanskje er det en regel utenfra, som read_policy må få.",
        "en": "expected one of the rules {known}. Maybe it is a rule from outside, which read_policy must be given.",
    },
    "known_objective": {
        "nb": "ventet ett av målene {known}. Kanskje er det et mål utenfra, som read_policy må få.",
        "en": "expected one of the objectives {known}. Maybe it is one from outside, which read_policy must be given.",
    },
    "with_worst_rank": {
        "nb": "«worst» hører bare sammen med «kind»: «worst_rank».",
        "en": '"worst" belongs only with "kind": "worst_rank".',
    },
    "a_tier": {
        "nb": "regelsettet må ha minst ett mål.",
        "en": "the policy must have at least one tier.",
    },
    "table": {
        "nb": "tabellen mangler. Uten den ville ingen kunne få plass.",
        "en": "the table is missing. Without it nobody could have a place.",
    },
    "csv": {
        "nb": "filen leses ikke. Lagre den som CSV.",
        "en": "the file is not read. Save it as CSV.",
    },
}

FAULTS |= (
    DOCUMENT_FAULTS | OUTCOME_FAULTS | RESOURCE_FAULTS | TWO_SIDED_FAULTS | VISIT_FAULTS
)
FAULTS |= SCORE_FAULTS | LOTTERY_FAULTS
FAULTS |= WORKBOOK_FAULTS
