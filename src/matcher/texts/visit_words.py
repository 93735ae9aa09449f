"""Sentences about visits: mistakes in their facts, and broken rules of a schedule."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

VISIT_FAULTS: Texts = {
    "local_time": {
        "nb": "ventet et klokkeslett som 09:30, uten tidssone.",
        "en": "expected a time of day such as 09:30, without a time zone.",
    },
    "ends_after_begins": {
        "nb": "runden må slutte etter at den begynner.",
        "en": "the round must end after it begins.",
    },
    "rounds_apart": {
        "nb": "runden overlapper runden på plass {other}. Kanskje er en dato eller et klokkeslett feil.",
        "en": "the round overlaps the one at position {other}. Maybe a date or a time of day is wrong.",
    },
    "at_most_room": {
        "nb": "tallet kan ikke være større enn plassen i en runde; da kunne bedriften aldri ta imot noen.",
        "en": "the number cannot be greater than the room in a round; the company could never receive anybody.",
    },
    "one_group_each": {
        "nb": "en i gruppen er også i en annen gruppe.",
        "en": "somebody in the group is in another group as well.",
    },
    "pin_in_open_round": {
        "nb": "besøket er låst i en runde der bedriften ikke tar imot noen.",
        "en": "the visit is pinned in a round in which the company receives nobody.",
    },
    "pin_when_present": {
        "nb": "besøket er låst i en runde der den besøkende er borte.",
        "en": "the visit is pinned in a round in which the visitor is absent.",
    },
    "pin_where_interested": {
        "nb": "besøket er låst ved en bedrift som ikke er blant ønskene.",
        "en": "the visit is pinned at a company that is not among the interests.",
    },
    "pin_within_reach": {
        "nb": "besøket er låst ved en bedrift som er for langt unna.",
        "en": "the visit is pinned at a company that is too far away.",
    },
    "pin_not_banned": {
        "nb": "besøket er både låst og utelukket.",
        "en": "the visit is pinned and banned.",
    },
    "pin_once_a_round": {
        "nb": "den besøkende er låst ved to bedrifter i samme runde.",
        "en": "the visitor is pinned at two companies in the same round.",
    },
    "pin_once_a_company": {
        "nb": "den besøkende er låst ved bedriften i to runder.",
        "en": "the visitor is pinned at the company in two rounds.",
    },
    "pin_at_most": {
        "nb": "den besøkende er låst til flere besøk enn det meste som er lov.",
        "en": "the visitor is pinned to more visits than the most that are allowed.",
    },
    "pin_within_room": {
        "nb": "flere er låst ved bedriften i runden enn den har rom til.",
        "en": "more are pinned at the company in the round than it has room for.",
    },
    "pin_host_at_most": {
        "nb": "flere er låst ved bedriften enn den kan ta imot i alt.",
        "en": "more are pinned at the company than it receives in all.",
    },
    "pin_zone_a_day": {
        "nb": "besøket ligger i en annen sone enn det på plass {other}, som er låst samme dag.",
        "en": "the visit is in another zone than the one at position {other}, pinned on the same day.",
    },
}
"""Code -> language -> sentence, of mistakes in the facts."""

VISIT_VIOLATIONS: Texts = {
    "visit_unknown": {
        "nb": "Planen nevner {id}, som ikke finnes ({kind}).",
        "en": "The schedule names {id}, which does not exist ({kind}).",
    },
    "visit_one_in_round": {
        "nb": "{candidate} har {held} besøk i runden {round}.",
        "en": "{candidate} has {held} visits in round {round}.",
    },
    "visit_once": {
        "nb": "{candidate} besøker {company} {held} ganger.",
        "en": "{candidate} visits {company} {held} times.",
    },
    "visit_present": {
        "nb": "{candidate} er borte i runden {round}.",
        "en": "{candidate} is absent in round {round}.",
    },
    "visit_interest": {
        "nb": "{candidate} har ikke ønsket å møte {company}.",
        "en": "{candidate} never wished to meet {company}.",
    },
    "visit_reach": {
        "nb": "{candidate} har for lang vei til {company}.",
        "en": "{candidate} has too long a journey to {company}.",
    },
    "visit_room": {
        "nb": "{company} har rom til {room} i runden {round}, men får {held}.",
        "en": "{company} has room for {room} in round {round}, but gets {held}.",
    },
    "visit_least_in_round": {
        "nb": "{company} tar imot minst {least} i en runde, men får {held} i {round}.",
        "en": "{company} receives at least {least} in a round, but gets {held} in {round}.",
    },
    "visit_most": {
        "nb": "{candidate} har {held} besøk; høyst {most} er lov.",
        "en": "{candidate} has {held} visits; at most {most} are allowed.",
    },
    "visit_host_most": {
        "nb": "{company} har {held} besøk; høyst {most} er lov.",
        "en": "{company} has {held} visits; at most {most} are allowed.",
    },
    "visit_zone_a_day": {
        "nb": "{candidate} er i sonene {zones} samme dag, {on}.",
        "en": "{candidate} is in zones {zones} on one day, {on}.",
    },
    "visit_group": {
        "nb": "Gruppen {group} er ikke samlet i runden {round}.",
        "en": "Group {group} is not together in round {round}.",
    },
    "visit_pinned": {
        "nb": "Det låste besøket til {candidate} hos {company} i {round} mangler.",
        "en": "The pinned visit of {candidate} to {company} in {round} is missing.",
    },
    "visit_banned": {
        "nb": "{candidate} skal ikke møte {company} i runden {round}.",
        "en": "{candidate} must not meet {company} in round {round}.",
    },
}
"""Code -> language -> sentence, of broken rules."""
