"""Sentences about what pathways use month by month, and about their calendar."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

RESOURCE_VIOLATIONS: Texts = {
    "resources": {
        "nb": (
            "I {month} har {resource} {left} igjen til planen, men den bruker {held}."
        ),
        "en": "In {month} {resource} has {left} left for the plan, but it uses {held}.",
    },
}

RESOURCE_REASONS: Texts = {
    "resources": {
        "nb": (
            "I {month} har {resource} {left} igjen til planen; det rekker ikke til én"
            " til."
        ),
        "en": (
            "In {month} {resource} has {left} left for the plan; that is not enough for"
            " one more."
        ),
    },
}

RESOURCE_FAULTS: Texts = {
    "one_way_of_credit": {
        "nb": (
            "et trinn forkortes enten måned for måned (shortened_by_credit) eller i"
            " trinn (by_credit), ikke begge deler. Kanskje skulle shortened_by_credit"
            " tas bort."
        ),
        "en": (
            "a stage is shortened either month by month (shortened_by_credit) or in"
            " steps (by_credit), not both. Maybe shortened_by_credit should go."
        ),
    },
    "capacity_in_some_month": {
        "nb": (
            "løp bruker ressursen, men den har ikke kapasitet i noen måned. Kanskje"
            " mangler listen over måneder."
        ),
        "en": (
            "pathways use the resource, but it has no capacity in any month. Maybe the"
            " list of months is missing."
        ),
    },
    "fits_the_calendar": {
        "nb": (
            "trinnet får aldri plass: med enhver oppstart varer det forbi måned {most}."
            " Kanskje er lengdene oppgitt i uker."
        ),
        "en": (
            "the stage never fits: whatever the start, it lasts beyond month {most}."
            " Maybe lengths were given in weeks."
        ),
    },
    "months_with_capacity": {
        "nb": (
            "trinnet får aldri plass: med enhver oppstart trenger det mer av {resource}"
            " enn det finnes i en av månedene. Kanskje er listen over måneder for kort."
        ),
        "en": (
            "the stage never fits: whatever the start, it needs more of {resource} than"
            " there is in one of its months. Maybe the list of months is too short."
        ),
    },
}

RESOURCE_WORDS: Texts = {
    "rule_resources": {"nb": "ressurser per måned", "en": "resources per month"},
    "because_resources": {
        "nb": "en ressurs er brukt opp i en måned",
        "en": "a resource is used up in a month",
    },
}
