"""Sentences of the pages that an adviser reads aloud: of a person, and of a company."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

PAGES: Texts = {
    "lead_placed": {
        "nb": "{candidate} er foreslått for {slot}, start {start}.",
        "en": "{candidate} is proposed for {slot}, start {start}.",
    },
    "lead_incumbent": {
        "nb": "{candidate} er i løp fra før, på {slot}.",
        "en": "{candidate} is already in a pathway, at {slot}.",
    },
    "lead_taken": {
        "nb": (
            "{candidate} har ikke plass: det som er ledig i {trade} i {location}"
            " ({places}), gikk til andre (trinn {number})."
        ),
        "en": (
            "{candidate} has no place: what is open in {trade} in {location}"
            " ({places}) went to others (tier {number})."
        ),
    },
    "lead_lawful": {
        "nb": "{candidate} har ikke plass; lovlige tilbud: {slots}.",
        "en": "{candidate} has no place; lawful slots: {slots}.",
    },
    "lead_barred": {
        "nb": "{candidate} har ikke plass: ingen tilbud er lovlige.",
        "en": "{candidate} has no place: no slot is lawful.",
    },
    "would_help": {
        "nb": "Dette ville hjelpe: {changes}.",
        "en": "This would help: {changes}.",
    },
    "shown_1": {
        "nb": "Det er prøvd: en kontrollert plan gir plass, og ingen mister sin.",
        "en": "That was tried: a verified plan gives a place, and nobody loses one.",
    },
    "shown_2": {
        "nb": "Begge er prøvd: en kontrollert plan gir plass, og ingen mister sin.",
        "en": "Both were tried: a verified plan gives a place, and nobody loses one.",
    },
    "shown_3": {
        "nb": "Alle er prøvd: en kontrollert plan gir plass, og ingen mister sin.",
        "en": "All were tried: a verified plan gives a place, and nobody loses one.",
    },
    "nothing_helps": {
        "nb": "Ingen av de små endringene som ble prøvd, gir plass.",
        "en": "None of the small changes that were tried gives a place.",
    },
    "or": {"nb": "{one}, eller {other}", "en": "{one}, or {other}"},
    "and": {"nb": "{one} og {other}", "en": "{one} and {other}"},
    "some_answers": {
        "nb": "Noen uten plass: hvorfor, og hva som ville hjelpe",
        "en": "Some without a place: why, and what would help",
    },
    "step_by_step": {"nb": "Steg for steg", "en": "Step by step"},
    "lead_company": {
        "nb": (
            "{company}: {held} av {open} plasser til ordningen er fordelt på"
            " {slots} tilbud."
        ),
        "en": (
            "{company}: {held} of {open} places for the scheme are given out at"
            " {slots} slots."
        ),
    },
    "proposed": {"nb": "Foreslått", "en": "Proposed"},
    "proposed_line": {
        "nb": "{slot}: {candidate}, løp «{pathway}», start {start}",
        "en": "{slot}: {candidate}, pathway “{pathway}”, start {start}",
    },
    "not_filled": {"nb": "Ikke fylt", "en": "Not filled"},
    "only_proposed": {
        "nb": "Dette er et forslag. Bedriften velger, og kandidatene velger.",
        "en": "This is a proposal. The company chooses, and so do the candidates.",
    },
}
"""Lines of a page; ``explain`` says the rest."""
