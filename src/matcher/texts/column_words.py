"""What every table and every column means, and what a blank cell means there.

Keys are ``table`` and ``table.field``; a blank that simply stands for the model's own
default, such as 60 minutes or ``no``, needs no words.
"""

from __future__ import annotations

from matcher.texts.score_words import SCORE_BLANKS, SCORE_COLUMNS, SCORE_TABLE

Texts = dict[str, dict[str, str]]


def _placement(prefix: str) -> Texts:
    return {
        f"{prefix}.candidate": {
            "nb": "Kandidaten som har plassen.",
            "en": "The candidate who has the place.",
        },
        f"{prefix}.slot": {
            "nb": "Tilbudet hun har plass på.",
            "en": "The slot she has a place in.",
        },
        f"{prefix}.pathway": {
            "nb": "Løpet hun følger; id fra regelpakken.",
            "en": "The pathway she follows; an id of the rule pack.",
        },
        f"{prefix}.start": {
            "nb": "Måneden løpet begynner.",
            "en": "The month the pathway begins.",
        },
        f"{prefix}.classes": {
            "nb": "Klassen for hver del av løpet som går i klasse, i rekkefølge.",
            "en": "The training class of each stage that is taught in one, in order.",
        },
        f"{prefix}.measures": {
            "nb": "Støtten hun får først; rekkefølgen betyr ingenting.",
            "en": "The measures she is given first; their order means nothing.",
        },
    }


TABLE_WORDS: Texts = {
    "problem": {
        "nb": "Én rad om hele planen: versjon, første måned, regelpakke og budsjett.",
        "en": "One row about the whole plan: version, first month, rule pack and budget.",
    },
    "regions": {
        "nb": "Områder som skal ha hver sin del av plassene, så ingen henger etter.",
        "en": "Areas whose share of the placements is kept in balance.",
    },
    "zones": {
        "nb": "Områder der kandidater kan samles i én opplæringsklasse.",
        "en": "Areas whose candidates can gather in one training class.",
    },
    "locations": {
        "nb": "Steder folk bor og arbeider, som regel kommuner.",
        "en": "Places people live and work in, usually municipalities.",
    },
    "travel_times": {
        "nb": (
            "Reisetid én vei mellom to steder, i minutter; lik begge veier hvis ikke"
            " begge står her. Et par som ikke står her, kan ingen reise mellom."
        ),
        "en": (
            "Travel time one way between two locations, in minutes; the same both ways"
            " unless both are given. Nobody can travel between a pair not listed."
        ),
    },
    "trades": {
        "nb": "Lærefag, og om ordningen er åpen for dem.",
        "en": "Trades (apprenticeship occupations), and whether the scheme is open to them.",
    },
    "training_offices": {
        "nb": "Opplæringskontor, som holder kontrakter for medlemsbedriftene.",
        "en": "Training offices, which hold contracts for their member companies.",
    },
    "companies": {
        "nb": "Bedrifter: hvor de ligger og hva de er godkjent for.",
        "en": "Companies: where they are and what they are approved for.",
    },
    "slots": {
        "nb": "Tilbud: like plasser i én bedrift, i ett lærefag, med samme oppstart.",
        "en": "Slots: groups of equal places of one company, in one trade, with the same start.",
    },
    "candidates": {
        "nb": "Kandidater: personene som skal få plass, bare kjent ved en id.",
        "en": "Candidates: the people to place, known by an opaque id only.",
    },
    "training_classes": {
        "nb": "Opplæringsklasser som flere i løp går i sammen.",
        "en": "Training classes that people on a pathway attend together.",
    },
    "companions": {
        "nb": "Følge: personer som skal ha samme tilbud, bedrift eller sted, eller ikke plass i det hele tatt.",
        "en": "People who go to the same slot, company or location, or are not placed at all.",
    },
    "apart": {
        "nb": "Personer som ikke skal ha samme tilbud, bedrift eller sted.",
        "en": "People who must not share a slot, company or location.",
    },
    "joint_lists": {
        "nb": "Hva to personer ønsker seg sammen; brukes der prioriteringer teller.",
        "en": "What two people want together; used where priorities count.",
    },
    "declines": {
        "nb": "Nei fra en bedrift eller en kandidat; enten bedrift eller tilbud fylles ut.",
        "en": "A no between a candidate and a company or slot; fill in exactly one of the two.",
    },
    "commitments": {
        "nb": "Bindinger: plasser som står fast før planen legges.",
        "en": "Commitments: placements that stand before the match begins.",
    },
    "ordinary_demand": {
        "nb": "Hvor mange ordinære søkere et lærefag har i en region.",
        "en": "How many ordinary applicants a trade has in a region.",
    },
    "ordinary_use": {
        "nb": "Hva ordinære lærlinger allerede bruker av en bedrift, et kontor eller en klasse.",
        "en": "What ordinary apprentices already use of a company, office or training class.",
    },
    "resources": {
        "nb": "Det som hver måned har bare så mye av, for eksempel veiledere.",
        "en": "Something of which each month has only so much, for example advisers.",
    },
    "measures": {
        "nb": "Støtte som gir en kvalifikasjon noen mangler, til en pris og etter en tid.",
        "en": "Support that gives a missing qualification, at a cost and after a delay.",
    },
    "shares": {
        "nb": "Minst eller høyst så mange prosent av alle et sted er av en målgruppe.",
        "en": "At least or at most so many percent of everybody there belong to a target group.",
    },
    "previous": {
        "nb": "Den forrige planen, slik at den nye flytter færrest mulig.",
        "en": "The last plan, so that the new one changes as little as possible.",
    },
}

