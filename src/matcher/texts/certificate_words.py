"""What the certificate of non-displacement says, and the doubts about one."""

from __future__ import annotations

CERTIFICATE_WORDS: dict[str, dict[str, str]] = {
    "certificate_title": {
        "nb": "Attest: fortrenger planen ordinære søkere?",
        "en": "Certificate: does the plan displace ordinary applicants?",
    },
    "certificate_holds": {
        "nb": (
            "Nei. Alle de {alone} av {applicants} ordinære søkere som ville hatt plass uten"
            " ordningen, har plass ved siden av planen, i hvert fag og hver region."
        ),
        "en": (
            "No. All {alone} of {applicants} ordinary applicants who would have a place"
            " without the scheme have one beside its plan, in every trade and region."
        ),
    },
    "certificate_fails": {
        "nb": (
            "Ja. {alone} av {applicants} ordinære søkere ville hatt plass uten ordningen;"
            " ved siden av planen har {beside} plass."
        ),
        "en": (
            "Yes. {alone} of {applicants} ordinary applicants would have a place without"
            " the scheme; beside its plan {beside} have one."
        ),
    },
    "certificate_cell": {
        "nb": "{trade} i {region}: {applicants} søkere, {alone} alene, {beside} med planen",
        "en": "{trade} in {region}: {applicants} applicants, {alone} alone, {beside} beside",
    },
    "certificate_standing": {
        "nb": "{of} {id}: {used} ordinære fra før, rom til {alone} alene, {beside} med planen",
        "en": "{of} {id}: {used} ordinary already, room for {alone} alone, {beside} beside",
    },
    "certificate_displaced": {
        "nb": ("{of} {id}: planen bruker {used}; ordinære trenger {amount} av dem."),
        "en": "{of} {id}: the plan uses {used}; ordinary people need {amount} of them.",
    },
    "certificate_restores": {
        "nb": "Gis dette tilbake, har alle sin plass (regnet om).",
        "en": "With these given back, all have their place (computed again).",
    },
    "certificate_method": {
        "nb": (
            "Ordinære søkere kan få læreplass i sitt fag i sin region, også på plasser som"
            " er holdt av. De som er i løp fra før, går foran. Flest mulig plasseres;"
            " står det likt, går fag foran etter alfabetet, så region. Beviset følger som"
            " data og kan etterregnes uten løser."
        ),
        "en": (
            "Ordinary applicants may have apprenticeships of their trade in their region,"
            " reserved places included. Those already in a pathway go first. As many as"
            " possible are placed; ties are settled by trade, then region, by their ids."
            " The evidence is kept as data and can be checked without a solver."
        ),
    },
    "certificate_hashes": {
        "nb": "Problem {problem}, regelsett {policy}, plan {plan}",
        "en": "Problem {problem}, policy {policy}, plan {plan}",
    },
    "certificate_signature": {
        "nb": "Sted og dato: ____________________  Underskrift: ____________________",
        "en": "Place and date: ____________________  Signature: ____________________",
    },
    "of_slot": {"nb": "tilbud", "en": "slot"},
    "of_company": {"nb": "bedrift", "en": "company"},
    "of_training_office": {"nb": "opplæringskontor", "en": "training office"},
    "of_training_class": {"nb": "klasse", "en": "class"},
}

DOUBTS: dict[str, dict[str, str]] = {
    "other_problem": {
        "nb": "Attesten gjelder et annet problem.",
        "en": "The certificate is about another problem.",
    },
    "other_plan": {
        "nb": "Attesten gjelder en annen plan.",
        "en": "The certificate is about another plan.",
    },
    "other_demand": {
        "nb": "Søkertallene er ikke dem som er oppgitt.",
        "en": "The numbers of applicants are not those stated.",
    },
    "other_use": {
        "nb": "Det ordinære lærlinger bruker fra før, er ikke det som er oppgitt.",
        "en": "What ordinary apprentices use already is not what is stated.",
    },
    "standing": {
        "nb": "Tallene for det ordinære bruker fra før ved {id} stemmer ikke.",
        "en": "The numbers of what ordinary people use already at {id} are wrong.",
    },
    "not_restored": {
        "nb": "Det som skal gis tilbake ved {id}, er for lite.",
        "en": "What is to be given back at {id} is too little.",
    },
    "not_used": {
        "nb": "Planen bruker ikke så mye ved {id} som skal gis tilbake.",
        "en": "The plan does not use as much at {id} as is to be given back.",
    },
    "unknown_id": {
        "nb": "Attesten eller planen nevner noe som ikke finnes i problemet.",
        "en": "The certificate or the plan names something the problem does not have.",
    },
    "not_theirs": {
        "nb": "{slot} er ikke i søkernes fag og region ({flow}).",
        "en": "{slot} is not of the applicants' trade and region ({flow}).",
    },
    "count": {
        "nb": "{trade} i {region}: antallet stemmer ikke med plassene ({flow}).",
        "en": "{trade} in {region}: the number is not that of the places ({flow}).",
    },
    "no_room": {
        "nb": "{id} har ikke rom for så mange ({flow}).",
        "en": "{id} has no room for so many ({flow}).",
    },
    "not_largest": {
        "nb": "Det er ikke vist at flere ikke kunne hatt plass uten ordningen.",
        "en": "That no more could have a place without the scheme is not shown.",
    },
    "not_first": {
        "nb": "{trade} i {region}: det er ikke vist at flere ikke kunne hatt plass.",
        "en": "{trade} in {region}: that no more could have a place is not shown.",
    },
    "way_around": {
        "nb": "{trade} i {region} kommer til {slot} utenom alt som er fullt.",
        "en": "{trade} in {region} can get to {slot} around all that is full.",
    },
    "not_missing": {
        "nb": "Det er ikke vist at noen mangler plass ved siden av planen.",
        "en": "That anybody lacks a place beside the plan is not shown.",
    },
    "verdict": {
        "nb": "Konklusjonen følger ikke av tallene.",
        "en": "The conclusion does not follow from the numbers.",
    },
}
