"""What the HTTP service says when it does not answer."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

SERVICE_WORDS: Texts = {
    "service_not_json": {
        "nb": "Innholdet er ikke JSON slik tjenesten kan lese det.",
        "en": "The body is not JSON that the service can read.",
    },
    "service_input": {
        "nb": "Opplysningene har feil; «faults» sier hvor, og hva som var ventet.",
        "en": 'The facts have faults; "faults" says where, and what was expected.',
    },
    "service_not_small": {
        "nb": (
            "Problemet er for stort til å vente på: høyst {candidates} kandidater og"
            " {slots} tilbud. Send det til /v1/jobs."
        ),
        "en": (
            "The problem is too large to wait for: {candidates} candidates and {slots}"
            " slots at most. Send it to /v1/jobs."
        ),
    },
    "service_too_large": {
        "nb": "Innholdet er for stort: høyst {most} byte.",
        "en": "The body is too large: {most} bytes at most.",
    },
    "service_too_slow": {
        "nb": "Det tok for lang tid å lese og løse problemet.",
        "en": "It took too long to read and solve the problem.",
    },
    "service_too_late": {
        "nb": "Innholdet kom for sent.",
        "en": "The body came too slowly.",
    },
    "service_too_much_memory": {
        "nb": "Problemet trengte mer minne enn det kan få her.",
        "en": "The problem needed more memory than it may have here.",
    },
    "service_not_json_type": {
        "nb": "Send innholdet som application/json, ukomprimert.",
        "en": "Send the body as application/json, not compressed.",
    },
    "service_unauthorized": {
        "nb": "Du må vise hvem du er.",
        "en": "You must show who you are.",
    },
    "service_forbidden": {
        "nb": "Du har ikke tilgang til dette.",
        "en": "You have no access to this.",
    },
    "service_not_local": {
        "nb": "Tjenesten har ingen tilgangskontroll og svarer bare sin egen maskin.",
        "en": "The service has no access control and answers its own machine only.",
    },
    "service_not_found": {
        "nb": "Dette finnes ikke, eller ikke lenger.",
        "en": "This does not exist, or not any more.",
    },
    "service_method": {
        "nb": "Adressen kan ikke brukes på den måten.",
        "en": "The address cannot be used in that way.",
    },
    "service_queue_full": {
        "nb": "Køen er full. Prøv igjen litt senere.",
        "en": "The queue is full. Try again a little later.",
    },
    "service_busy": {
        "nb": "Tjenesten er opptatt. Prøv igjen litt senere.",
        "en": "The service is busy. Try again a little later.",
    },
    "service_died": {
        "nb": "Prosessen som løste problemet, ble avbrutt utenfra. Prøv igjen.",
        "en": "The process that solved the problem was ended from outside. Try again.",
    },
    "service_internal": {
        "nb": "Det er en feil i tjenesten. Loggen sier hvor i koden.",
        "en": "There is a mistake in the service. The log says where in the code.",
    },
    "service_refused": {
        "nb": "Forespørselen ble avvist.",
        "en": "The request was refused.",
    },
    "service_about": {
        "nb": "Kjør HTTP-tjenesten, bare for denne maskinen om ikke MATCHER_TOKEN er satt.",
        "en": "Run the HTTP service, for this machine only unless MATCHER_TOKEN is set.",
    },
    "service_needs_token": {
        "nb": (
            "Uten tilgangskontroll kan tjenesten bare nås fra sin egen maskin, for"
            " eksempel på 127.0.0.1. Sett MATCHER_TOKEN for å åpne den for andre."
        ),
        "en": (
            "Without access control the service is for its own machine only, such as at"
            " 127.0.0.1. Set MATCHER_TOKEN to open it to others."
        ),
    },
    "service_no_address": {
        "nb": "Adressen og porten kan ikke brukes. Kanskje er porten opptatt.",
        "en": "The address and port cannot be used. Maybe the port is taken.",
    },
    "service_short_token": {
        "nb": "MATCHER_TOKEN må ha minst 16 tegn.",
        "en": "MATCHER_TOKEN must have 16 characters or more.",
    },
}
