"""Words of the report as a page."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

HTML_WORDS: Texts = {
    "html_title_planners": {"nb": "Forslag til plan", "en": "Proposed plan"},
    "html_title_published": {"nb": "Planen i tall", "en": "The plan in numbers"},
    "html_about_planners": {
        "nb": "For dem som planlegger: med id-er til kandidater og bedrifter. Ikke til deling.",
        "en": "For those who plan: with ids of candidates and companies. Not to be passed on.",
    },
    "html_about_published": {
        "nb": "Til publisering: bare antall, og ingen under fem.",
        "en": "For publication: only numbers of people, and none below five.",
    },
    "html_skip": {"nb": "Hopp til innholdet", "en": "Skip to the content"},
    "html_contents": {"nb": "Innhold", "en": "Contents"},
    "html_code": {"nb": "Kode", "en": "Code"},
    "html_footer": {
        "nb": "Laget av kullmatch. Siden henter ingenting og kjører ingenting.",
        "en": "Made by kullmatch. This page fetches nothing and runs nothing.",
    },
    "html_numbers": {"nb": "Tallene: {figure}", "en": "The numbers: {figure}"},
    "html_answer_title": {"nb": "Svaret", "en": "The answer"},
    "html_answer": {
        "nb": "{placed} av {candidates} kandidater har et forslag: {outcomes}.",
        "en": "A place is proposed for {placed} of {candidates} candidates: {outcomes}.",
    },
    "html_answer_none": {
        "nb": "Ingen av {candidates} kandidater har et forslag.",
        "en": "No place is proposed for any of {candidates} candidates.",
    },
    "html_of_pathway": {
        "nb": "{people} til løp mot fagbrev",
        "en": "{people} on a pathway to a trade certificate",
    },
    "html_of_work": {"nb": "{people} rett i arbeid", "en": "{people} straight to work"},
    "html_of_other": {
        "nb": "{people} til annen kvalifisering",
        "en": "{people} in another qualification",
    },
    "html_answer_few": {
        "nb": "Flere av tallene i svaret er for små til å vises.",
        "en": "Several numbers of the answer are too small to be shown.",
    },
    "html_large_placed": {"nb": "Har plass", "en": "With a place"},
    "html_large_pathway": {"nb": "I løp mot fagbrev", "en": "On a pathway"},
    "html_large_unplaced": {"nb": "Uten plass", "en": "Without a place"},
    "html_large_incumbents": {"nb": "I løp fra før", "en": "Already in a pathway"},
    "html_all_proven": {
        "nb": (
            "Ingen lovlig plan er bedre på noe av de {tiers} trinnene, i den rekkefølgen"
            " de teller. Det er bevist."
        ),
        "en": (
            "No lawful plan is better on any of the {tiers} tiers, in the order they"
            " count. That is proven."
        ),
    },
    "html_not_proven": {
        "nb": (
            "Planen er lovlig, men det er ikke bevist at den er best ({why}). Det første"
            " trinnet som ikke er bevist, er «{tier}»."
        ),
        "en": (
            "The plan is lawful, but it is not proven that it is best ({why}). The first"
            " tier that is not proven is “{tier}”."
        ),
    },
    "html_bound_most": {
        "nb": (
            "Der når planen {value}; ingen plan som holder trinnene over, når mer enn"
            " {bound}."
        ),
        "en": (
            "There the plan reaches {value}; no plan that holds the tiers above reaches"
            " more than {bound}."
        ),
    },
    "html_bound_least": {
        "nb": (
            "Der er planen på {value}; ingen plan som holder trinnene over, kommer under"
            " {bound}."
        ),
        "en": (
            "There the plan is at {value}; no plan that holds the tiers above gets below"
            " {bound}."
        ),
    },
    "html_stopped_no": {
        "nb": "ikke alt lot seg vise",
        "en": "not everything could be shown",
    },
    "html_checked": {
        "nb": (
            "Planen er kontrollert mot alle harde regler av kode som ikke kjenner"
            " løseren, og bryter ingen av dem."
        ),
        "en": (
            "The plan has been checked against every hard rule by code that knows no"
            " solver, and breaks none of them."
        ),
    },
    "html_people_decide": {
        "nb": "Programmet foreslår; mennesker avgjør. Bedriftene velger, og kandidatene velger.",
        "en": "The engine proposes; people decide. Companies choose, and so do candidates.",
    },
    "html_published": {
        "nb": (
            "Antall personer under {fewest} er skjult, også 0, og med dem det som ville"
            " røpet dem. Alle andre antall på siden følger av tabellen over regionene,"
            " eller deler et antall der."
        ),
        "en": (
            "Numbers of people below {fewest} are hidden, 0 too, and with them what would"
            " give them away. Every other number on this page follows from the table of"
            " regions, or divides a number in it."
        ),
    },
    "html_not_shown": {"nb": "vises ikke", "en": "not shown"},
    "html_balance": {
        "nb": "Andelen av alle i regionen, også dem som er i løp fra før, som har plass.",
        "en": "The share of everybody in the region, people already in a pathway too, with a place.",
    },
    "html_flows_title": {
        "nb": "Fra region til utfall",
        "en": "From region to outcome",
    },
    "html_flows": {
        "nb": "Strømmene fra regionene; en prikket linje er et tall som ikke vises.",
        "en": "The flows from the regions; a dotted line is a number that is not shown.",
    },
    "html_regions_title": {"nb": "Regionene", "en": "The regions"},
    "html_without": {"nb": "Uten plass", "en": "Without a place"},
    "html_everybody": {"nb": "Alle", "en": "Everybody"},
    "html_people": {"nb": "Personer", "en": "People"},
    "html_choices_title": {"nb": "Ønskene", "en": "Choices"},
    "html_choices_caption": {
        "nb": "De som er foreslått til løp, etter hvilket ønske de fikk",
        "en": "People on a pathway, by the choice they got",
    },
    "html_choices_head": {"nb": "Ønske", "en": "Choice"},
    "html_choices_rest": {"nb": "øvrige", "en": "others"},
    "html_reasons_title": {
        "nb": "Uten plass, og hvorfor",
        "en": "Without a place, and why",
    },
    "html_reasons_caption": {
        "nb": "De som er uten plass, etter grunn",
        "en": "People without a place, by reason",
    },
    "html_reasons_head": {"nb": "Grunn", "en": "Reason"},
    "html_reasons_rest": {"nb": "andre grunner", "en": "other reasons"},
    "html_unplaced": {
        "nb": "Hver enkelt uten plass",
        "en": "Each person without a place",
    },
    "html_everybody_placed": {
        "nb": "Alle kandidatene har et forslag.",
        "en": "A place is proposed for every candidate.",
    },
    "html_tiers_title": {
        "nb": "Det som teller, i rekkefølge",
        "en": "What counts, in order",
    },
    "html_known": {"nb": "Hvor sikkert", "en": "How sure"},
    "html_proof_duals": {
        "nb": "grensen er regnet etter",
        "en": "the bound is recomputed from the duals",
    },
    "html_proof_mip": {
        "nb": "grensen er løserens ord",
        "en": "the bound is the MIP solver's word",
    },
    "html_proof_counting": {
        "nb": "grensen er talt fra hver enkeltes beste mulighet",
        "en": "the bound is counted from each person's best option",
    },
    "html_proof_only": {
        "nb": "bare denne planen er igjen",
        "en": "only this plan is left",
    },
    "html_proof_nothing": {"nb": "ingenting å avgjøre", "en": "nothing to decide"},
    "html_tiers_note": {
        "nb": (
            "Hvert trinn gjøres så godt som mulig blant planene som er best på alle trinn"
            " over. Det er ingen vekter."
        ),
        "en": (
            "Each tier is made as good as possible among the plans that are best on all"
            " tiers above it. There are no weights."
        ),
    },
    "html_proof_note": {
        "nb": (
            "Grensen er det ingen slik plan kommer forbi. Bevist: verdien er lik grensen,"
            " og alle trinn over er bevist. Betinget: planen kan bli bedre, men ikke forbi"
            " grensen så lenge trinnene over holdes."
        ),
        "en": (
            "The bound is what no such plan gets past. Proven: the value equals the bound,"
            " and all tiers above are proven. Conditional: the plan may become better, but"
            " not past the bound as long as the tiers above are held."
        ),
    },
    "html_cohorts_title": {"nb": "Kull", "en": "Cohorts"},
    "html_cohorts_class": {"nb": "Klasser", "en": "Classes"},
    "html_cohorts_slot": {
        "nb": "Tilbud med minste kull",
        "en": "Slots with a minimum",
    },
    "html_every_cohort": {"nb": "Hvert kull", "en": "Every cohort"},
    "html_becomes": {"nb": "Utfall", "en": "Outcome"},
    "html_instead": {"nb": "I stedet", "en": "Instead"},
    "html_places_title": {"nb": "Lærefag og plasser", "en": "Trades and places"},
    "html_advice_title": {
        "nb": "Råd: hva som ville hjelpe",
        "en": "Advice: what would help",
    },
    "html_curve": {
        "nb": "Hva færre nye plasser ville gi",
        "en": "What fewer new places would give",
    },
    "html_new_places": {"nb": "Nye plasser", "en": "New places"},
    "html_none_ordinary": {
        "nb": "Ingen ordinære søkere er oppgitt.",
        "en": "No ordinary applicants are stated.",
    },
    "html_none_displaced": {
        "nb": (
            "Nei. Alle ordinære søkere som ville hatt plass uten ordningen, har plass ved"
            " siden av planen, i hvert fag og hver region."
        ),
        "en": (
            "No. All ordinary applicants who would have a place without the scheme have"
            " one beside its plan, in every trade and region."
        ),
    },
    "html_some_displaced": {
        "nb": "Ja. Noen ordinære søkere har plass uten ordningen, men ikke ved siden av planen.",
        "en": "Yes. Some ordinary applicants have a place without the scheme, but not beside its plan.",
    },
    "html_changes_title": {
        "nb": "Endringer fra forrige plan",
        "en": "Changes from the last plan",
    },
    "html_soft_title": {"nb": "Myke regler", "en": "Soft rules"},
    "html_measures_title": {"nb": "Tiltak", "en": "Measures"},
    "html_placements_title": {
        "nb": "Foreslåtte plasseringer",
        "en": "Proposed placements",
    },
    "html_placements": {
        "nb": "Hver enkelt med plass",
        "en": "Each person with a place",
    },
    "html_candidate": {"nb": "Kandidat", "en": "Candidate"},
    "html_slot": {"nb": "Tilbud", "en": "Slot"},
    "html_pathway": {"nb": "Løp", "en": "Pathway"},
    "html_start": {"nb": "Start", "en": "Start"},
    "html_rank": {"nb": "Ønske nr.", "en": "Choice no."},
    "html_unjudged_title": {
        "nb": "Det som ikke er vurdert",
        "en": "What was not judged",
    },
    "html_unjudged": {
        "nb": "Dette er oppgitt, men ingen regel og ikke noe trinn i kraft bruker det:",
        "en": "This is stated, but no rule and no tier in force uses it:",
    },
    "html_time_limit": {"nb": "Tidsgrense", "en": "Time limit"},
    "html_used": {"nb": "Brukt tid", "en": "Time used"},
    "html_versions": {"nb": "Versjoner", "en": "Versions"},
    "html_again_yes": {
        "nb": "Samme filer, frø og versjoner gir samme plan igjen:",
        "en": "The same files, seed and versions give the same plan again:",
    },
    "html_again_no": {
        "nb": (
            "Slik løses det igjen. Andre planer er like gode, så verdiene blir de samme,"
            " men ikke nødvendigvis personene:"
        ),
        "en": (
            "To solve it again. Other plans are equally good, so the values will be the"
            " same, but not necessarily the people:"
        ),
    },
    "html_again_unknown": {
        "nb": (
            "Slik løses det igjen. Andre planer kan være like gode, så det er ikke lovet"
            " at personene blir de samme:"
        ),
        "en": (
            "To solve it again. Other plans may be equally good, so it is not promised"
            " that the people will be the same:"
        ),
    },
    "html_again_python": {"nb": "Eller i Python:", "en": "Or in Python:"},
    "html_again_none": {"nb": "Slik prøves det igjen:", "en": "To try it again:"},
    "html_infeasible": {
        "nb": "Ingen plan holder alle reglene. Det er bevist.",
        "en": "No plan keeps all rules. That is proven.",
    },
    "html_not_found": {
        "nb": "Ingen plan ble funnet ({why}). Det er ikke vist at det ikke finnes noen.",
        "en": "No plan was found ({why}). It is not shown that there is none.",
    },
    "html_ask_why": {
        "nb": (
            "Spør hvilke regler og opplysninger som motsier hverandre, og hva som ville"
            " hjelpe:"
        ),
        "en": "Ask which rules and facts contradict each other, and what would help:",
    },
    "html_more_time": {
        "nb": "Gi det mer tid: en større tidsgrense (time_limit).",
        "en": "Give it more time: a larger time limit (time_limit).",
    },
    "html_nobody_placed": {
        "nb": "Ingen er foreslått noe sted.",
        "en": "Nobody is proposed for anything.",
    },
}
