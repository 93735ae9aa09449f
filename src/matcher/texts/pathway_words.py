"""What the pathways of the shipped rule packs are called, for sentences."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

PATHWAY_WORDS: Texts = {
    "pathway_apprenticeship_after_vg2": {
        "nb": "Læretid etter Vg2",
        "en": "Apprenticeship after Vg2",
    },
    "pathway_contract_resumed": {
        "nb": "Avbrutt lærekontrakt videreført",
        "en": "Terminated contract resumed",
    },
    "pathway_school_then_apprenticeship": {
        "nb": "Skole og praksis, så læretid",
        "en": "School and practice, then apprenticeship",
    },
    "pathway_full_training_in_company": {
        "nb": "Full opplæring i bedrift",
        "en": "Full training in the company",
    },
    "pathway_alternating_model": {
        "nb": "Vekslingsmodellen",
        "en": "Alternating model",
    },
    "pathway_training_candidate": {
        "nb": "Lærekandidat",
        "en": "Training candidate",
    },
    "pathway_certificate_of_practice": {
        "nb": "Praksisbrev",
        "en": "Certificate of practice",
    },
    "pathway_vg3_in_school": {
        "nb": "Vg3 i skole med overgang til lærekontrakt",
        "en": "Vg3 in school with a switch to a contract",
    },
    "pathway_modular_training": {
        "nb": "Modulstrukturert opplæring for voksne",
        "en": "Modular training for adults",
    },
    "pathway_certificate_while_employed": {
        "nb": "Fagbrev på jobb",
        "en": "Trade certificate while employed",
    },
    "pathway_experience_based_candidate": {
        "nb": "Praksiskandidat",
        "en": "Experience-based candidate",
    },
    "pathway_job_then_certificate": {
        "nb": "Jobb, så fagbrev på jobb",
        "en": "Job, then trade certificate while employed",
    },
    "pathway_straight_to_work": {
        "nb": "Rett i arbeid",
        "en": "Straight to work",
    },
    "pathway_other_qualification": {
        "nb": "Annen kvalifisering",
        "en": "Other qualification",
    },
}
