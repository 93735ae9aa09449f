"""Headings and labels."""

from __future__ import annotations

from matcher.texts.resource_words import RESOURCE_WORDS
from matcher.texts.stable_words import STABLE_WORDS
from matcher.texts.two_sided_words import TWO_SIDED_WORDS

WORDS: dict[str, dict[str, str]] = {
    "not_on_list": {"nb": "utenfor listen", "en": "not listed"},
    "sheet": {"nb": "ark", "en": "sheet"},
    "row": {"nb": "rad", "en": "row"},
    "column": {"nb": "kolonne", "en": "column"},
    "same_slot": {"nb": "tilbud", "en": "slot"},
    "same_company": {"nb": "bedrift", "en": "company"},
    "same_location": {"nb": "sted", "en": "location"},
    "headline": {
        "nb": (
            "Nye kandidater: {candidates} (i løp fra før: {incumbents}). Bedrifter:"
            " {companies}, tilbud: {slots}, regioner: {regions}, lærefag: {trades}."
        ),
        "en": (
            "New candidates: {candidates} (incumbents: {incumbents}). Companies:"
            " {companies}, slots: {slots}, regions: {regions}, trades: {trades}."
        ),
    },
    "solving": {
        "nb": "Løser; det tar høyst {seconds:g} sekunder ...",
        "en": "Solving; this takes at most {seconds:g} seconds ...",
    },
    "stopped": {
        "nb": "Stanset. Ingenting er skrevet.",
        "en": "Stopped. Nothing is written.",
    },
    "stopped_written": {
        "nb": "Stanset. Den beste planen så langt er skrevet.",
        "en": "Stopped. The best plan so far is written.",
    },
    "progress": {
        "nb": "{tier}: {value}, grense {bound} ({seconds} s)",
        "en": "{tier}: {value}, bound {bound} ({seconds} s)",
    },
    "status": {"nb": "Status", "en": "Status"},
    "optimal": {
        "nb": "optimal – ingen plan er bedre, på noe trinn",
        "en": "optimal – no plan is better, on any tier",
    },
    "feasible": {
        "nb": "gyldig – ikke alt er bevist",
        "en": "feasible – not everything is proven",
    },
    "infeasible": {
        "nb": "umulig – ingen plan holder alle reglene",
        "en": "infeasible – no plan keeps all rules",
    },
    "not_found": {
        "nb": "ikke funnet – ingen plan ble funnet i tide",
        "en": "not found – no plan was found in time",
    },
    "proposed": {
        "nb": "Foreslått (verken søkt eller startet), etter hjemregion",
        "en": "Proposed (neither applied nor started), by home region",
    },
    "proposed_by_slot": {
        "nb": "Foreslått (verken søkt eller startet), etter bedriftens region",
        "en": "Proposed (neither applied nor started), by region of the company",
    },
    "region": {"nb": "Region", "en": "Region"},
    "pathway": {"nb": "I løp", "en": "On a pathway"},
    "already_in_pathway": {"nb": "I løp fra før", "en": "Already in pathway"},
    "work": {"nb": "Rett i arbeid", "en": "Straight to work"},
    "other": {"nb": "Annen kvalifisering", "en": "Other qualification"},
    "sum": {"nb": "Sum", "en": "Sum"},
    "tiers": {"nb": "Trinn, i rekkefølge", "en": "Tiers, in order"},
    "tier": {"nb": "Trinn", "en": "Tier"},
    "value": {"nb": "Verdi", "en": "Value"},
    "bound": {"nb": "Grense", "en": "Bound"},
    "standing": {"nb": "Stilling", "en": "Standing"},
    "proof": {"nb": "Bevis", "en": "Proof"},
    "seconds": {"nb": "Sekunder", "en": "Seconds"},
    "proven": {"nb": "bevist", "en": "proven"},
    "conditional": {"nb": "betinget", "en": "conditional"},
    "proof_duals": {"nb": "grensen regnet etter", "en": "duals, recomputed"},
    "proof_mip": {"nb": "løserens ord", "en": "the MIP solver's word"},
    "proof_counting": {"nb": "telling", "en": "counting"},
    "proof_only": {"nb": "eneste plan igjen", "en": "only plan left"},
    "proof_nothing": {"nb": "ingenting å avgjøre", "en": "nothing to decide"},
    "tier_placed_on_pathway": {"nb": "Flest i løp", "en": "Most on a pathway"},
    "tier_placed": {"nb": "Flest plassert", "en": "Most placed"},
    "tier_worst_region": {"nb": "Andel i svakeste region", "en": "Worst region's rate"},
    "tier_high_need": {"nb": "Personer med høyt behov", "en": "People of high need"},
    "tier_shortage_trades": {
        "nb": "Plassert i mangelfag",
        "en": "Placed in shortage trades",
    },
    "tier_public_places": {
        "nb": "Offentlige læreplasser",
        "en": "Public apprenticeships",
    },
    "tier_rank_sum": {"nb": "Sum av ønskerang", "en": "Sum of ranks"},
    "tier_rank": {"nb": "Ønske nr.", "en": "Choice no."},
    "tier_generous": {
        "nb": "Færrest på ønske nr.",
        "en": "Fewest at choice no.",
    },
    "tier_worst_rank": {"nb": "På dårligste ønske", "en": "At the worst rank"},
    "tier_company_priorities": {
        "nb": "Foran på bedriftenes lister",
        "en": "Ahead on companies' lists",
    },
    "tier_travel": {"nb": "Reiseminutter", "en": "Travel minutes"},
    "tier_kept_slot": {"nb": "Beholder plassen", "en": "Keep their slot"},
    "tier_kept_placement": {
        "nb": "Beholder hele plasseringen",
        "en": "Keep the whole placement",
    },
    "tier_lottery": {"nb": "Loddtrekning", "en": "Lottery"},
    "tier_broken": {"nb": "Brudd: {rule}", "en": "Broken: {rule}"},
    "rule_one_placement": {"nb": "én plass per person", "en": "one placement each"},
    "rule_interest": {"nb": "ønsker", "en": "interests"},
    "rule_declines": {"nb": "avslag", "en": "declines"},
    "rule_travel": {"nb": "reisegrenser", "en": "travel limits"},
    "rule_qualifications": {"nb": "kvalifikasjoner", "en": "qualifications"},
    "rule_start": {"nb": "startmåneder", "en": "start months"},
    "rule_age": {"nb": "aldersgrenser", "en": "age limits"},
    "rule_pathways": {"nb": "løp", "en": "pathways"},
    "rule_approval": {"nb": "godkjente fag", "en": "approved trades"},
    "rule_places": {"nb": "antall plasser", "en": "numbers of places"},
    "rule_apprentices_at_once": {
        "nb": "lærlinger samtidig",
        "en": "apprentices at once",
    },
    "rule_training_offices": {"nb": "opplæringskontor", "en": "training offices"},
    "rule_non_displacement": {
        "nb": "ordinære fortrenges ikke",
        "en": "non-displacement",
    },
    "rule_slot_cohorts": {"nb": "minste kull", "en": "fewest newcomers"},
    "rule_training_classes": {"nb": "klasser", "en": "training classes"},
    "rule_shares": {"nb": "andeler", "en": "shares"},
    "rule_companions": {"nb": "følger", "en": "companions"},
    "rule_apart": {"nb": "holdes fra hverandre", "en": "people apart"},
    "rule_commitments": {"nb": "fastsatte plasseringer", "en": "pinned placements"},
    "costs": {
        "nb": "Hva hvert trinn kostet det neste",
        "en": "What each tier cost the next",
    },
    "cost_next": {"nb": "Neste trinn", "en": "Next tier"},
    "cost_value": {"nb": "Neste i planen", "en": "Next in the plan"},
    "cost_without": {"nb": "Uten trinnet", "en": "Without the tier"},
    "cost": {"nb": "Kostnad", "en": "Cost"},
    "unplaced": {"nb": "Uten plass: {count}", "en": "Without a place: {count}"},
    "unplaced_by": {"nb": "Grunn, etter hjemregion", "en": "Reason, by home region"},
    "because_incumbent": {"nb": "allerede i løp", "en": "already in a pathway"},
    "because_interest": {
        "nb": "ba ikke om noe som tilbys",
        "en": "asked for nothing that is offered",
    },
    "because_declined": {
        "nb": "takket nei til hverandre",
        "en": "declined by or to all that was left",
    },
    "because_travel": {
        "nb": "for langt til alt de ba om",
        "en": "too far from everything asked for",
    },
    "because_no_way": {
        "nb": "ingen vei til det de ba om",
        "en": "no way to anything asked for",
    },
    "because_qualifications": {
        "nb": "mangler en kvalifikasjon",
        "en": "lacks a qualification",
    },
    "because_start": {
        "nb": "klar etter at alt har begynt",
        "en": "ready after everything has begun",
    },
    "because_age": {
        "nb": "over aldersgrensen når alt begynner",
        "en": "past the age limit when everything begins",
    },
    "because_pathways": {
        "nb": "ingen løp åpne for dem",
        "en": "no pathway open to them",
    },
    "because_places": {
        "nb": "beste tilbud er fullt",
        "en": "the best slot in reach is full",
    },
    "because_class_closed": {
        "nb": "klassen på veien åpner ikke",
        "en": "the class on the way stays closed",
    },
    "because_class_full": {
        "nb": "klassen på veien kan ikke ta én til",
        "en": "the class on the way cannot take one more",
    },
    "because_companions": {
        "nb": "følget finner ikke plass sammen",
        "en": "companions find no places together",
    },
    "because_commitments": {
        "nb": "fastsatte plasseringer står i veien",
        "en": "pinned placements stand in the way",
    },
    "because_gated_trade": {
        "nb": "alle fagene er stengt for ordningen",
        "en": "all trades asked for are closed to the scheme",
    },
    "because_kept_slot": {
        "nb": "plassene er holdt av til ordinære",
        "en": "places are kept for ordinary applicants",
    },
    "because_kept_company": {
        "nb": "bedriften holder av rom til ordinære",
        "en": "the company keeps room for ordinary apprentices",
    },
    "because_kept_training_office": {
        "nb": "opplæringskontoret holder av rom til ordinære",
        "en": "the training office keeps room for ordinary apprentices",
    },
    "because_kept_training_class": {
        "nb": "klassen på veien holder av plasser til ordinære",
        "en": "the class on the way keeps seats for ordinary apprentices",
    },
    "because_approval": {
        "nb": "bedriften er ikke godkjent for faget",
        "en": "the company is not approved for the trade",
    },
    "because_apprentices_at_once": {
        "nb": "bedriften kan ikke ha flere lærlinger",
        "en": "the company can train no more apprentices",
    },
    "because_training_offices": {
        "nb": "opplæringskontoret kan ikke følge opp flere",
        "en": "the training office can follow up nobody else",
    },
    "because_slot_closed": {
        "nb": "for få til at tilbudet åpner",
        "en": "too few for the slot to open",
    },
    "because_shares": {
        "nb": "én til ville bryte en andel",
        "en": "one more would break a share",
    },
    "because_apart": {
        "nb": "noen de skal holdes fra, er der",
        "en": "somebody to be kept apart from is there",
    },
    "because_combined": {
        "nb": "flere regler står i veien samtidig",
        "en": "several rules stand in the way at once",
    },
    "because_nearest": {
        "nb": "én regel skiller dem fra det nærmeste",
        "en": "a single rule keeps them from the nearest",
    },
    "because_no_class": {
        "nb": "ingen klasse fører til det nærmeste",
        "en": "no class leads to the nearest",
    },
    "because_several": {
        "nb": "lovlig, men flere grenser er nådd",
        "en": "lawful, but several limits are reached",
    },
    "because_no_route": {
        "nb": "ingen løp fører til noe tilbud",
        "en": "no pathway leads to any slot",
    },
    "because_not_reached": {
        "nb": "tiden var ute, eller ingen mål ber om det",
        "en": "time ran out, or no tier asks for it",
    },
    "cohorts": {
        "nb": "Kull: de som begynner sammen",
        "en": "Cohorts: people who start together",
    },
    "cohort": {"nb": "Kull", "en": "Cohort"},
    "cohort_held": {
        "nb": "{people} i {groups} grupper",
        "en": "{people} in {groups} groups",
    },
    "cohort_family": {"nb": "Klasser {family}", "en": "Classes {family}"},
    "cohort_classes": {"nb": "Alle klasser", "en": "All classes"},
    "cohort_slots": {
        "nb": "Tilbud med minste kull",
        "en": "Slots with a minimum",
    },
    "cohort_opened": {"nb": "Åpnet", "en": "Opened"},
    "cohort_merged": {"nb": "Slått sammen", "en": "Merged"},
    "cohort_closed": {"nb": "Stengt", "en": "Closed"},
    "cohort_groups": {"nb": "Grupper", "en": "Groups"},
    "cohort_size": {"nb": "Størrelse", "en": "Size"},
    "cohort_people": {"nb": "Personer", "en": "People"},
    "and_more": {"nb": "og {count} til", "en": "and {count} more"},
    "mismatch": {
        "nb": "Lærefag: ønsket innen rekkevidde / ledige plasser, etter bedriftens region",
        "en": "Trades: wanted in reach / open places, by region of the company",
    },
    "mismatch_trade": {"nb": "Lærefag", "en": "Trade"},
    "mismatch_once": {
        "nb": "Hver person telles én gang i hver sum.",
        "en": "Each person counts once in each sum.",
    },
    "mismatch_shortage": {"nb": "mangelfag", "en": "shortage trade"},
    "mismatch_gated": {"nb": "stengt for ordningen", "en": "closed to the scheme"},
    "churn": {
        "nb": "Endret fra forrige plan, etter hjemregion",
        "en": "Changed from the last plan, by home region",
    },
    "churn_kept": {"nb": "Beholdt", "en": "Kept"},
    "churn_rerouted": {"nb": "Ny vei", "en": "Rerouted"},
    "churn_moved": {"nb": "Flyttet", "en": "Moved"},
    "churn_begun": {"nb": "I løp nå", "en": "Begun"},
    "churn_no_longer_placed": {"nb": "Mistet plassen", "en": "No longer placed"},
    "churn_new": {"nb": "Nye", "en": "New"},
    "soft_broken": {
        "nb": "Myke regler som planen bryter",
        "en": "Soft rules that the plan breaks",
    },
    "pins_broken": {
        "nb": "Fastsatte plasseringer bryter alene",
        "en": "Pinned placements alone break",
    },
    "unjudged": {
        "nb": "Oppgitt, men ikke brukt av noen regel i kraft",
        "en": "Stated, but judged by no rule in force",
    },
    "fact_incumbents": {"nb": "personer i løp fra før", "en": "incumbents"},
    "fact_pins": {"nb": "fastsatte plasseringer", "en": "pinned placements"},
    "fact_declines": {"nb": "avslag", "en": "declines"},
    "fact_companions": {"nb": "følger", "en": "companions"},
    "fact_apart": {
        "nb": "personer som skal holdes fra hverandre",
        "en": "people apart",
    },
    "fact_joint_lists": {"nb": "felles ønskelister", "en": "joint lists"},
    "fact_training_classes": {"nb": "klasser", "en": "training classes"},
    "fact_training_offices": {
        "nb": "opplæringskontorenes kapasitet",
        "en": "training offices' capacity",
    },
    "fact_ordinary_use": {
        "nb": "det ordinære lærlinger bruker",
        "en": "what ordinary apprentices use",
    },
    "fact_reserved": {
        "nb": "plasser holdt av til ordinære søkere",
        "en": "places reserved for ordinary applicants",
    },
    "fact_resources": {"nb": "ressurser per måned", "en": "resources per month"},
    "fact_measures": {"nb": "tiltak", "en": "measures"},
    "fact_shares": {"nb": "andeler", "en": "shares"},
    "fact_previous": {"nb": "forrige plan", "en": "the last plan"},
    "fact_priorities": {
        "nb": "bedriftenes prioriteringer",
        "en": "companies' priorities",
    },
    "fact_min_cohort": {
        "nb": "minste kull per tilbud",
        "en": "slots' fewest newcomers",
    },
    "fact_max_apprentices": {
        "nb": "bedriftenes høyeste antall lærlinger",
        "en": "companies' most apprentices",
    },
    "fact_approved_trades": {
        "nb": "fagene bedriftene er godkjent for",
        "en": "the trades companies are approved for",
    },
    "fact_gated_trades": {
        "nb": "fag som er stengt for ordningen",
        "en": "trades closed to the scheme",
    },
    "fact_ordinary_demand": {"nb": "ordinære søkere", "en": "ordinary applicants"},
    "fact_credit_months": {
        "nb": "godskrevne måneder",
        "en": "credit for prior training",
    },
    "fact_income": {"nb": "livsopphold", "en": "income needs"},
    "fact_shortage": {"nb": "mangelfag", "en": "shortage trades"},
    "fact_public": {"nb": "offentlige plasser", "en": "public places"},
    "fact_interests": {"nb": "ønsker", "en": "interests"},
    "fact_travel_limits": {"nb": "reisegrenser", "en": "travel limits"},
    "fact_required_qualifications": {
        "nb": "krav om kvalifikasjoner",
        "en": "required qualifications",
    },
    "fact_places": {"nb": "antall plasser", "en": "numbers of places"},
    "fact_age_limits": {"nb": "aldersgrenser", "en": "age limits"},
    "fact_need_levels": {"nb": "behovsnivå", "en": "need levels"},
    "audit": {"nb": "Etterprøving", "en": "Audit"},
    "verdict": {"nb": "Kontroll", "en": "Verify"},
    "clean": {"nb": "ren", "en": "clean"},
    "no plan": {"nb": "ingen plan", "en": "no plan"},
    "unique": {"nb": "Eneste plan", "en": "Only plan"},
    "yes": {"nb": "ja", "en": "yes"},
    "no": {"nb": "nei", "en": "no"},
    "unknown": {"nb": "ukjent", "en": "unknown"},
    "route": {"nb": "Vei", "en": "Route"},
    "seed": {"nb": "Frø", "en": "Seed"},
    "ended_early": {"nb": "Stanset", "en": "Stopped"},
    "time limit": {"nb": "tiden var ute", "en": "the time was over"},
    "cancelled": {"nb": "avbestilt", "en": "cancelled"},
    "interrupted": {"nb": "avbrutt", "en": "interrupted"},
    "memory": {"nb": "løseren fikk for lite minne", "en": "the solver lacked memory"},
    "died": {"nb": "løseren falt ut to ganger", "en": "the solver died twice"},
    "problem_hash": {"nb": "Problem", "en": "Problem"},
    "policy_hash": {"nb": "Regelsett", "en": "Policy"},
    "plan_hash": {"nb": "Plan", "en": "Plan"},
}

WORDS |= RESOURCE_WORDS | STABLE_WORDS | TWO_SIDED_WORDS
