"""Sentences about a repaired plan and who is next where."""

from __future__ import annotations

REPAIRS: dict[str, dict[str, str]] = {
    "kept_first": {
        "nb": (
            "{kept} av {people} beholder plassen. Ingen lovlig plan lar flere beholde"
            " den; det er bevist."
        ),
        "en": (
            "{kept} of {people} keep their slot. No lawful plan lets more keep it; that"
            " is proven."
        ),
    },
    "kept_last": {
        "nb": (
            "{kept} av {people} beholder plassen. Ingen plan som er like god på"
            " trinnene foran, lar flere beholde den; det er bevist."
        ),
        "en": (
            "{kept} of {people} keep their slot. No plan as good in the tiers above lets"
            " more keep it; that is proven."
        ),
    },
    "kept_open": {
        "nb": (
            "{kept} av {people} beholder plassen. Tiden var ute før det var bevist at"
            " ikke flere kan; flere enn {bound} kan i alle fall ikke."
        ),
        "en": (
            "{kept} of {people} keep their slot. Time ran out before it was proven that"
            " no more can; more than {bound} cannot."
        ),
    },
    "no_plan": {
        "nb": "Det er ingen ny plan: {status}.",
        "en": "There is no new plan: {status}.",
    },
    "moved": {
        "nb": "{candidate}: fra {before} til {now}. {why}",
        "en": "{candidate}: from {before} to {now}. {why}",
    },
    "rerouted": {
        "nb": "{candidate}: blir ved {before}, på en annen vei. {why}",
        "en": "{candidate}: stays at {before}, by another route. {why}",
    },
    "lost": {
        "nb": "{candidate}: mister plassen ved {before}. {why}",
        "en": "{candidate}: loses the place at {before}. {why}",
    },
    "left": {
        "nb": "{candidate}: var planlagt ved {before}. {why}",
        "en": "{candidate}: was planned at {before}. {why}",
    },
    "new": {
        "nb": "{candidate}: ny plass ved {now}.",
        "en": "{candidate}: new at {now}.",
    },
    "withdrawn": {"nb": "Har trukket seg.", "en": "Withdrew."},
    "begun": {"nb": "Er alt i løp.", "en": "Is in a pathway by now."},
    "gone": {
        "nb": "Tilbudet, løpet, klassen eller starten finnes ikke lenger.",
        "en": "The slot, pathway, class or start is no longer there.",
    },
    "refused": {
        "nb": "En regel stenger nå: {by}.",
        "en": "A rule now forbids it: {by}.",
    },
    "fewer_places": {
        "nb": "Det er færre plasser der enn før; regel: {by}.",
        "en": "There are fewer places there than before; rule: {by}.",
    },
    "no_room": {
        "nb": "Tilbake der ville planen bryte en regel: {by}.",
        "en": "Back there, the plan would break a rule: {by}.",
    },
    "worse": {
        "nb": "Tilbake der ville planen være dårligere på et trinn: {by}.",
        "en": "Back there, the plan would be worse in a tier: {by}.",
    },
    "as_good": {
        "nb": "Tilbake der ville planen være like god; den er ikke bevist best.",
        "en": "Back there, the plan would be as good; it is not proven best.",
    },
    "before_and_after": {
        "nb": "Trinn, før og etter",
        "en": "Tiers, before and after",
    },
    "tier": {"nb": "Trinn", "en": "Tier"},
    "before": {"nb": "Før", "en": "Before"},
    "after": {"nb": "Etter", "en": "After"},
    "change": {"nb": "Endring", "en": "Change"},
    "gained": {"nb": "Får plass ({count})", "en": "Gain a place ({count})"},
    "no_longer": {"nb": "Mister plassen ({count})", "en": "Lose their place ({count})"},
    "nobody": {"nb": "ingen", "en": "nobody"},
    "repair": {"nb": "Ny plan", "en": "New plan"},
    "became": {
        "nb": (
            "Uendret {kept}, annen vei {rerouted}, flyttet {moved}, mistet plassen"
            " {lost}, ute {left}, nye {new}."
        ),
        "en": (
            "Unchanged {kept}, another route {rerouted}, moved {moved}, lost their"
            " place {lost}, left {left}, new {new}."
        ),
    },
    "decided_by_tier": {
        "nb": (
            "{candidate}: med plassen ved {slot} ville trinnet {tier} vært {forced} i"
            " stedet for {value}; det er løst på nytt."
        ),
        "en": (
            "{candidate}: with the place at {slot}, the tier {tier} would be {forced}"
            " instead of {value}; this was solved again."
        ),
    },
    "decided_by_rules": {
        "nb": "{candidate}: ingen lovlig plan lar noen beholde {slot}.",
        "en": "{candidate}: no lawful plan lets them keep {slot}.",
    },
    "decided_by_nothing": {
        "nb": "{candidate}: en like god plan beholder plassen ved {slot}.",
        "en": "{candidate}: a plan as good keeps the place at {slot}.",
    },
    "decided_by_unknown": {
        "nb": "{candidate}: tiden var ute før det var vist hva som avgjorde.",
        "en": "{candidate}: time ran out before it was shown what decided.",
    },
    "reserve": {
        "nb": "{slot}: faller plassen til {holder} ledig, {steps}.",
        "en": "{slot}: if the place of {holder} falls free, {steps}.",
    },
    "reserve_open": {
        "nb": "{slot}: faller plassen til {holder} ledig, {steps} (ikke bevist best).",
        "en": "{slot}: if the place of {holder} falls free, {steps} (not proven best).",
    },
    "step_new": {"nb": "får {candidate} {now}", "en": "{candidate} gets {now}"},
    "step_moved": {
        "nb": "flytter {candidate} fra {before} til {now}",
        "en": "{candidate} moves from {before} to {now}",
    },
    "step_rerouted": {
        "nb": "blir {candidate} ved {now} på en annen vei",
        "en": "{candidate} stays at {now} by another route",
    },
    "step_lost": {
        "nb": "mister {candidate} plassen ved {before}",
        "en": "{candidate} loses the place at {before}",
    },
    "step_nobody": {"nb": "tar ingen over", "en": "nobody takes over"},
    "step_impossible": {
        "nb": "er ingen plan lovlig",
        "en": "no plan is lawful",
    },
    "step_unknown": {
        "nb": "er det ikke funnet ut hva som følger",
        "en": "it was not found out what follows",
    },
}
"""Code -> language -> sentence."""
