"""Sentences about what pathways use month by month, and about their calendar."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

RESOURCE_VIOLATIONS: Texts = {
    "resources": {
        "nb": "I {month} har planen {left} av {resource}, men den bruker {held}.",
        "en": "In {month} the plan has {left} of {resource}, but it uses {held}.",
    },
}

RESOURCE_REASONS: Texts = {
    "resources": {
        "nb": (
            "{resource} er full i {month}: planen har {left} av den, for lite til én"
            " til."
        ),
        "en": (
            "{resource} is full in {month}: the plan has {left} of it, too little for one"
            " more."
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
    "share_of_every_region": {
        "nb": "hver region må ha en del; ellers ville noen bruke uten grense.",
        "en": "every region must have a share; else some people would use without limit.",
    },
    "common_to_all_regions": {
        "nb": "ressursen teller noen regioner alene fra før, og kan ikke deles.",
        "en": "the resource counts some regions only by now, and cannot be divided.",
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
    "member_resources_resource": {
        "nb": "{subject} har bare så mye i hver måned",
        "en": "{subject} has only so much in each month",
    },
    "change_resource_capacity": {
        "nb": "{resources}: {amount} mer i måneden ({months})",
        "en": "{resources}: {amount} more a month ({months})",
    },
    "change_resource_capacity_always": {
        "nb": "{resources}: {amount} mer i hver måned",
        "en": "{resources}: {amount} more in every month",
    },
}

RESOURCE_STATEMENTS: Texts = {
    "change_resource_capacity": {
        "nb": "{add} til av {id} i måneden fra {first} til {last}",
        "en": "{add} more of {id} a month from {first} to {last}",
    },
}
