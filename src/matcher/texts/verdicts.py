"""Sentences for violations and reasons."""

from __future__ import annotations

from matcher.texts.resource_words import RESOURCE_REASONS, RESOURCE_VIOLATIONS
from matcher.texts.two_sided_words import TWO_SIDED_REASONS, TWO_SIDED_VIOLATIONS

Texts = dict[str, dict[str, str]]

VIOLATIONS: Texts = {
    "unknown": {
        "nb": "Planen nevner {id}, som ikke finnes ({kind}).",
        "en": "The plan names {id}, which does not exist ({kind}).",
    },
    "value": {
        "nb": "Målet {tier} er oppgitt til {claimed}, men er {found}.",
        "en": "Tier {tier} is claimed to be {claimed}, but is {found}.",
    },
    "one_placement": {
        "nb": "{candidate} har {held} plasseringer; høyst {most} er lov.",
        "en": "{candidate} has {held} placements; at most {most} is allowed.",
    },
    "places": {
        "nb": "{slot} har {places} ledige plasser, men planen gir den {held} personer.",
        "en": "{slot} has {places} open places, but the plan gives it {held} people.",
    },
    "interest": {
        "nb": "{candidate} har ikke bedt om {slot}.",
        "en": "{candidate} never asked for {slot}.",
    },
    "declined": {
        "nb": "{candidate} og {slot} har takket nei til hverandre.",
        "en": "{candidate} and {slot} declined one another.",
    },
    "travel": {
        "nb": "{candidate} har {minutes} minutter til {slot}; grensen er {limit}.",
        "en": "{candidate} has {minutes} minutes to {slot}; the limit is {limit}.",
    },
    "no_way": {
        "nb": "{candidate} kommer ikke til {slot} uten å flytte.",
        "en": "{candidate} cannot get to {slot} without moving house.",
    },
    "qualifications": {
        "nb": "{candidate} mangler {missing}, som {slot} krever.",
        "en": "{candidate} lacks {missing}, which {slot} requires.",
    },
    "start": {
        "nb": (
            "{candidate} kan ikke begynne på {slot} i {start}; klar fra {available}."
        ),
        "en": (
            "{candidate} cannot start at {slot} in {start}; ready from {available}."
        ),
    },
    "start_not_offered": {
        "nb": "{slot} tar ikke imot noen i {start}, når {candidate} skal begynne.",
        "en": "{slot} takes nobody in {start}, when {candidate} is to start.",
    },
    "age": {
        "nb": (
            "{candidate} fyller {age} i startåret på {slot};"
            " målgruppen må være under {below} år."
        ),
        "en": (
            "{candidate} turns {age} in the year of the start at {slot};"
            " the target group must be below {below}."
        ),
    },
    "commitments": {
        "nb": "{candidate} har fastsatt plass på {pinned}, men planen holder det ikke.",
        "en": "{candidate} is pinned to {pinned}, but the plan does not hold it.",
    },
    "pathways": {
        "nb": "Løpet «{pathway}» til {slot} er ikke åpent for {candidate}.",
        "en": "Pathway “{pathway}” to {slot} is not open to {candidate}.",
    },
    "class_refuses": {
        "nb": "Klassene i løpet til {candidate} mot {slot} tar ikke imot.",
        "en": "The classes on {candidate}'s way to {slot} are not open.",
    },
    "training_classes": {
        "nb": (
            "Klassen {training_class} har {held} personer;"
            " hver gruppe skal ha {min} til {max}."
        ),
        "en": (
            "Class {training_class} holds {held} people;"
            " each group must hold {min} to {max}."
        ),
    },
    "companions": {
        "nb": "Følget {companions} er delt; de skal til samme {same}.",
        "en": "Companions {companions} are torn apart; they go to the same {same}.",
    },
    "gated_trade": {
        "nb": "{candidate} er satt på {slot}, men faget er stengt for ordningen.",
        "en": "{candidate} goes to {slot}, but its trade is closed to the scheme.",
    },
    "kept_slot": {
        "nb": (
            "{slot} har {left} plasser til ordningen, men planen gir den {held} personer;"
            " holdt av til ordinære søkere: {kept}."
        ),
        "en": (
            "{slot} has {left} places for the scheme, but the plan gives it {held} people;"
            " kept for ordinary applicants: {kept}."
        ),
    },
    "kept_company": {
        "nb": (
            "{company} har rom for {left} nye lærlinger fra ordningen, men planen gir den"
            " {held}; holdt av til ordinære: {kept}."
        ),
        "en": (
            "{company} has room for {left} new apprentices of the scheme, but the plan"
            " gives it {held}; kept for ordinary ones: {kept}."
        ),
    },
    "kept_training_office": {
        "nb": (
            "{training_office} kan følge opp {left} nye fra ordningen, men planen gir"
            " kontoret {held}; holdt av til ordinære lærlinger: {kept}."
        ),
        "en": (
            "{training_office} can follow up {left} new people of the scheme, but the plan"
            " gives it {held}; kept for ordinary apprentices: {kept}."
        ),
    },
    "kept_training_class": {
        "nb": (
            "Klassen {training_class} har {left} plasser til ordningen, men planen gir den"
            " {held} personer; holdt av til ordinære: {kept}."
        ),
        "en": (
            "Class {training_class} has {left} seats for the scheme, but the plan gives it"
            " {held} people; kept for ordinary apprentices: {kept}."
        ),
    },
    "approval": {
        "nb": "{candidate} er satt på {slot}, men bedriften er ikke godkjent for faget.",
        "en": "{candidate} goes to {slot}, but the company is not approved for the trade.",
    },
    "apprentices_at_once": {
        "nb": "{company} kan ta {left} nye lærlinger, men planen gir den {held}.",
        "en": "{company} can train {left} new apprentices, but the plan gives it {held}.",
    },
    "training_offices": {
        "nb": "{training_office} kan følge opp {left} nye, men planen gir kontoret {held}.",
        "en": "{training_office} can follow up {left} new people, but the plan gives it {held}.",
    },
    "slot_cohorts": {
        "nb": "{slot} trenger minst {min} nye, men planen gir den {held}.",
        "en": "{slot} needs at least {min} newcomers, but the plan gives it {held}.",
    },
    "shares": {
        "nb": (
            "Andelen {share}: {held} av {everybody} er i målgruppen;"
            " det skal være {at_least} til {at_most} prosent."
        ),
        "en": (
            "Share {share}: {held} of {everybody} are of the target group;"
            " it must be {at_least} to {at_most} percent."
        ),
    },
    "apart": {
        "nb": "Personene i {apart} skal holdes fra hverandre, ikke ha samme {same}.",
        "en": "The people of {apart} are to be kept apart, not to share a {same}.",
    },
}

