"""Words of the plan's workbook: its sheets, their heads and what stands in them."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

BOOK_ABOUT: Texts = {
    "about_plan": {
        "nb": "Alle foreslåtte plasser, én rad per kandidat.",
        "en": "Every proposed place, one row per candidate.",
    },
    "about_companies": {
        "nb": "Hvem hver bedrift får forslag om, og hvor mange plasser som står igjen. Bare det en bedrift trenger å vite.",
        "en": "Who is proposed to each company, and how many places are left. Only what a company needs to know.",
    },
    "about_training_offices": {
        "nb": "Lærlingene hvert opplæringskontor får å følge opp, mot kapasiteten.",
        "en": "The apprentices each training office gets to follow up, against its capacity.",
    },
    "about_nav_offices": {
        "nb": "Kandidatene etter bosted: hvem har plass, hvem har ikke, og hva som bør skje.",
        "en": "The candidates by where they live: who has a place, who has none, and what should happen.",
    },
    "about_status": {
        "nb": "Tabellen fra fylkeskommunens statusbilde, etter hjemregion og etter bedriftens region.",
        "en": "The county's status table, by home region and by region of the company.",
    },
    "about_unplaced": {
        "nb": "Hvem som ikke har plass, hvorfor, og hva som kan gjøres nå.",
        "en": "Who has no place, why, and what can be done now.",
    },
    "about_open_places": {
        "nb": "Tilbud med plasser som ingen er foreslått for, hvorfor, og hva som kan gjøres nå.",
        "en": "Slots with places that nobody is proposed for, why, and what can be done now.",
    },
    "about_cohorts": {
        "nb": "Klasser og kull som åpner, slås sammen eller står stengt.",
        "en": "Classes and cohorts that open, gather in another one or stay closed.",
    },
    "about_changes": {
        "nb": "Hva som er nytt, flyttet, mistet og beholdt siden forrige plan.",
        "en": "What is new, moved, lost and kept since the last plan.",
    },
    "about_letters": {
        "nb": "Én rad per kandidat for brevfletting i tekstbehandleren.",
        "en": "One row per candidate, for a mail merge in the word processor.",
    },
    "about_audit": {
        "nb": "Hvor god planen er på hvert trinn, hvordan det er bevist, og det som trengs for å regne den ut på nytt.",
        "en": "How good the plan is on each tier, how that is proven, and what it takes to compute it again.",
    },
    "about_facts": {
        "nb": "Arkene etter disse er alle opplysningene planen er regnet ut fra. Arbeidsboken kan leses inn igjen som den er.",
        "en": "The sheets after these are all the facts the plan was computed from. The workbook can be read in again as it is.",
    },
}
"""What each sheet is."""

BOOK_SENTENCES: Texts = {
    "book_title": {"nb": "Planen i en arbeidsbok", "en": "The plan in a workbook"},
    "book_privacy": {
        "nb": "Arbeidsboken er for dem som planlegger: den har opplysninger om alle kandidatene. Send aldri hele boken til en bedrift, bare radene den trenger fra «Per bedrift».",
        "en": "The workbook is for the planners: it holds facts about every candidate. Never send all of it to a company, only the rows it needs from “Per company”.",
    },
    "book_proposed": {
        "nb": "Foreslått plass: {placed} av {people} nye kandidater. I løp: {pathway}, rett i arbeid: {work}, annen kvalifisering: {other}. Uten plass: {waiting}.",
        "en": "Proposed a place: {placed} of {people} new candidates. On a pathway: {pathway}, straight to work: {work}, other qualification: {other}. Without a place: {waiting}.",
    },
    "book_not_proven": {
        "nb": "Ikke bevist fra trinn {number} ({tier}): planen har {value}, grensen er {bound}. Trinnene før er bevist.",
        "en": "Not proven from tier {number} on ({tier}): the plan has {value}, the bound is {bound}. The tiers before are proven.",
    },
    "book_check": {
        "nb": "Kontrollert mot alle reglene: {verdict}. Eneste plan som er så god: {unique}.",
        "en": "Checked against all the rules: {verdict}. The only plan that is as good: {unique}.",
    },
    "book_no_plan": {
        "nb": "Det finnes ingen plan å vise. Se «Revisjon» for det som er kjent, og spør «matcher explain» eller «diagnose» om hva som står i veien.",
        "en": "There is no plan to show. See “Audit” for what is known, and ask “matcher explain” or “diagnose” what stands in the way.",
    },
    "book_told_facts": {"nb": "Opplysninger", "en": "Facts"},
    "book_told_status": {"nb": "Status", "en": "Status"},
    "book_told_plan": {"nb": "Plan", "en": "Plan"},
    "book_told_proof": {"nb": "Bevis", "en": "Proof"},
    "book_told_check": {"nb": "Kontroll", "en": "Check"},
    "book_told_proposal": {"nb": "Forslag", "en": "Proposal"},
    "book_told_privacy": {"nb": "Personvern", "en": "Data protection"},
    "book_page": {"nb": "Side &P av &N", "en": "Page &P of &N"},
}
"""Sentences of the first sheet, and the foot of every page."""

BOOK_HEADS: Texts = {
    "book_sheet": {"nb": "Ark", "en": "Sheet"},
    "book_about": {"nb": "Hva det er", "en": "What it is"},
    "book_rows": {"nb": "Rader", "en": "Rows"},
    "book_candidate": {"nb": "Kandidat", "en": "Candidate"},
    "book_home": {"nb": "Bosted", "en": "Home"},
    "book_home_region": {"nb": "Hjemregion", "en": "Home region"},
    "book_slot": {"nb": "Tilbud", "en": "Slot"},
    "book_company_id": {"nb": "Bedrift", "en": "Company"},
    "book_office_id": {"nb": "Opplæringskontor", "en": "Training office"},
    "book_location": {"nb": "Arbeidssted", "en": "Workplace"},
    "book_trade": {"nb": "Lærefag", "en": "Trade"},
    "book_kind": {"nb": "Type", "en": "Kind"},
    "book_pathway": {"nb": "Løp", "en": "Pathway"},
    "book_start": {"nb": "Oppstart", "en": "Start"},
    "book_classes": {"nb": "Klasser", "en": "Classes"},
    "book_measures": {"nb": "Tiltak først", "en": "Measures first"},
    "book_rank": {"nb": "Ønske nr.", "en": "Choice no."},
    "book_minutes": {"nb": "Minutter", "en": "Minutes"},
    "book_moves": {"nb": "Må flytte", "en": "Moves house"},
    "book_reserved": {"nb": "Til ordinære", "en": "For ordinary"},
    "book_for_scheme": {"nb": "Til ordningen", "en": "For the scheme"},
    "book_held": {"nb": "Foreslått", "en": "Proposed"},
    "book_left": {"nb": "Står igjen", "en": "Left"},
    "book_capacity": {"nb": "Kapasitet", "en": "Capacity"},
    "book_kept": {"nb": "Holdt av til ordinære", "en": "Kept for ordinary"},
    "book_people": {"nb": "Kandidater", "en": "Candidates"},
    "book_waiting": {"nb": "Uten plass", "en": "Without a place"},
    "book_incumbents": {"nb": "I løp fra før", "en": "Already in pathway"},
    "book_standing": {"nb": "Status", "en": "Standing"},
    "book_next": {"nb": "Neste steg", "en": "Next step"},
    "book_because": {"nb": "Grunn", "en": "Reason"},
    "book_why": {"nb": "Hvorfor", "en": "Why"},
    "book_asked": {"nb": "Ønsket av", "en": "Asked for by"},
    "book_reach": {"nb": "Innen rekkevidde", "en": "In reach of"},
    "book_may": {"nb": "Kan lovlig få", "en": "Lawful for"},
    "book_cohort": {"nb": "Kull", "en": "Cohort"},
    "book_of": {"nb": "Hva", "en": "What"},
    "book_family": {"nb": "Fagfamilie", "en": "Trade family"},
    "book_size": {"nb": "Personer", "en": "People"},
    "book_least": {"nb": "Minst", "en": "At least"},
    "book_most": {"nb": "Høyst", "en": "At most"},
    "book_groups": {"nb": "Grupper", "en": "Groups"},
    "book_to_do": {"nb": "Hva som må gjøres", "en": "What is to be done"},
    "book_change": {"nb": "Endring", "en": "Change"},
    "book_slot_before": {"nb": "Tilbud før", "en": "Slot before"},
    "book_slot_now": {"nb": "Tilbud nå", "en": "Slot now"},
    "book_pathway_before": {"nb": "Løp før", "en": "Pathway before"},
    "book_pathway_now": {"nb": "Løp nå", "en": "Pathway now"},
    "book_start_before": {"nb": "Oppstart før", "en": "Start before"},
    "book_start_now": {"nb": "Oppstart nå", "en": "Start now"},
    "book_versions": {"nb": "Versjoner", "en": "Versions"},
    "book_time_limit": {"nb": "Tidsgrense, sekunder", "en": "Time limit, seconds"},
}
"""Heads of columns."""

BOOK_CELLS: Texts = {
    "kind_apprenticeship": {"nb": "læreplass", "en": "apprenticeship"},
    "kind_job": {"nb": "jobb", "en": "job"},
    "kind_other_qualification": {
        "nb": "annen kvalifisering",
        "en": "other qualification",
    },
    "book_has_place": {"nb": "foreslått plass", "en": "proposed a place"},
    "book_has_none": {"nb": "uten plass", "en": "without a place"},
    "book_in_pathway": {"nb": "i løp fra før", "en": "already in pathway"},
    "book_ask_both": {
        "nb": "Spør bedriften og kandidaten om de vil.",
        "en": "Ask the company and the candidate whether they want to.",
    },
    "book_measures_next": {
        "nb": "Avtal tiltakene først. Spør bedriften og kandidaten om de vil.",
        "en": "Arrange the measures first. Ask the company and the candidate whether they want to.",
    },
    "book_follow": {"nb": "Følges opp som før.", "en": "Followed up as before."},
    "book_sum_of": {"nb": "Sum {name}", "en": "Sum {name}"},
    "book_class": {"nb": "klasse", "en": "class"},
    "book_slot_cohort": {"nb": "kull på et tilbud", "en": "cohort of a slot"},
    "book_state_opened": {"nb": "åpner", "en": "opens"},
    "book_state_merged": {"nb": "slås sammen", "en": "gathers in another"},
    "book_state_closed": {"nb": "står stengt", "en": "stays closed"},
    "book_open_groups": {"nb": "Åpne {groups} grupper.", "en": "Open {groups} groups."},
    "book_open_group": {"nb": "Åpne én gruppe.", "en": "Open one group."},
    "book_gather": {
        "nb": "Samles i {into}; steng denne.",
        "en": "Gathers in {into}; close this one.",
    },
    "book_keep_closed": {
        "nb": "Ingen går her; hold stengt.",
        "en": "Nobody goes here; keep it closed.",
    },
    "became_new": {"nb": "ny", "en": "new"},
    "became_kept": {"nb": "beholdt", "en": "kept"},
    "became_rerouted": {"nb": "samme tilbud, ny vei", "en": "same slot, new way"},
    "became_moved": {
        "nb": "flyttet til et annet tilbud",
        "en": "moved to another slot",
    },
    "became_begun": {"nb": "i løp nå", "en": "begun"},
    "became_no_longer_placed": {"nb": "mistet plassen", "en": "lost the place"},
}
"""Words in cells."""

LETTER_WORDS: Texts = {
    "letter_candidate": {"nb": "KandidatId", "en": "CandidateId"},
    "letter_placed": {"nb": "Forslag", "en": "Proposed"},
    "letter_company": {"nb": "Bedrift", "en": "Company"},
    "letter_location": {"nb": "Arbeidssted", "en": "Workplace"},
    "letter_kind": {"nb": "Type", "en": "Kind"},
    "letter_trade": {"nb": "Laerefag", "en": "Trade"},
    "letter_start": {"nb": "Oppstart", "en": "Start"},
    "letter_classes": {"nb": "Klasser", "en": "Classes"},
    "letter_next": {"nb": "HvaSkjerNaa", "en": "WhatHappensNext"},
    "letter_apprenticeship": {
        "nb": "Dette er et forslag. Nå skal bedriften og du bli kjent, og begge må si ja før det blir en lærekontrakt.",
        "en": "This is a proposal. The company and you meet now, and both must say yes before there is an apprenticeship contract.",
    },
    "letter_job": {
        "nb": "Dette er et forslag. Nå skal bedriften og du bli kjent, og begge må si ja før det blir en arbeidsavtale.",
        "en": "This is a proposal. The company and you meet now, and both must say yes before there is an employment contract.",
    },
    "letter_other_qualification": {
        "nb": "Dette er et forslag. Veilederen din avtaler oppstart med deg dersom du vil.",
        "en": "This is a proposal. Your adviser agrees on the start with you if you want it.",
    },
    "letter_unplaced": {
        "nb": "Vi har ikke funnet en plass til deg i denne runden. Veilederen din snakker med deg om hva dere gjør videre.",
        "en": "We have not found a place for you in this round. Your adviser will talk with you about what to do next.",
    },
    "month_1": {"nb": "januar", "en": "January"},
    "month_2": {"nb": "februar", "en": "February"},
    "month_3": {"nb": "mars", "en": "March"},
    "month_4": {"nb": "april", "en": "April"},
    "month_5": {"nb": "mai", "en": "May"},
    "month_6": {"nb": "juni", "en": "June"},
    "month_7": {"nb": "juli", "en": "July"},
    "month_8": {"nb": "august", "en": "August"},
    "month_9": {"nb": "september", "en": "September"},
    "month_10": {"nb": "oktober", "en": "October"},
    "month_11": {"nb": "november", "en": "November"},
    "month_12": {"nb": "desember", "en": "December"},
}
"""Fields of letters: the word processor wants names without spaces."""

BOOK_WORDS = BOOK_ABOUT | BOOK_SENTENCES | BOOK_HEADS | BOOK_CELLS
BOOK_WORDS |= LETTER_WORDS
