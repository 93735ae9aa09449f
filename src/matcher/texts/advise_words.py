"""Sentences of an advice, and of the balance frontier."""

from __future__ import annotations

ADVISE_WORDS: dict[str, dict[str, str]] = {
    "advice_head": {
        "nb": "Spør etter {asked} nye læreplasser (av høyst {places}), valgt under ett:",
        "en": "Ask for {asked} new places (of at most {places}), chosen all at once:",
    },
    "advice_none": {
        "nb": "Fant ingen nye læreplasser som hjelper noen.",
        "en": "Found no new places that would help anybody.",
    },
    "advice_line": {
        "nb": "{places} x {trade}, {location}, fra {month}: {ask}",
        "en": "{places} x {trade}, {location}, from {month}: {ask}",
    },
    "advice_ask": {
        "nb": "spør {company} først ({sector})",
        "en": "ask {company} first ({sector})",
    },
    "advice_nobody": {
        "nb": "ingen bedrift der er kjent for faget; finn en ny",
        "en": "no company there is known for the trade; find a new one",
    },
    "sector_public": {"nb": "offentlig", "en": "public"},
    "sector_private": {"nb": "privat", "en": "private"},
    "advice_tier": {
        "nb": "{tier}: {before} → {after}",
        "en": "{tier}: {before} → {after}",
    },
    "advice_proven": {
        "nb": "Bevist: intet annet valg gir mer. Løst på nytt med dette: samme verdier.",
        "en": "Proven: no other choice gains more. Solved again with it: the same values.",
    },
    "advice_bounded": {
        "nb": "Ikke bevist: tiden var ute. {tier} kan høyst bli {bound}.",
        "en": "Not proven: time ran out. {tier} can become {bound} at most.",
    },
    "advice_open": {
        "nb": "Ikke bevist: tiden var ute.",
        "en": "Not proven: time ran out.",
    },
    "advice_curve": {
        "nb": "Med færre plasser ({tiers}): {points}",
        "en": "With fewer places ({tiers}): {points}",
    },
    "measures_head": {
        "nb": "Betal for {spent} av {budget} kroner, valgt under ett:",
        "en": "Pay for {spent} of {budget} kroner, chosen all at once:",
    },
    "measures_none": {
        "nb": "Fant ingen tiltak innenfor {budget} kroner som hjelper noen.",
        "en": "Found no measures within {budget} kroner that would help anybody.",
    },
    "measures_course": {
        "nb": "{people} x kurs for {grants}: {kroner} kr",
        "en": "{people} x course for {grants}: {kroner} kr",
    },
    "measures_travel": {
        "nb": "{people} x støtte til {minutes} minutter lengre reisevei: {kroner} kr",
        "en": "{people} x support for {minutes} minutes more travel: {kroner} kr",
    },
    "measures_seats": {
        "nb": "{seats} elevplasser til i hver gruppe av {training_class}: {kroner} kr",
        "en": "{seats} seats more in each group of {training_class}: {kroner} kr",
    },
    "measures_assumed": {
        "nb": "Prisene er antatt; ingen har oppgitt dem.",
        "en": "The prices are assumed; nobody has quoted them.",
    },
    "frontier_head": {
        "nb": "Plassert i alt mot svakeste regions andel, hver likevekt som ikke kan bedres:",
        "en": "Placed in all against the worst region's rate, every efficient balance:",
    },
    "frontier_point": {
        "nb": "{placed} plassert, svakeste region {rate}",
        "en": "{placed} placed, worst region {rate}",
    },
    "frontier_complete": {
        "nb": "Bevist: det finnes ingen andre.",
        "en": "Proven: there are no others.",
    },
}
