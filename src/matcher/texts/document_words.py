"""Sentences for mistakes in results and in changes of the facts."""

from __future__ import annotations

DOCUMENT_FAULTS: dict[str, dict[str, str]] = {
    "result_in_folder": {
        "nb": "mappen har ingen result.json. Kanskje er det en annen mappe enn den «matcher solve» skrev.",
        "en": 'the folder has no result.json. Maybe it is another folder than "matcher solve" wrote.',
    },
    "result_of_problem": {
        "nb": "resultatet gjelder et annet problem, eller fakta er endret siden. Løs på nytt, eller bruk «matcher replan».",
        "en": 'the result is of another problem, or facts have changed since. Solve again, or use "matcher replan".',
    },
    "result_unchanged": {
        "nb": "er endret etter at resultatet ble skrevet. Løs på nytt.",
        "en": "was changed after the result was written. Solve again.",
    },
    "known_change": {
        "nb": "ventet en av endringene {known}.",
        "en": "expected one of the changes {known}.",
    },
    "add_or_to": {
        "nb": "enten «add» eller «to» må stå her, og ikke begge.",
        "en": 'either "add" or "to" must stand here, and not both.',
    },
    "something_named": {
        "nb": "endringen må nevne noen eller noe.",
        "en": "the change must name somebody or something.",
    },
    "shares_to_100": {
        "nb": "hver del må ha en andel, og de må bli 100 til sammen.",
        "en": "each part must have a share, and they must add up to 100.",
    },
}
