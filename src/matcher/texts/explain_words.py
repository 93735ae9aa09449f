"""Sentences for explanations: of a person, of a slot, and of what would help."""

from __future__ import annotations

from matcher.texts.resource_words import RESOURCE_STATEMENTS

Texts = dict[str, dict[str, str]]

MORE_REASONS: Texts = {
    "nearest": {
        "nb": "Nærmest for {candidate} er {slot}; bare én regel står i veien: {rule}.",
        "en": "Nearest for {candidate} is {slot}; a single rule stands in the way: {rule}.",
    },
    "no_class": {
        "nb": "Veien til {slot} går gjennom en klasse, og ingen klasse i fagfamilien {family} fører {candidate} dit.",
        "en": "The way to {slot} goes through a class, and no class of the family {family} leads {candidate} there.",
    },
    "combined": {
        "nb": "Nærmest for {candidate} er {slot}; flere regler står i veien samtidig: {rules}.",
        "en": "Nearest for {candidate} is {slot}; several rules stand in the way at once: {rules}.",
    },
    "several": {
        "nb": "På {slot} er flere grenser nådd samtidig: {rules}.",
        "en": "At {slot} several limits are reached at once: {rules}.",
    },
    "no_route": {
        "nb": "Ingen løp fører {candidate} til noe tilbud.",
        "en": "No pathway leads {candidate} to any slot.",
    },
}
"""What ``explain`` says itself, where no single rule's reason is the whole truth."""

