"""Words for what became of people, and for mistakes in a log of it."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

OUTCOME_WORDS: Texts = {
    "state_contacted": {"nb": "Kontaktet", "en": "Contacted"},
    "state_interested": {"nb": "Interessert", "en": "Interested"},
    "state_mapped": {"nb": "Kartlagt", "en": "Mapped"},
    "state_interviewed": {"nb": "Intervjuet", "en": "Interviewed"},
    "state_offered": {"nb": "Fått tilbud", "en": "Offered"},
    "state_adult_ed_applied": {
        "nb": "Søkt voksenopplæring",
        "en": "Adult education applied",
    },
    "state_admitted": {"nb": "Tatt inn", "en": "Admitted"},
    "state_started": {"nb": "Startet", "en": "Started"},
    "state_contract": {"nb": "Lærekontrakt", "en": "Apprenticeship contract"},
    "state_certified": {"nb": "Fagbrev", "en": "Trade certificate"},
    "state_already_in_pathway": {"nb": "I løp fra før", "en": "Already in pathway"},
    "state_ordinary_work": {"nb": "Rett i arbeid", "en": "Straight to work"},
    "state_other_qualification": {
        "nb": "Annen kvalifisering",
        "en": "Other qualification",
    },
    "state_unplaced": {"nb": "Uten plass", "en": "Unplaced"},
    "state_withdrawn": {"nb": "Trukket seg", "en": "Withdrawn"},
    "state": {"nb": "Tilstand", "en": "State"},
    "outcomes_home": {
        "nb": "Hva det er blitt til per {on}, etter hjemregion",
        "en": "What has come of it by {on}, by home region",
    },
    "outcomes_slot": {
        "nb": "Hva det er blitt til per {on}, etter bedriftens region",
        "en": "What has come of it by {on}, by region of the company",
    },
    "outcomes_incumbents": {
        "nb": "I parentes: i løp før ordningen.",
        "en": "In brackets: in a pathway before the scheme.",
    },
    "outcomes_hidden": {
        "nb": "{mark} er et tall under {fewest}, eller ett som ville røpet et slikt.",
        "en": "{mark} is a number below {fewest}, or one that would give such one away.",
    },
}

OUTCOME_FAULTS: Texts = {
    "state_first": {
        "nb": "det første som står om noen, må være {allowed}. Kanskje mangler hendelsen før.",
        "en": "the first that stands of somebody must be {allowed}. Maybe the event before it is missing.",
    },
    "state_after": {
        "nb": "etter {before} kan bare komme {allowed}. Kanskje mangler et steg; ett på samme dag må også stå.",
        "en": "after {before} there can only come {allowed}. Maybe a step is missing; one of the same day must stand too.",
    },
    "reason_when_unplaced": {
        "nb": "den som er uten plass (unplaced), må ha en grunn: en kode som travel.",
        "en": "somebody unplaced must have a reason: a code such as travel.",
    },
    "reason_only_unplaced": {
        "nb": "bare den som er uten plass (unplaced), har en grunn.",
        "en": "only somebody unplaced has a reason.",
    },
    "event_to_take_back": {
        "nb": "ingen tidligere hendelse har samme kandidat, tilstand og dato. Kanskje er den allerede trukket tilbake.",
        "en": "no earlier event has the same candidate, state and day. Maybe it was taken back already.",
    },
    "json_or_csv": {
        "nb": "ventet en .json-fil eller en .csv-fil.",
        "en": "expected a .json file or a .csv file.",
    },
}
