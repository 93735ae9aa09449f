"""Words for workbooks that cannot be read, and for cells that only a workbook has."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

WORKBOOK_FAULTS: Texts = {
    # the file
    "filled_file": {
        "nb": "filen er tom. Kanskje ble den ikke lagret eller lastet opp ferdig.",
        "en": "the file is empty. Maybe saving or uploading it was interrupted.",
    },
    "workbook": {
        "nb": "ventet en Excel-arbeidsbok (.xlsx). Kanskje er det en annen slags fil med nytt navn; åpne den og lagre den som .xlsx.",
        "en": "expected an Excel workbook (.xlsx). Maybe it is another kind of file that was renamed; open it and save it as .xlsx.",
    },
    "save_as_xlsx": {
        "nb": "denne slags arbeidsbok leses ikke. Åpne den og lagre den som Excel-arbeidsbok (.xlsx).",
        "en": "this kind of workbook is not read. Open it and save it as an Excel workbook (.xlsx).",
    },
    "open_workbook": {
        "nb": "arbeidsboken er låst med passord eller i gammelt format (.xls). Ta bort passordet, eller lagre den som .xlsx.",
        "en": "the workbook is protected by a password or in the old format (.xls). Take the password away, or save it as .xlsx.",
    },
    "whole_workbook": {
        "nb": "arbeidsboken er skadet, eller noe i den følger ikke formatet .xlsx. Åpne den i regnearket og lagre den på nytt.",
        "en": "the workbook is damaged, or something in it does not follow the format .xlsx. Open it in a spreadsheet and save it again.",
    },
    "no_macros": {
        "nb": "arbeidsboken har makroer. Lagre den som .xlsx, uten makroer.",
        "en": "the workbook has macros. Save it as .xlsx, without macros.",
    },
    "no_files_inside": {
        "nb": "arbeidsboken har en annen fil inni seg. Ta bort det som er satt inn fra andre programmer.",
        "en": "the workbook has another file inside. Take away what was inserted from other programs.",
    },
    "no_entities": {
        "nb": "arbeidsboken har en dokumenttype eller entiteter, som bare brukes for å skade. Den leses ikke.",
        "en": "the workbook declares a document type or entities, which only serve to do harm. It is not read.",
    },
    "small_file": {
        "nb": "filen er større enn {megabytes} MB. Bruk CSV eller JSON for så mye.",
        "en": "the file is larger than {megabytes} MB. Use CSV or JSON for that much.",
    },
    "small_unpacked": {
        "nb": "innholdet er mer enn {megabytes} MB, eller mye større enn filen. Kanskje er den laget for å skade; ellers bruk CSV eller JSON.",
        "en": "the content is more than {megabytes} MB, or far larger than the file. Maybe it is made to harm; else use CSV or JSON.",
    },
    "few_parts": {
        "nb": "arbeidsboken består av mer enn {most} deler. Kopier tabellene til en ny arbeidsbok.",
        "en": "the workbook consists of more than {most} parts. Copy the tables to a new workbook.",
    },
    "few_sheets": {
        "nb": "arbeidsboken har mer enn {most} ark. Ta bort dem som ikke trengs.",
        "en": "the workbook has more than {most} sheets. Take away those not needed.",
    },
    "few_cells": {
        "nb": "arbeidsboken har mer enn {most} celler. Bruk CSV eller JSON for så mye.",
        "en": "the workbook has more than {most} cells. Use CSV or JSON for that much.",
    },
    "few_elements": {
        "nb": "arbeidsboken er mer sammensatt enn en tabell trenger. Kopier tabellene til en ny arbeidsbok, eller bruk CSV.",
        "en": "the workbook is more complex than a table needs. Copy the tables to a new workbook, or use CSV.",
    },
    "near_cells": {
        "nb": "noe står så langt ned eller til høyre at det knapt er ment. Slett radene og kolonnene utenfor tabellen, og lagre på nytt.",
        "en": "something stands so far down or to the right that it is hardly meant. Delete the rows and columns outside the table, and save again.",
    },
    # sheets
    "problem_sheet": {
        "nb": "arket mangler. Kanskje er det feil arbeidsbok.",
        "en": "the sheet is missing. Maybe it is the wrong workbook.",
    },
    "known_sheet": {
        "nb": "arket er ukjent. Ta det bort, eller la navnet begynne med _ hvis det er dine egne notater.",
        "en": "the sheet is unknown. Take it away, or let its name begin with _ if it holds notes of your own.",
    },
    "known_sheet_maybe": {
        "nb": "arket er ukjent. Kanskje «{maybe}»? Navnet på et ark med egne notater må begynne med _.",
        "en": 'the sheet is unknown. Maybe "{maybe}"? The name of a sheet with notes of your own must begin with _.',
    },
    # cells
    "headed": {
        "nb": "her står noe uten overskrift over seg. Flytt notater til et ark med navn som begynner med _.",
        "en": "something stands here without a header above it. Move notes to a sheet whose name begins with _.",
    },
    "no_error": {
        "nb": "cellen viser en feil fra regnearket, som #REF! eller #I/T. Rett formelen, eller skriv verdien.",
        "en": "the cell shows an error of the spreadsheet, such as #REF! or #N/A. Mend the formula, or write the value.",
    },
    "computed": {
        "nb": "formelen er aldri regnet ut. Åpne arbeidsboken i regnearket og lagre den, eller skriv verdien.",
        "en": "the formula was never computed. Open the workbook in a spreadsheet and save it, or write the value.",
    },
    "writable_text": {
        "nb": "cellen har et tegn som en arbeidsbok ikke kan ha. Bruk CSV eller JSON.",
        "en": "the cell holds a character that a workbook cannot hold. Use CSV or JSON.",
    },
}
