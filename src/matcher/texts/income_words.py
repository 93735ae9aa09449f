"""Sentences of measures, their budget, and what people live on."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

INCOME_VIOLATIONS: Texts = {
    "measure_too_dear": {
        "nb": (
            "Tiltakene {candidate} trenger for {slot}, koster {cost} kroner;"
            " budsjettet er {budget}."
        ),
        "en": (
            "The measures that {candidate} needs for {slot} cost {cost} kroner;"
            " the budget is {budget}."
        ),
    },
    "measures_budget": {
        "nb": "Planens tiltak koster {spent} kroner; budsjettet er {budget}.",
        "en": "The plan's measures cost {spent} kroner; the budget is {budget}.",
    },
    "gap_months": {
        "nb": (
            "{candidate} får {months} måneder uten nok å leve av på vei mot {slot};"
            " høyst {most} er lov."
        ),
        "en": (
            "{candidate} has {months} months without enough to live on, bound for"
            " {slot}; at most {most} are allowed."
        ),
    },
}

INCOME_REASONS: Texts = {
    "measures_budget": {
        "nb": (
            "Tiltak for {spent} kroner er gitt; de {left} som er igjen, dekker ikke"
            " tiltaket som trengs."
        ),
        "en": (
            "Measures for {spent} kroner are given; the {left} that are left do not"
            " pay for the one that is needed."
        ),
    },
    "gap_months": {
        "nb": (
            "Alle veier til det {candidate} ba om, har flere enn {most} måneder uten nok"
            " å leve av."
        ),
        "en": (
            "Every way {candidate} asked for has more than {most} months without enough"
            " to live on."
        ),
    },
}

INCOME_CHANGES: Texts = {
    "change_measure_budget": {
        "nb": "{add} kroner mer til tiltak",
        "en": "{add} kroner more for measures",
    },
}

INCOME_WORDS: Texts = {
    "tier_months_without_income": {
        "nb": "Måneder uten nok å leve av",
        "en": "Months without income",
    },
    "tier_measure_cost": {"nb": "Kroner til tiltak", "en": "Kroner for measures"},
    "rule_measures_budget": {"nb": "tiltaksbudsjett", "en": "budget for measures"},
    "rule_gap_months": {
        "nb": "måneder uten nok å leve av",
        "en": "months without income",
    },
    "because_measures_budget": {
        "nb": "tiltaksbudsjettet er brukt",
        "en": "budget for measures is spent",
    },
    "because_gap_months": {
        "nb": "for mange måneder uten nok å leve av",
        "en": "too many months without income",
    },
    "stage_waiting": {"nb": "venting", "en": "waiting"},
    "stage_measure": {"nb": "tiltak", "en": "measure"},
    "measures_given": {
        "nb": "Tiltak som gis først: {spent} av {budget} kroner",
        "en": "Measures given first: {spent} of {budget} kroner",
    },
    "given_measure": {"nb": "Tiltak", "en": "Measure"},
    "given_grants": {"nb": "Gir", "en": "Gives"},
    "given_people": {"nb": "Personer", "en": "People"},
    "given_kroner": {"nb": "Kroner", "en": "Kroner"},
    "change_measure_budget": {
        "nb": "Budsjettet for tiltak: {amount} kroner mer",
        "en": "Budget for measures: {amount} kroner more",
    },
    "member_measures_budget_fund": {
        "nb": "tiltak koster til sammen høyst {budget} kroner",
        "en": "measures cost {budget} kroner together at most",
    },
    "member_measures_budget_candidate": {
        "nb": "tiltakene {subject} trenger, koster mer enn {budget} kroner",
        "en": "the measures {subject} needs cost more than {budget} kroner",
    },
    "member_measures_budget_slot": {
        "nb": "tiltakene {subject} krever, koster mer enn {budget} kroner",
        "en": "the measures that {subject} calls for cost more than {budget} kroner",
    },
    "member_gap_months_candidate": {
        "nb": "{subject} får for mange måneder uten nok å leve av",
        "en": "{subject} has too many months without enough to live on",
    },
    "member_gap_months_slot": {
        "nb": "noen får for mange måneder uten nok å leve av på vei mot {subject}",
        "en": "some have too many months without enough to live on, bound for {subject}",
    },
}

INCOME_PAGES: Texts = {
    "first_measures": {
        "nb": "Først: {measures}.",
        "en": "First: {measures}.",
    },
    "one_measure": {
        "nb": "{measure} (gir {grants}, {months} måneder)",
        "en": "{measure} (gives {grants}, {months} months)",
    },
    "income_head": {
        "nb": "Hva {candidate} har å leve av",
        "en": "What {candidate} lives on",
    },
    "income_months": {
        "nb": "{begins} til {ends}, {months} måneder: {what}",
        "en": "{begins} to {ends}, {months} months: {what}",
    },
    "income_month": {"nb": "{begins}: {what}", "en": "{begins}: {what}"},
    "income_wage": {
        "nb": "lønn {kroner} ({phase})",
        "en": "wage {kroner} ({phase})",
    },
    "income_benefit": {
        "nb": "ytelse {kroner} ({phase})",
        "en": "benefit {kroner} ({phase})",
    },
    "income_nothing": {"nb": "ingenting ({phase})", "en": "nothing ({phase})"},
    "income_short": {
        "nb": "{what}, mindre enn det som trengs",
        "en": "{what}, less than is needed",
    },
    "income_covered": {
        "nb": "Ingen måned har mindre enn de {need} kronene som trengs.",
        "en": "No month has less than the {need} kroner that are needed.",
    },
    "income_gap": {
        "nb": "I 1 måned er det mindre enn de {need} kronene som trengs.",
        "en": "In 1 month there is less than the {need} kroner that are needed.",
    },
    "income_gaps": {
        "nb": "I {months} måneder er det mindre enn de {need} kronene som trengs.",
        "en": "In {months} months there is less than the {need} kroner that are needed.",
    },
}
