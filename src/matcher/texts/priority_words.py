"""Words about priorities and wishes that do not meet, and about published lotteries."""

from __future__ import annotations

PRIORITY_NOTES: dict[str, dict[str, str]] = {
    "ranked_unasked": {
        "nb": "{entries} av {listed} plasseringer på prioriteringslistene ({lists} lister) gjelder folk som ikke kan få plassen: {unasked} har ikke søkt der, {incumbents} er i løp fra før, {declined} har takket nei eller fått nei. Det er vanlig, og endrer ingenting.",
        "en": "{entries} of {listed} entries of priority lists ({lists} lists) are of people who cannot have the place: {unasked} did not ask for it, {incumbents} are in a pathway already, {declined} said no or were refused. That is normal and changes nothing.",
    },
    "asked_unranked": {
        "nb": "{entries} ønsker gjelder tilbud med en prioriteringsliste som ikke nevner kandidaten ({slots} tilbud). Hun regnes da som lik med de andre som ikke står der, bak alle på listen.",
        "en": "{entries} wishes are for slots whose priority list does not name the candidate ({slots} slots). She is then equal to the others it leaves out, behind everybody on the list.",
    },
}

DIFFERENCES: dict[str, dict[str, str]] = {
    "lottery_seed": {
        "nb": "Frøet i protokollen er {found}, ikke {seed}.",
        "en": "The seed of the record is {found}, not {seed}.",
    },
    "lottery_missing": {
        "nb": "{candidate} skulle vært med i trekningen, men mangler i protokollen.",
        "en": "{candidate} should have taken part and is not in the record.",
    },
    "lottery_unknown": {
        "nb": "{candidate} står i protokollen, men skulle ikke vært med.",
        "en": "{candidate} is in the record and should not have taken part.",
    },
    "lottery_twice": {
        "nb": "{candidate} står {times} ganger i protokollen.",
        "en": "{candidate} is in the record {times} times.",
    },
    "lottery_number": {
        "nb": "{candidate} har tallet {number}; i protokollen står {found}.",
        "en": "The number of {candidate} is {number}; the record says {found}.",
    },
    "lottery_place": {
        "nb": "{candidate} er nummer {place}; i protokollen står {found}.",
        "en": "The place of {candidate} is {place}; the record says {found}.",
    },
}

LOTTERY_FAULTS: dict[str, dict[str, str]] = {
    "sixteen_digits": {
        "nb": "ventet 16 sifre fra 0–9 og a–f. Kanskje har et regneark gjort om tallet.",
        "en": "expected 16 digits from 0–9 and a–f. Maybe a spreadsheet has changed the number.",
    },
    "below": {
        "nb": "tallet må være under {below}.",
        "en": "the number must be below {below}.",
    },
    "some_ticket": {
        "nb": "protokollen har ingen rader, og da vet ingen hvilket frø den gjelder.",
        "en": "the record has no rows, so nobody knows of which seed it is.",
    },
    "one_seed": {
        "nb": "alle radene må ha samme frø. Her står et annet enn i den første.",
        "en": "all rows must have the same seed. This is not that of the first.",
    },
}

LOTTERY_WORDS: dict[str, dict[str, str]] = {
    "priority_notes": {
        "nb": "Ønsker og prioriteringer som ikke møtes",
        "en": "Wishes and priorities that do not meet",
    },
    "cli_command_lottery": {
        "nb": "trekk lodd mellom kandidatene, eller kontroller en trekning",
        "en": "draw lots among the candidates, or check a drawing",
    },
    "cli_arg_lottery_seed": {
        "nb": "frøet, et helt tall fra 0, som er kunngjort",
        "en": "the announced seed, a whole number from 0",
    },
    "cli_arg_lottery_out": {
        "nb": "skriv protokollen hit, som .csv eller .json; ellers vises den",
        "en": "write the record here, as .csv or .json; shown if not given",
    },
    "cli_arg_lottery_check": {
        "nb": "trekk på nytt og si alt denne protokollen har annerledes",
        "en": "draw again and say all that this record has otherwise",
    },
    "cli_lottery_done": {
        "nb": "Trukket: {people} kandidater med frø {seed}.",
        "en": "Drawn: {people} candidates with seed {seed}.",
    },
    "cli_lottery_right": {
        "nb": "Protokollen stemmer: {people} kandidater, frø {seed}.",
        "en": "The record is right: {people} candidates, seed {seed}.",
    },
    "cli_lottery_wrong": {
        "nb": "Protokollen stemmer ikke. Avvik: {count}.",
        "en": "The record is not right. Differences: {count}.",
    },
    "cli_lottery_what": {
        "nb": "oppgi --seed for å trekke, eller --check for å kontrollere",
        "en": "give --seed to draw, or --check to check",
    },
    "cli_lottery_one": {
        "nb": "--check skriver ingenting; la --out være",
        "en": "--check writes nothing; leave --out out",
    },
    "cli_lottery_ending": {
        "nb": "protokollen må hete noe på .csv eller .json",
        "en": "the record must be named .csv or .json",
    },
}