COLUMN_WORDS: Texts = {
    "problem.version": {
        "nb": "Versjonen av tabellene; la tallet stå.",
        "en": "The version of these tables; leave the number as it is.",
    },
    "problem.first_month": {
        "nb": "Måneden alt regnes fra; ingen andre måneder kan være tidligere.",
        "en": "The month everything counts from; no other month may be earlier.",
    },
    "problem.rule_pack": {
        "nb": "Regelpakken med løp, aldersgrenser og rettigheter for tiden planen gjelder.",
        "en": "The rule pack: pathways, ages and rights of the period of the plan.",
    },
    "problem.measure_budget": {
        "nb": "Hva støtten til alle plasser kan koste til sammen, i kroner.",
        "en": "What the measures of all placements may cost together, in kroner.",
    },
    "regions.id": {
        "nb": "Kort navn på regionen, brukt i de andre tabellene.",
        "en": "Short name of the region, used in the other tables.",
    },
    "regions.name": {
        "nb": "Navnet som vises i planer og rapporter.",
        "en": "The name shown in plans and reports.",
    },
    "zones.id": {
        "nb": "Kort navn på sonen, brukt i de andre tabellene.",
        "en": "Short name of the zone, used in the other tables.",
    },
    "zones.name": {
        "nb": "Navnet som vises i planer og rapporter.",
        "en": "The name shown in plans and reports.",
    },
    "locations.id": {
        "nb": "Kort navn på stedet, brukt i de andre tabellene.",
        "en": "Short name of the location, used in the other tables.",
    },
    "locations.name": {
        "nb": "Navnet som vises i planer og rapporter, for eksempel kommunen.",
        "en": "The name shown in plans and reports, for example the municipality.",
    },
    "locations.region": {
        "nb": "Regionen stedet ligger i; en kandidat teller i hjemstedets region.",
        "en": "The region it lies in; a candidate counts in the region of her home.",
    },
    "locations.zone": {
        "nb": "Sonen stedet ligger i; den avgjør hvilke klasser det hører til.",
        "en": "The zone it lies in; it decides which training classes it belongs to.",
    },
    "travel_times.origin": {
        "nb": "Stedet reisen begynner.",
        "en": "The location the journey begins in.",
    },
    "travel_times.destination": {
        "nb": "Stedet reisen slutter.",
        "en": "The location the journey ends in.",
    },
    "travel_times.by_car": {
        "nb": "Minutter én vei med bil.",
        "en": "Minutes one way by car.",
    },
    "travel_times.without_car": {
        "nb": "Minutter én vei uten bil, for eksempel med buss eller tog.",
        "en": "Minutes one way without a car, for example by bus or train.",
    },
    "trades.id": {
        "nb": "Kort navn på lærefaget. Et lærefag, en bedrift og et tilbud kan ikke ha samme id.",
        "en": "Short name of the trade. A trade, a company and a slot cannot have the same id.",
    },
    "trades.name_nb": {
        "nb": "Navnet på bokmål.",
        "en": "Its name in bokmål.",
    },
    "trades.name_en": {
        "nb": "Navnet på engelsk.",
        "en": "Its name in English.",
    },
    "trades.family": {
        "nb": "Fagfamilien: fag som deler skolegang og klasse. Finn på en kort id.",
        "en": "The family: trades that share schooling and class. Any short id will do.",
    },
    "trades.open_to_scheme": {
        "nb": "Nei for et fag som ordinære lærlinger allerede fyller.",
        "en": "No for a trade that ordinary apprentices already fill.",
    },
    "trades.shortage": {
        "nb": "Ja for et fag fylket mangler folk i.",
        "en": "Yes for a trade the county lacks people in.",
    },
    "training_offices.id": {
        "nb": "Kort navn på opplæringskontoret.",
        "en": "Short name of the training office.",
    },
    "training_offices.capacity": {
        "nb": "Hvor mange kontoret kan følge opp samtidig, ordinære lærlinger medregnet.",
        "en": "How many people it can follow up at once, ordinary apprentices included.",
    },
    "companies.id": {
        "nb": "Kort navn på bedriften. Et lærefag, en bedrift og et tilbud kan ikke ha samme id.",
        "en": "Short name of the company. A trade, a company and a slot cannot have the same id.",
    },
    "companies.location": {
        "nb": "Stedet bedriften ligger.",
        "en": "The location it lies in.",
    },
    "companies.public": {
        "nb": "Ja for en offentlig arbeidsgiver.",
        "en": "Yes for a public employer.",
    },
    "companies.approved_trades": {
        "nb": "Lærefagene bedriften er godkjent som lærebedrift i.",
        "en": "The trades it is approved to train apprentices in.",
    },
    "companies.max_apprentices": {
        "nb": "Flest lærlinger samtidig, ordinære lærlinger medregnet.",
        "en": "Its most apprentices at once, ordinary apprentices included.",
    },
    "companies.training_office": {
        "nb": "Opplæringskontoret bedriften er medlem av.",
        "en": "The training office it is a member of.",
    },
    "companies.priorities": {
        "nb": "Kandidatene bedriften helst vil ha, beste først, for alle dens tilbud.",
        "en": "The candidates it prefers, best first, over all its slots.",
    },
    "slots.id": {
        "nb": "Kort navn på tilbudet. Et lærefag, en bedrift og et tilbud kan ikke ha samme id.",
        "en": "Short name of the slot. A trade, a company and a slot cannot have the same id.",
    },
    "slots.company": {
        "nb": "Bedriften som tilbyr plassene.",
        "en": "The company that offers the places.",
    },
    "slots.trade": {
        "nb": "Lærefaget; må stå her når det er læreplasser.",
        "en": "The trade; an apprenticeship must have one.",
    },
    "slots.kind": {
        "nb": "Hva plassene er: læreplass, jobb eller annen kvalifisering.",
        "en": "What the places are: apprenticeship, job or other qualification.",
    },
    "slots.places": {
        "nb": "Alle plassene, også dem som er reservert for ordinære søkere.",
        "en": "All places, those reserved for ordinary applicants included.",
    },
    "slots.reserved": {
        "nb": "Hvor mange av plassene som holdes av til ordinære søkere.",
        "en": "How many of the places are kept for ordinary applicants.",
    },
    "slots.min_cohort": {
        "nb": "Minste kull: færrest nye hvis tilbudet brukes i det hele tatt; 0 er ingen grense.",
        "en": "Fewest newcomers if the slot is used at all; 0 is no limit.",
    },
    "slots.may_close": {
        "nb": "Om tilbudet kan stå tomt når det ikke blir nok til minste kull.",
        "en": "Whether it may stay closed instead when there are too few for its cohort.",
    },
    "slots.required_qualifications": {
        "nb": "Hva en kandidat må ha, for eksempel licence_b.",
        "en": "What a candidate must hold, for example licence_b.",
    },
    "slots.start_months": {
        "nb": "Måneder man kan begynne; den første måneden av løpet.",
        "en": "Months in which people may begin; the first month of their pathway.",
    },
    "slots.offers": {
        "nb": "Løp som bare noen tilbud har, og som dette har; id-er fra regelpakken.",
        "en": "Pathways that only some slots offer and that this one does; ids of the rule pack.",
    },
    "slots.public": {
        "nb": "Om plassene er offentlige.",
        "en": "Whether these places are a public employer's.",
    },
    "slots.priorities": {
        "nb": "Kandidatene bedriften helst vil ha på dette tilbudet, beste først; trenger ikke være alle.",
        "en": "The candidates wanted here, best first; need not be all of them.",
    },
    "candidates.id": {
        "nb": "En id som ikke sier hvem personen er. Aldri fødselsnummer eller navn.",
        "en": "An id that does not tell who the person is. Never an identity number or a name.",
    },
    "candidates.target_group": {
        "nb": "Målgruppen: hvorfor personen er med i ordningen.",
        "en": "The target group: why the person takes part.",
    },
    "candidates.birth_year": {
        "nb": "Fødselsår med fire sifre, aldri dato.",
        "en": "Year of birth in four digits, never a date.",
    },
    "candidates.home": {
        "nb": "Stedet personen reiser fra.",
        "en": "The location the person travels from.",
    },
    "candidates.interests": {
        "nb": "Lærefag, bedrifter eller tilbud personen ønsker, beste først. Det mest presise ønsket gjelder.",
        "en": "Trades, companies or slots the person wants, best first. The most specific entry that fits counts.",
    },
    "candidates.any_job": {
        "nb": "Tar enhver jobb, etter sine egne ønsker.",
        "en": "Takes any job, after her own list.",
    },
    "candidates.any_other": {
        "nb": "Tar enhver annen kvalifisering, etter sine egne ønsker og jobb.",
        "en": "Takes any other qualification, after her own list and any job.",
    },
    "candidates.schooling": {
        "nb": "Videregående opplæring personen har fra før.",
        "en": "Upper secondary schooling the person already has.",
    },
    "candidates.schooling_family": {
        "nb": "Fagfamilien skolegangen hører til.",
        "en": "The trade family the schooling belongs to.",
    },
    "candidates.schooling_trade": {
        "nb": "Lærefaget i kontrakten som tok slutt, for den som har påbegynt læretid.",
        "en": "The trade of the contract that ended, for a part-apprenticed person.",
    },
    "candidates.credit_months": {
        "nb": "Måneder opplæring som er gjort og godskrevet; de korter ned løpet.",
        "en": "Months of training already done that shorten a pathway.",
    },
    "candidates.qualifications": {
        "nb": "Hva personen har, for eksempel licence_b; aldri helse, diagnose eller årsak.",
        "en": "What the person holds, for example licence_b; never health, a diagnosis or a cause.",
    },
    "candidates.max_travel_minutes": {
        "nb": "Lengste reise én vei, i minutter.",
        "en": "The longest journey one way, in minutes.",
    },
    "candidates.has_car": {
        "nb": "Kan kjøre bil til arbeidet.",
        "en": "Drives to work.",
    },
    "candidates.will_relocate": {
        "nb": "Vil flytte for en plass som er lenger unna enn den lengste reisen.",
        "en": "Would move house for a place beyond the longest journey.",
    },
    "candidates.available_from": {
        "nb": "Første måned personen kan begynne.",
        "en": "First month the person can start.",
    },
    "candidates.need_level": {
        "nb": "Behov for støtte: 0 vanlig, 1 økt, 2 stort. Uten årsak.",
        "en": "Need for support: 0 ordinary, 1 raised, 2 high. Without a cause.",
    },
    "candidates.income_need": {
        "nb": "Kroner personen må ha i måneden å leve av.",
        "en": "Kroner a month the person must have to live on.",
    },
    "candidates.benefit": {
        "nb": "Kroner i måneden personen kan regne med så lenge hun ikke får lønn. Aldri hvilken ytelse.",
        "en": "Kroner a month the person may count on while not paid a wage. Never which benefit.",
    },
    "training_classes.id": {
        "nb": "Kort navn på klassen.",
        "en": "Short name of the class.",
    },
    "training_classes.family": {
        "nb": "Fagfamilien klassen er for; den samme som hos lærefaget.",
        "en": "The trade family it is for; the same as that of the trade.",
    },
    "training_classes.zones": {
        "nb": "Sonene bedriftene må ligge i.",
        "en": "The zones the slots must lie in.",
    },
    "training_classes.slots": {
        "nb": "Tilbudene klassen tar imot folk til.",
        "en": "The slots it accepts people bound for.",
    },
    "training_classes.home_regions": {
        "nb": "Regionene kandidatene må bo i.",
        "en": "The regions the candidates must live in.",
    },
    "training_classes.start": {
        "nb": "Måneden klassen begynner.",
        "en": "The month it begins.",
    },
    "training_classes.min": {
        "nb": "Færrest i hver gruppe; klassen er enten stengt eller har minst så mange.",
        "en": "Fewest people of each group; the class is closed or holds at least so many.",
    },
    "training_classes.max": {
        "nb": "Flest i hver gruppe.",
        "en": "Most people of each group.",
    },
    "training_classes.parallel": {
        "nb": "Flest grupper klassen kan deles i.",
        "en": "The most groups it can be held in.",
    },
    "companions.id": {
        "nb": "Kort navn på følget.",
        "en": "Short name of these people together.",
    },
    "companions.candidates": {
        "nb": "To eller flere kandidater.",
        "en": "Two or more candidates.",
    },
    "companions.same": {
        "nb": "Hva de skal ha felles.",
        "en": "What they must have in common.",
    },
    "apart.id": {
        "nb": "Kort navn på disse personene.",
        "en": "Short name of these people.",
    },
    "apart.candidates": {
        "nb": "To eller flere kandidater.",
        "en": "Two or more candidates.",
    },
    "apart.same": {
        "nb": "Hva de ikke skal ha felles.",
        "en": "What they must not have in common.",
    },
    "joint_lists.id": {
        "nb": "Kort navn på listen.",
        "en": "Short name of the list.",
    },
    "joint_lists.first": {
        "nb": "Den første av de to kandidatene.",
        "en": "The first of the two candidates.",
    },
    "joint_lists.second": {
        "nb": "Den andre av de to kandidatene.",
        "en": "The second of the two candidates.",
    },
    "joint_lists.choices": {
        "nb": "Par av tilbud, beste først: den førstes / den andres. Ingenting på en side er ingen plass.",
        "en": "Pairs of slots, best first: the first's / the second's. Nothing on a side is no place.",
    },
    "declines.candidate": {
        "nb": "Kandidaten.",
        "en": "The candidate.",
    },
    "declines.company": {
        "nb": "Bedriften, når nei-et gjelder alle dens tilbud.",
        "en": "The company, when the no is to all its slots.",
    },
    "declines.slot": {
        "nb": "Tilbudet, når nei-et bare gjelder det.",
        "en": "The slot, when the no is to that one only.",
    },
    "commitments.kind": {
        "nb": "I løp: er der allerede og bruker plass, men regnes for seg. Fastsatt: bestemt for denne planen.",
        "en": "incumbent: already in a pathway, uses capacity, reported apart. pinned: decided for this match.",
    },
    **_placement("commitments.placement"),
    "ordinary_demand.trade": {
        "nb": "Lærefaget de søker.",
        "en": "The trade they apply for.",
    },
    "ordinary_demand.region": {
        "nb": "Regionen de søker i.",
        "en": "The region they apply in.",
    },
    "ordinary_demand.applicants": {
        "nb": "Antall ordinære søkere.",
        "en": "How many ordinary applicants there are.",
    },
    "ordinary_use.of": {
        "nb": "Hva plassene er hos: bedrift, opplæringskontor eller klasse.",
        "en": "What has the places: a company, a training office or a training class.",
    },
    "ordinary_use.id": {
        "nb": "Id-en til bedriften, kontoret eller klassen.",
        "en": "The id of that company, office or class.",
    },
    "ordinary_use.places": {
        "nb": "Plasser ordinære lærlinger allerede bruker.",
        "en": "Places that ordinary apprentices already use.",
    },
    "resources.id": {
        "nb": "Navnet regelpakken har på ressursen.",
        "en": "The name the rule pack has for the resource.",
    },
    "resources.home_regions": {
        "nb": "Regionene til dem som bruker den.",
        "en": "The home regions of those who use it.",
    },
    "resources.companies": {
        "nb": "Bedriftene til dem som bruker den.",
        "en": "The companies of those who use it.",
    },
    "resources.capacity": {
        "nb": "Hvor mange den har plass til hver måned, fra den første måneden: 12 12 10. Måneder etter listen har 0.",
        "en": "How many it has room for in each month, from the first month on: 12 12 10. Months beyond the list have 0.",
    },
    "measures.id": {
        "nb": "Kort navn på støtten.",
        "en": "Short name of the measure.",
    },
    "measures.grants": {
        "nb": "Kvalifikasjonen den gir, slik den står hos tilbudene.",
        "en": "The qualification it gives, as slots require it.",
    },
    "measures.cost": {
        "nb": "Kroner for én person.",
        "en": "Kroner for one person.",
    },
    "measures.delay": {
        "nb": "Måneder det tar før personen kan begynne.",
        "en": "Months it takes before the person can start.",
    },
    "shares.id": {
        "nb": "Kort navn på andelen.",
        "en": "Short name of the share.",
    },
    "shares.target_group": {
        "nb": "Målgruppen som telles.",
        "en": "The target group that is counted.",
    },
    "shares.of": {
        "nb": "Hva andelen er hos: bedrift, opplæringskontor eller klasse.",
        "en": "What it is a share of: a company, a training office or a training class.",
    },
    "shares.where": {
        "nb": "Id-en til bedriften, kontoret eller klassen.",
        "en": "The id of that company, office or class.",
    },
    "shares.at_least": {
        "nb": "Minst så mange prosent av alle der.",
        "en": "At least so many percent of everybody there.",
    },
    "shares.at_most": {
        "nb": "Høyst så mange prosent av alle der.",
        "en": "At most so many percent of everybody there.",
    },
    **_placement("previous"),
}