STATEMENTS: Texts = {
    "incumbent": {
        "nb": "{candidate} er i løp fra før, på {slot}.",
        "en": "{candidate} is already in a pathway, at {slot}.",
    },
    "placed": {
        "nb": (
            "{candidate} har plass på {slot}: løp «{pathway}», start {start},"
            " {minutes} minutter hver vei."
        ),
        "en": (
            "{candidate} has a place at {slot}: pathway “{pathway}”, start {start},"
            " {minutes} minutes each way."
        ),
    },
    "placed_moves": {
        "nb": (
            "{candidate} har plass på {slot}: løp «{pathway}», start {start};"
            " det betyr å flytte."
        ),
        "en": (
            "{candidate} has a place at {slot}: pathway “{pathway}”, start {start};"
            " that means moving house."
        ),
    },
    "rank": {
        "nb": "Det er ønske nr. {rank} på ønskelisten.",
        "en": "It is choice no. {rank} on the list of wishes.",
    },
    "never_asked": {
        "nb": "Det var ikke ønsket; regelen om ønsker er myk.",
        "en": "It was not asked for; the rule of interests is soft.",
    },
    "nothing_ahead": {
        "nb": "Ingen ønsker sto foran det.",
        "en": "Nothing asked for came before it.",
    },
    "ahead": {
        "nb": "Foran sto {slots} tilbud; {lawful} av dem er lovlige.",
        "en": "Ahead of it were {slots} slots; {lawful} of them are lawful.",
    },
    "ahead_full": {
        "nb": "{slot} (ønske nr. {rank}) er full; der er {holders}.",
        "en": "{slot} (choice no. {rank}) is full; there are {holders}.",
    },
    "ahead_full_more": {
        "nb": "{slot} (ønske nr. {rank}) er full; der er {holders} og {more} til.",
        "en": "{slot} (choice no. {rank}) is full; there are {holders} and {more} more.",
    },
    "ahead_room": {
        "nb": "{slot} (ønske nr. {rank}) har plass.",
        "en": "{slot} (choice no. {rank}) has room.",
    },
    "ahead_held": {
        "nb": "{slot} (ønske nr. {rank}) kan ikke ta én til; der er {holders}.",
        "en": "{slot} (choice no. {rank}) cannot take one more; there are {holders}.",
    },
    "ahead_held_more": {
        "nb": "{slot} (ønske nr. {rank}) kan ikke ta én til; der er {holders} og {more} til.",
        "en": "{slot} (choice no. {rank}) cannot take one more; there are {holders} and {more} more.",
    },
    "ahead_closed": {
        "nb": "{slot} (ønske nr. {rank}) har ikke rom.",
        "en": "{slot} (choice no. {rank}) has no room.",
    },
    "more_ahead": {
        "nb": "{slots} lovlige tilbud til sto foran.",
        "en": "{slots} more lawful slots were ahead.",
    },
    "if_ahead": {
        "nb": "Med noe som sto foran, i stedet:",
        "en": "With anything ahead of it instead:",
    },
    "unplaced": {
        "nb": "{candidate} har ikke plass.",
        "en": "{candidate} has no place.",
    },
    "offered": {
        "nb": "{offered} tilbud finnes i alt.",
        "en": "{offered} slots are offered in all.",
    },
    "removed": {
        "nb": "{slots} faller bort ved regelen om {rule}; {left} er igjen.",
        "en": "{slots} fall away by the rule of {rule}; {left} are left.",
    },
    "example": {
        "nb": "Nærmest av dem:",
        "en": "Nearest of them:",
    },
    "nothing_left": {
        "nb": "Ingen tilbud er lovlige.",
        "en": "No slot is lawful.",
    },
    "in_reach": {
        "nb": "{slots} tilbud er lovlige for henne, om det er rom.",
        "en": "{slots} slots are lawful for her, room aside.",
    },
    "if_placed": {
        "nb": "Med plass likevel:",
        "en": "With a place all the same:",
    },
    "if_there": {
        "nb": "Med plass der likevel:",
        "en": "With a place there all the same:",
    },
    "forced_worse": {
        "nb": (
            "trinn {number} ({tier}) ville i beste fall gå fra {before} til {after};"
            " alt foran kunne holdes."
        ),
        "en": (
            "tier {number} ({tier}) would go from {before} to {after} at best;"
            " all ahead of it could be held."
        ),
    },
    "forced_draw": {
        "nb": (
            "planen kunne vært like god på alle trinn; loddtrekningen"
            " (trinn {number}) avgjorde."
        ),
        "en": (
            "the plan could be as good on every tier; the lottery"
            " (tier {number}) decided."
        ),
    },
    "forced_as_good": {
        "nb": "planen kunne vært like god på alle trinn.",
        "en": "the plan could be as good on every tier.",
    },
    "forced_better": {
        "nb": (
            "planen kunne vært bedre på trinn {number} ({tier});"
            " den er ikke bevist best."
        ),
        "en": (
            "the plan could be better on tier {number} ({tier}); it is not proven best."
        ),
    },
    "forced_unlawful": {
        "nb": "ingen lovlig plan gjør det.",
        "en": "no lawful plan does that.",
    },
    "forced_unknown": {
        "nb": "tiden var ute før det var avgjort.",
        "en": "time ran out before that was settled.",
    },
    "unlock": {
        "nb": "Dette ville hjelpe: {changes}. Det gir plass på {slot}, og ingen mister sin.",
        "en": "This would help: {changes}. That gives a place at {slot}, and nobody loses one.",
    },
    "unlock_moves": {
        "nb": "Disse flytter: {moved}.",
        "en": "These move: {moved}.",
    },
    "unlock_open": {
        "nb": "Andre kan komme foran til det.",
        "en": "Others may come first for it.",
    },
    "no_unlock": {
        "nb": "Ingen av de små endringene som ble prøvd, gir plass.",
        "en": "None of the small changes that were tried gives a place.",
    },
    "change_places": {
        "nb": "{add} plass til på {id}",
        "en": "{add} more place at {id}",
    },
    "change_office_capacity": {
        "nb": "{add} til hos opplæringskontoret {id}",
        "en": "{add} more at the training office {id}",
    },
    "change_class_seats": {
        "nb": "{add} til i hver gruppe av klassen {id}",
        "en": "{add} more in each group of class {id}",
    },
    "change_fewest": {
        "nb": "{people} til i kullet på {id}",
        "en": "{people} more in the cohort of {id}",
    },
    "change_travel_minutes": {
        "nb": "{add} minutter lengre reise",
        "en": "{add} minutes more travel",
    },
    "change_qualified": {
        "nb": "kvalifikasjonen {grants}",
        "en": "the qualification {grants}",
    },
    "change_available_earlier": {
        "nb": "å kunne begynne {months} md. tidligere",
        "en": "being able to start {months} month(s) earlier",
    },
    "change_available": {
        "nb": "å begynne {months} md. senere",
        "en": "a start {months} month(s) later",
    },
    "why_not_held": {
        "nb": "{candidate} har plass på {slot}.",
        "en": "{candidate} has a place at {slot}.",
    },
    "why_not": {
        "nb": "{candidate} har ikke plass på {slot}.",
        "en": "{candidate} has no place at {slot}.",
    },
    "not_lawful": {
        "nb": "Det er ikke lovlig:",
        "en": "It is not lawful:",
    },
    "lawful": {
        "nb": "Det er lovlig.",
        "en": "It is lawful.",
    },
    "no_way_in": {
        "nb": "Ingen løp fører dit.",
        "en": "No pathway leads there.",
    },
    "holders": {
        "nb": "Der er {holders}.",
        "en": "There are {holders}.",
    },
    "holders_more": {
        "nb": "Der er {holders} og {more} til.",
        "en": "There are {holders} and {more} more.",
    },
    "slot_full": {
        "nb": "{slot} er full: {held} av {open} plasser er fordelt.",
        "en": "{slot} is full: {held} of {open} places are given out.",
    },
    "slot_room": {
        "nb": "{slot} har plass igjen: {held} av {open} plasser er fordelt.",
        "en": "{slot} has room left: {held} of {open} places are given out.",
    },
    "slot_empty": {
        "nb": "{slot} er tomt; plasser til ordningen: {open}.",
        "en": "{slot} is empty; places for the scheme: {open}.",
    },
    "slot_nothing": {
        "nb": (
            "{slot} har ingen plass til ordningen: av {places} er {taken} brukt fra før"
            " og {reserved} holdt av til ordinære søkere."
        ),
        "en": (
            "{slot} has no place for the scheme: of {places}, {taken} are taken before"
            " and {reserved} kept for ordinary applicants."
        ),
    },
    "slot_asked": {
        "nb": "{people} nye kandidater er med i alt.",
        "en": "{people} new candidates take part in all.",
    },
    "slot_eligible": {
        "nb": "{people} personer kan lovlig gå dit; {waiting} av dem har ikke plass.",
        "en": "{people} people may lawfully go there; {waiting} of them have no place.",
    },
    "slot_elsewhere": {
        "nb": "Resten har plass andre steder: {people}.",
        "en": "The others have places elsewhere: {people}.",
    },
    "slot_elsewhere_more": {
        "nb": "Resten har plass andre steder: {people} og {more} til.",
        "en": "The others have places elsewhere: {people} and {more} more.",
    },
    "slot_short": {
        "nb": "Det trengs minst {fewest} nye; {short} for få kan lovlig gå dit.",
        "en": "It needs at least {fewest} newcomers; {short} too few may lawfully go there.",
    },
    "slot_fewest": {
        "nb": "Det er stengt, eller tar minst {fewest} nye.",
        "en": "It is closed, or takes at least {fewest} newcomers.",
    },
    "if_one_more": {
        "nb": "Skulle minst {least} gå dit:",
        "en": "If at least {least} were to go there:",
    },
}
"""What an explanation says, line by line."""

STATEMENTS |= RESOURCE_STATEMENTS
