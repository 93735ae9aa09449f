"""Words for itineraries, host lists and who is short of visits."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

ITINERARY_PAGES: Texts = {
    "lead_itinerary": {
        "nb": "Besøkene til {visitor} ({visits}):",
        "en": "The visits of {visitor} ({visits}):",
    },
    "lead_host_list": {
        "nb": "{company} tar imot {visits} besøk i {rounds} runder:",
        "en": "{company} receives {visits} visits in {rounds} rounds:",
    },
    "visits_may_change": {
        "nb": "Dette er et forslag til du hører noe annet; begge kan si fra.",
        "en": "This is a proposal until you hear otherwise; both may say no.",
    },
    "short_visitor": {
        "nb": "{visitor} har {held} av minst {least} besøk. I veien for flere",
        "en": "{visitor} has {held} of at least {least} visits. In the way of more",
    },
    "short_host": {
        "nb": "{company} får {held} av minst {least} besøk.",
        "en": "{company} gets {held} of at least {least} visits.",
    },
}

ITINERARY_WORDS: Texts = {
    "visit_why_pinned": {"nb": "fastsatt på forhånd", "en": "set beforehand"},
    "visit_why_top_three": {
        "nb": "blant dine tre fremste ønsker ({points} poeng)",
        "en": "among your top three ({points} points)",
    },
    "visit_why_wished": {
        "nb": "et ønske ({points} poeng)",
        "en": "a wish ({points} points)",
    },
    "visit_room": {"nb": "{held} av {room}", "en": "{held} of {room}"},
    "visit_moved": {"nb": "Flyttet: {count}", "en": "Moved: {count}"},
    "visit_added": {"nb": "Nye: {count}", "en": "Added: {count}"},
    "visit_removed": {"nb": "Falt bort: {count}", "en": "Removed: {count}"},
    "short": {
        "nb": "For få besøk, og hvor mange av forsøkene hver regel stenger",
        "en": "Too few visits, and how many of those tried each rule forbids",
    },
    "nobody_short": {
        "nb": "Alle har så mange besøk som de minst skal ha.",
        "en": "Everybody has as many visits as they should at least have.",
    },
    "free": {"nb": "ingenting", "en": "nothing"},
    "blocked_visit_one_in_round": {
        "nb": "er et annet sted i runden",
        "en": "is elsewhere in the round",
    },
    "blocked_visit_present": {
        "nb": "er borte i runden",
        "en": "is absent in the round",
    },
    "blocked_visit_reach": {"nb": "for lang vei", "en": "too long a journey"},
    "blocked_visit_banned": {"nb": "utelukket", "en": "banned"},
    "blocked_visit_interest": {
        "nb": "en i følget ønsker det ikke",
        "en": "not wished by somebody who comes along",
    },
    "blocked_visit_once": {
        "nb": "en i følget har vært der",
        "en": "somebody who comes along meets it already",
    },
    "blocked_visit_most": {
        "nb": "så mange besøk som er lov",
        "en": "as many visits as allowed",
    },
    "blocked_visit_room": {"nb": "fullt eller stengt", "en": "full or closed"},
    "blocked_visit_least_in_round": {
        "nb": "for få til at runden åpner",
        "en": "too few for the round to open",
    },
    "blocked_visit_host_most": {
        "nb": "bedriften har nok besøk i alt",
        "en": "the company has enough visits in all",
    },
    "blocked_visit_zone_a_day": {
        "nb": "en annen sone den dagen",
        "en": "another zone on that day",
    },
    "blocked_visit_group": {"nb": "følget deles", "en": "companions are parted"},
}

MONTH_WORDS: Texts = {
    "gantt": {
        "nb": "Kull, og når de er i hvert trinn (personer)",
        "en": "Cohorts, and when they are at each stage (people)",
    },
    "gantt_bar": {
        "nb": "{stage} {begins} til {last} ({people})",
        "en": "{stage} {begins} to {last} ({people})",
    },
    "stage_school": {"nb": "skole", "en": "school"},
    "stage_practice": {"nb": "praksis", "en": "practice"},
    "stage_summer": {"nb": "sommerjobb", "en": "summer job"},
    "stage_apprenticeship": {"nb": "læretid", "en": "apprenticeship"},
    "stage_job": {"nb": "jobb", "en": "job"},
    "stage_course": {"nb": "kurs", "en": "course"},
    "heat": {
        "nb": "Brukt av det som finnes, etter måned",
        "en": "Used of what there is, by month",
    },
    "heat_month": {"nb": "Måned", "en": "Month"},
    "heat_over": {
        "nb": "  {mark} er en måned der det brukes mer enn det finnes.",
        "en": "  {mark} is a month in which more is used than there is.",
    },
}