_NONE = {"nb": "ingen", "en": "none"}
_NO_NAME = {"nb": "id-en vises", "en": "the id is shown"}
_NO_WAY = {"nb": "det går ikke an", "en": "there is no way to get there"}
_NOBODY = {"nb": "ingen foretrekkes", "en": "nobody is preferred"}
_EVERY_REGION = {"nb": "alle regioner", "en": "every region"}
_FIRST_MONTH = {"nb": "den første måneden", "en": "the first month"}
_NO_CLASS = {"nb": "ingen klasse", "en": "no class"}

BLANK_WORDS: Texts = {
    "regions.name": _NO_NAME,
    "zones.name": _NO_NAME,
    "locations.name": _NO_NAME,
    "travel_times.by_car": _NO_WAY,
    "travel_times.without_car": _NO_WAY,
    "trades.name_nb": _NO_NAME,
    "trades.name_en": _NO_NAME,
    "companies.approved_trades": {
        "nb": "alle lærefag den tilbyr",
        "en": "every trade it offers",
    },
    "companies.max_apprentices": {
        "nb": "ingen grense",
        "en": "no limit of its own",
    },
    "companies.training_office": {
        "nb": "ikke medlem av noe",
        "en": "a member of none",
    },
    "companies.priorities": _NOBODY,
    "slots.trade": {"nb": "ikke noe lærefag", "en": "no trade"},
    "slots.required_qualifications": {"nb": "ingen krav", "en": "none"},
    "slots.start_months": _FIRST_MONTH,
    "slots.offers": _NONE,
    "slots.public": {"nb": "som bedriften", "en": "as the company"},
    "slots.priorities": _NOBODY,
    "candidates.interests": {
        "nb": "ingen egne ønsker",
        "en": "no wishes of her own",
    },
    "candidates.schooling_family": _NONE,
    "candidates.schooling_trade": _NONE,
    "candidates.qualifications": _NONE,
    "candidates.available_from": _FIRST_MONTH,
    "training_classes.zones": {"nb": "alle soner", "en": "every zone"},
    "training_classes.slots": {"nb": "alle tilbud", "en": "every slot"},
    "training_classes.home_regions": _EVERY_REGION,
    "training_classes.start": _FIRST_MONTH,
    "joint_lists.choices": {"nb": "ingen ønsker", "en": "no wishes"},
    "declines.company": {
        "nb": "nei-et gjelder tilbudet",
        "en": "the no is to the slot",
    },
    "declines.slot": {
        "nb": "nei-et gjelder hele bedriften",
        "en": "the no is to the whole company",
    },
    "commitments.placement.start": _FIRST_MONTH,
    "commitments.placement.classes": _NO_CLASS,
    "commitments.placement.measures": _NONE,
    "resources.home_regions": _EVERY_REGION,
    "resources.companies": {"nb": "alle bedrifter", "en": "every company"},
    "resources.capacity": {"nb": "0 hver måned", "en": "0 in every month"},
    "previous.start": _FIRST_MONTH,
    "previous.classes": _NO_CLASS,
    "previous.measures": _NONE,
}


def _named(kind: str, texts: Texts) -> Texts:
    return {f"{kind}_{key}": sentences for key, sentences in texts.items()}


TABLE_WORDS |= SCORE_TABLE
COLUMN_WORDS |= SCORE_COLUMNS
BLANK_WORDS |= SCORE_BLANKS

DESCRIPTIONS = (
    _named("holds", TABLE_WORDS)
    | _named("means", COLUMN_WORDS)
    | _named("blank", BLANK_WORDS)
)
"""All of them, as the catalogue names them."""