REASONS: Texts = {
    "incumbent": {
        "nb": "{candidate} er allerede i løp.",
        "en": "{candidate} is already in a pathway.",
    },
    "interest": {
        "nb": "{candidate} har ikke bedt om noe som tilbys.",
        "en": "{candidate} asked for nothing that is offered.",
    },
    "declined": {
        "nb": "{candidate} ba om {slots} tilbud, og {declined} av dem er takket nei til.",
        "en": "{candidate} asked for {slots} slots, and {declined} of them were declined.",
    },
    "travel": {
        "nb": "Nærmeste tilbud {candidate} ba om er {minutes} minutter unna; grensen er {limit}.",
        "en": "The nearest slot {candidate} asked for is {minutes} minutes away; the limit is {limit}.",
    },
    "no_way": {
        "nb": "{candidate} kommer ikke til noe av det ønskede uten å flytte.",
        "en": "{candidate} cannot get to anything asked for without moving house.",
    },
    "qualifications": {
        "nb": "{candidate} mangler {missing}, som kreves av {slots} ønskede tilbud.",
        "en": "{candidate} lacks {missing}, required by {slots} slots asked for.",
    },
    "start": {
        "nb": "{candidate} er klar fra {available}, etter at alt ønsket har begynt.",
        "en": "{candidate} is ready from {available}, after all that was asked for has begun.",
    },
    "age": {
        "nb": "{candidate} er ikke lenger under {below} år når det ønskede begynner.",
        "en": "{candidate} is no longer below {below} when what was asked for begins.",
    },
    "pathways": {
        "nb": "Ingen løp til det {candidate} ba om er åpne.",
        "en": "No pathway to what {candidate} asked for is open.",
    },
    "places": {
        "nb": "{slot} er full: {held} av {places} ledige plasser er fordelt.",
        "en": "{slot} is full: {held} of {places} open places are given out.",
    },
    "class_closed": {
        "nb": "Klassen {training_class} åpner ikke; den trenger minst {min} personer.",
        "en": "Class {training_class} stays closed; it needs at least {min} people.",
    },
    "class_full": {
        "nb": "Klassen {training_class} har {held} personer og kan ikke ta én til.",
        "en": "Class {training_class} holds {held} people and cannot take one more.",
    },
    "companions": {
        "nb": "Følget {companions} finner ikke plass sammen (samme {same}).",
        "en": "Companions {companions} find no places together (same {same}).",
    },
    "commitments": {
        "nb": "{candidate} har en fastsatt plass.",
        "en": "{candidate} is pinned to a place.",
    },
    "gated_trade": {
        "nb": "Alt {candidate} ba om, er i fag som er stengt for ordningen.",
        "en": "All that {candidate} asked for is in trades closed to the scheme.",
    },
    "kept_slot": {
        "nb": (
            "{slot} har ingen plass igjen til ordningen;"
            " holdt av til ordinære søkere: {kept}."
        ),
        "en": (
            "{slot} has no place left for the scheme;"
            " kept for ordinary applicants: {kept}."
        ),
    },
    "kept_company": {
        "nb": (
            "{company} har ikke rom for flere lærlinger fra ordningen;"
            " holdt av til ordinære: {kept}."
        ),
        "en": (
            "{company} has room for no more apprentices of the scheme;"
            " kept for ordinary ones: {kept}."
        ),
    },
    "kept_training_office": {
        "nb": (
            "{training_office} kan ikke følge opp flere fra ordningen;"
            " holdt av til ordinære lærlinger: {kept}."
        ),
        "en": (
            "{training_office} can follow up no more people of the scheme;"
            " kept for ordinary apprentices: {kept}."
        ),
    },
    "kept_training_class": {
        "nb": (
            "Klassen {training_class} har ingen plass igjen til ordningen;"
            " holdt av til ordinære: {kept}."
        ),
        "en": (
            "Class {training_class} has no seat left for the scheme;"
            " kept for ordinary apprentices: {kept}."
        ),
    },
    "approval": {
        "nb": "Ingen bedrift som tilbyr det {candidate} ba om, er godkjent for faget.",
        "en": "No company that offers what {candidate} asked for is approved for the trade.",
    },
    "apprentices_at_once": {
        "nb": "{company} kan ta {left} nye lærlinger og har fått {held}.",
        "en": "{company} can train {left} new apprentices and was given {held}.",
    },
    "training_offices": {
        "nb": "{training_office} kan følge opp {left} nye og har fått {held}.",
        "en": "{training_office} can follow up {left} new people and was given {held}.",
    },
    "slot_closed": {
        "nb": "{slot} åpner ikke; det trengs minst {min} nye.",
        "en": "{slot} stays closed; it needs at least {min} newcomers.",
    },
    "shares": {
        "nb": "Én til ville bryte andelen {share}: {at_least} til {at_most} prosent.",
        "en": "One more would break share {share}: {at_least} to {at_most} percent.",
    },
    "apart": {
        "nb": "Andre i {apart} er der alt; de skal ikke ha samme {same}.",
        "en": "Others of {apart} are there already; they must not share a {same}.",
    },
    "not_reached": {
        "nb": "{slot} har rom for {candidate}; tiden var ute, eller målene blir ikke bedre.",
        "en": "{slot} has room for {candidate}; time ran out, or no tier gains by it.",
    },
}

VIOLATIONS |= RESOURCE_VIOLATIONS | TWO_SIDED_VIOLATIONS
REASONS |= RESOURCE_REASONS | TWO_SIDED_REASONS
