"""Words for interview slates: why somebody is on a list or on none, what is wrong."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

SLATE_REASONS: Texts = {
    "interview_nearby": {
        "nb": "{candidate}: valg nr. {rank}, {minutes} minutter, intervjuer i alt: {of_hers}.",
        "en": "{candidate}: choice no. {rank}, {minutes} minutes, interviews in all: {of_hers}.",
    },
    "interview_moves": {
        "nb": "{candidate}: valg nr. {rank}, flytter gjerne, intervjuer i alt: {of_hers}.",
        "en": "{candidate}: choice no. {rank}, would move house, interviews in all: {of_hers}.",
    },
    "slate_nothing_lawful": {
        "nb": "Ingen tilbud {candidate} ba om er lovlige.",
        "en": "No slot that {candidate} asked for is lawful.",
    },
    "slate_no_open_place": {
        "nb": "Tilbudene {candidate} ba om og kan få ({slots}), har ingen ledige plasser.",
        "en": "What {candidate} asked for and may have ({slots} slots) has no open place.",
    },
    "slate_lists_full": {
        "nb": (
            "Listene {candidate} kunne stått på ({slots}), har alle så mange intervjuer"
            " som de kan ha."
        ),
        "en": (
            "The lists {candidate} could be on ({slots}) all have as many interviews as"
            " they may."
        ),
    },
}

SLATE_VIOLATIONS: Texts = {
    "slate_twice": {
        "nb": "{slot} står flere ganger, eller har samme person flere ganger ({held}).",
        "en": "{slot} stands several times, or has a person several times ({held}).",
    },
    "slate_places": {
        "nb": "{slot} har {places} ledige plasser, ikke {claimed}.",
        "en": "{slot} has {places} open places, not {claimed}.",
    },
    "slate_too_long": {
        "nb": "{slot} har {held} intervjuer; høyst {most} er lov.",
        "en": "{slot} has {held} interviews; at most {most} are allowed.",
    },
    "slate_least": {
        "nb": "{slot} skal ha minst {least} intervjuer; listen sier noe annet.",
        "en": "{slot} should have at least {least} interviews; the list says otherwise.",
    },
    "slate_worth": {
        "nb": "Forventet antall fylte plasser på {slot} er regnet feil.",
        "en": "The expected filled places of {slot} are not what its list gives.",
    },
    "slate_missing": {
        "nb": "Det mangler {found} intervjuer, ikke {claimed}.",
        "en": "{found} interviews are missing, not {claimed}.",
    },
    "slate_value": {
        "nb": "Summen av forventede fylte plasser, eller grensen for den, er feil.",
        "en": "The sum of expected filled places, or the bound on it, is wrong.",
    },
    "slate_told": {
        "nb": "Det som står om {candidate} på {slot}, er ikke det opplysningene sier.",
        "en": "What is told of {candidate} at {slot} is not what the facts say.",
    },
    "slate_too_many": {
        "nb": "{candidate} har {held} intervjuer; høyst {most} er lov.",
        "en": "{candidate} has {held} interviews; at most {most} are allowed.",
    },
    "slate_without": {
        "nb": "{candidate} må stå på en liste eller blant dem uten, og ikke begge.",
        "en": "{candidate} must be on a list or among those without, and not both.",
    },
}

SLATE_FAULTS: Texts = {
    "one_answer": {
        "nb": "samme side har svart flere ganger om de samme to.",
        "en": "the same side has answered more than once about the same two.",
    },
    "rank_of_yes": {
        "nb": "bare bedriftens ja kan ha en rangering.",
        "en": "only a company's yes can have a rank.",
    },
    "interviewed": {
        "nb": "de to står ikke på intervjulisten. Kanskje er svaret om et annet tilbud.",
        "en": "the two are not on the slate. Maybe the answer is about another slot.",
    },
}

SLATE_WORDS: Texts = {
    "slate_head": {
        "nb": "{interviews} intervjuer, {people} personer, {lists} tilbud med {places} ledige plasser",
        "en": "{interviews} interviews, {people} people, {lists} slots with {places} open places",
    },
    "slate_proven": {
        "nb": (
            "Forventet fylt, regnet som om intervjuene var uavhengige: {value} plasser. Ingen"
            " liste som gir like mange et intervju, gir mer enn {bound}."
        ),
        "en": (
            "Expected filled, as if interviews were independent: {value} places. No slate"
            " that gives as many people an interview reaches more than {bound}."
        ),
    },
    "slate_fill": {
        "nb": (
            "Prøvd i {draws} trekninger, der hver person tar ett tilbud: {mean} ± {error}"
            " plasser fylt."
        ),
        "en": (
            "Tried in {draws} draws, where one person takes one offer: {mean} ± {error}"
            " places filled."
        ),
    },
    "slate_missing": {
        "nb": "Intervjuer som mangler til ønsket antall: {missing}",
        "en": "Interviews short of what was asked for: {missing}",
    },
    "slate_list": {
        "nb": "{slot} hos {company}: {places} plasser, {held} intervjuer",
        "en": "{slot} at {company}: {places} places, {held} interviews",
    },
    "slate_short": {
        "nb": "; {missing} færre enn ønsket",
        "en": "; {missing} fewer than asked for",
    },
    "slate_without": {
        "nb": "Uten intervju: {people}",
        "en": "Without an interview: {people}",
    },
    "slate_more": {"nb": "… og {more} til", "en": "… and {more} more"},
    "slate_top": {
        "nb": (
            "Til sammenligning, alle til sine {each} beste: {mean} ± {error} plasser fylt,"
            " og opptil {longest} intervjuer for ett tilbud."
        ),
        "en": (
            "Beside it, everybody to her best {each}: {mean} ± {error} places filled, and"
            " up to {longest} interviews for one slot."
        ),
    },
    "season_title": {
        "nb": "Samtaler: gruppen under ett, og én og én (median av {orders} rekkefølger)",
        "en": "Conversations: the group at once, and one by one (median of {orders} orders)",
    },
    "season_group": {"nb": "Gruppen", "en": "The group"},
    "season_together": {"nb": "besøk samlet", "en": "visits together"},
    "season_one": {"nb": "Én og én", "en": "One by one"},
    "season_one_visits": {"nb": "med like mange besøk", "en": "with as many visits"},
    "season_placed": {"nb": "Personer med plass", "en": "People placed"},
    "season_candidate_agency": {
        "nb": "Kandidat og etat",
        "en": "Candidate and agency",
    },
    "season_agency_company": {"nb": "Etat og bedrift", "en": "Agency and company"},
    "season_visits": {"nb": "Besøk", "en": "Visits"},
    "season_interviews": {"nb": "Intervjuer", "en": "Interviews"},
    "season_further": {
        "nb": "Intervju til ved plassen",
        "en": "A further one at the place",
    },
    "season_sum": {"nb": "Sum", "en": "Sum"},
}
