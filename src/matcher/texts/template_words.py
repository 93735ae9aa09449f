"""Words of the planners' workbook: what a cell holds, and how to begin."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

KIND_WORDS: Texts = {
    "cell_text": {
        "nb": "tekst, høyst {most} tegn",
        "en": "text, at most {most} characters",
    },
    "cell_id": {
        "nb": "id: bokstaver A–Z, tall, _ og -",
        "en": "an id: letters A–Z, digits, _ and -",
    },
    "cell_ids": {
        "nb": "id-er med mellomrom mellom",
        "en": "ids with spaces between",
    },
    "cell_id_of": {
        "nb": "id fra {of}",
        "en": "an id of {of}",
    },
    "cell_ids_of": {
        "nb": "id-er fra {of}, med mellomrom mellom",
        "en": "ids of {of}, with spaces between",
    },
    "cell_tie_groups_of": {
        "nb": "id-er fra {of}, beste først: a = b > c (a og b er like gode)",
        "en": "ids of {of}, best first: a = b > c (a and b are equally good)",
    },
    "cell_tag": {
        "nb": "et kort ord, for eksempel licence_b",
        "en": "a short word such as licence_b",
    },
    "cell_tags": {
        "nb": "korte ord med mellomrom mellom",
        "en": "short words with spaces between",
    },
    "cell_choices": {
        "nb": "par av tilbud, beste først: s1/s2 > s1/",
        "en": "pairs of slots, best first: s1/s2 > s1/",
    },
    "cell_month": {
        "nb": "måned: 2022-08",
        "en": "a month: 2022-08",
    },
    "cell_months": {
        "nb": "måneder med mellomrom mellom: 2022-08 2022-10",
        "en": "months with spaces between: 2022-08 2022-10",
    },
    "cell_whole_number": {
        "nb": "helt tall",
        "en": "a whole number",
    },
    "cell_whole_number_between": {
        "nb": "helt tall fra {least} til {most}",
        "en": "a whole number from {least} to {most}",
    },
    "cell_whole_numbers": {
        "nb": "hele tall med mellomrom mellom",
        "en": "whole numbers with spaces between",
    },
    "cell_percent": {
        "nb": "hele prosent fra {least} til {most}",
        "en": "whole percent from {least} to {most}",
    },
    "cell_yes_no": {
        "nb": "ja eller nei",
        "en": "yes or no",
    },
    "cell_word": {
        "nb": "ett av ordene {allowed}",
        "en": "one of the words {allowed}",
    },
    "ids_of_pathways": {"nb": "regelpakken", "en": "the rule pack"},
    "ids_of_families": {
        "nb": "fagfamilie på {trades}",
        "en": "family on {trades}",
    },
}

TEMPLATE_WORDS: Texts = {
    "template_example": {"nb": "eksempel", "en": "example"},
    "template_must_be_filled": {"nb": "Må fylles ut.", "en": "Must be filled."},
    "template_blank_means": {"nb": "Tom celle: {blank}.", "en": "Blank: {blank}."},
    "template_expected_kind": {"nb": "Ventet {kind}.", "en": "Expected {kind}."},
    "template_id_not_there_yet": {
        "nb": "Id-en står ikke på arket {sheet} ennå. Vil du beholde den?",
        "en": "The id is not on the sheet {sheet} yet. Keep it?",
    },
    "template_id_not_listed": {
        "nb": "Id-en er ikke i listen. Vil du beholde den?",
        "en": "The id is not in the list. Keep it?",
    },
    "template_all_the_facts": {
        "nb": "Alle opplysninger om en samlet formidling",
        "en": "All facts of one matching run",
    },
    "template_begin_1": {
        "nb": (
            "1. Skriv den første måneden på arket problem, for eksempel 2022-08. Alle"
            " andre måneder regnes fra den."
        ),
        "en": (
            "1. Write the first month on the sheet problem, for example 2022-08. Every"
            " other month counts from it."
        ),
    },
    "template_begin_2": {
        "nb": (
            "2. Fyll ut de mørke fanene: {sheets}. Læreplasser trenger også laerefag, og"
            " kandidater uten Vg2 klasser. Resten kan vente."
        ),
        "en": (
            "2. Fill in the sheets with dark tabs: {sheets}. Apprenticeships also need"
            " trades, and candidates without Vg2 training_classes. The rest can wait."
        ),
    },
    "template_begin_3": {
        "nb": (
            "3. En rad er én person, én bedrift, ett tilbud og så videre. Rader som"
            " begynner med #, leses ikke; slik er eksemplet øverst på hvert ark."
        ),
        "en": (
            "3. A row is one person, one company, one slot and so on. Rows that begin"
            " with # are not read; so is the example on top of each sheet."
        ),
    },
    "template_begin_4": {
        "nb": (
            "4. Rader knyttes sammen med id-er, som bedriften på et tilbud. Velg dem i"
            " nedtrekkslisten. Skriv aldri navn eller fødselsnummer på personer."
        ),
        "en": (
            "4. Rows are tied together by ids, such as the company of a slot. Choose"
            " them in the drop-down. Never write a person's name or identity number."
        ),
    },
    "template_begin_5": {
        "nb": (
            "5. La overskriftene stå. Kolonner som ikke trengs, kan stå tomme, og arkene"
            " kan sorteres og filtreres."
        ),
        "en": (
            "5. Leave the headers as they are. Columns you do not need may stay empty,"
            " and the sheets can be sorted and filtered."
        ),
    },
    "template_begin_6": {
        "nb": (
            "6. Kontroller arbeidsboken med kommandoen matcher validate. Du får en kopi"
            " der hver feil er rød og forklart."
        ),
        "en": (
            "6. Check the workbook with the command matcher validate. You get a copy in"
            " which every fault is red and explained."
        ),
    },
    "template_legend_required": {
        "nb": "Mørk overskrift: må fylles ut i hver rad",
        "en": "Dark header: must be filled in every row",
    },
    "template_legend_optional": {
        "nb": "Lys overskrift: cellen kan stå tom",
        "en": "Light header: the cell may stay blank",
    },
    "template_sheet_head": {"nb": "Ark", "en": "Sheet"},
    "template_column_head": {"nb": "Kolonne", "en": "Column"},
    "template_required_head": {"nb": "Må fylles ut", "en": "Required"},
    "template_kind_head": {"nb": "Hva som skal stå", "en": "What to write"},
    "template_meaning_head": {"nb": "Hva det betyr", "en": "What it means"},
    "template_blank_head": {"nb": "Tom celle betyr", "en": "A blank means"},
    "template_example_head": {"nb": "Eksempel", "en": "Example"},
    "template_required_yes": {"nb": "ja", "en": "yes"},
    "template_required_no": {"nb": "nei", "en": "no"},
    "template_sheet_required": {
        "nb": "Arket må fylles ut.",
        "en": "The sheet must be filled in.",
    },
    "template_sheet_optional": {
        "nb": "Arket kan stå tomt.",
        "en": "The sheet may stay empty.",
    },
    "template_sheet_left_out": {
        "nb": "Lag arket selv, men bare når det finnes en forrige plan.",
        "en": "Make this sheet yourself, and only when there is a last plan.",
    },
    "template_pathways_listed": {"nb": "løp", "en": "pathways"},
    "template_rule_packs_listed": {"nb": "regelpakker", "en": "rule packs"},
    "template_faults": {"nb": "Feil", "en": "Faults"},
    "template_faults_counted": {
        "nb": "Feil i alt: {count}",
        "en": "Faults in all: {count}",
    },
    "template_faults_read": {
        "nb": (
            "Dette er en kopi. Rett cellene i din egen arbeidsbok, lagre den og kontroller"
            " igjen; neste kontroll skriver over kopien."
        ),
        "en": (
            "This is a copy. Mend the cells in your own workbook, save it and check"
            " again; the next check writes over the copy."
        ),
    },
    "template_cell_head": {"nb": "Celle", "en": "Cell"},
    "template_fault_head": {"nb": "Hva som er galt", "en": "What is wrong"},
    "template_more_on_sheet": {
        "nb": "… flere feil i cellen står på arket {sheet}.",
        "en": "… more faults of this cell are on the sheet {sheet}.",
    },
}

DICTIONARY_WORDS: Texts = {
    "dictionary_title": {"nb": "Datakatalog", "en": "Data dictionary"},
    "dictionary_lead": {
        "nb": (
            "Hver tabell og hver kolonne, på bokmål og engelsk. Siden lages av"
            " tabelldefinisjonen (`make schemas`); endre den ikke for hånd."
            " Regneark og CSV-mapper har de samme tabellene: arket eller filen heter"
            " som tabellen, på det ene eller det andre språket. I JSON heter feltene"
            " som på engelsk, og stien står under hver tabell."
        ),
        "en": (
            "Every table and every column, in English and bokmål. The page is made from"
            " the definition of the tables (`make schemas`); do not change it by hand."
            " Workbooks and CSV folders hold the same tables: a sheet or file is called"
            " as the table, in either language. In JSON the fields have their English"
            " names, and their path stands below each table."
        ),
    },
    "dictionary_blank": {
        "nb": (
            "«Må fylles ut» gjelder cellen i hver rad. For de andre står det hva en tom"
            " celle betyr."
        ),
        "en": (
            '"Required" is about the cell in every row. For the others the page says'
            " what a blank means."
        ),
    },
    "dictionary_english": {"nb": "Engelsk", "en": "English"},
    "dictionary_norwegian": {"nb": "Norsk", "en": "Norwegian"},
    "dictionary_path": {"nb": "I JSON: {path}", "en": "In JSON: {path}"},
    "dictionary_top": {"nb": "øverst", "en": "at the top"},
    "dictionary_required": {
        "nb": "Tabellen må være der.",
        "en": "The table must be there.",
    },
    "dictionary_optional": {
        "nb": "Tabellen kan mangle når ingen rad viser til den.",
        "en": "The table may be missing where no row refers to it.",
    },
}
