"""Whom to ask and what to look at when somebody, or a place, is left over.

What would help is known only by solving again; these sentences do not claim it.
"""

from __future__ import annotations

from matcher.texts.two_sided_words import TWO_SIDED_ACTIONS

Texts = dict[str, dict[str, str]]

ACTIONS: Texts = {
    "interest": {
        "nb": "Snakk med {candidate} om flere lærefag eller bedrifter; karrieresenteret kan hjelpe.",
        "en": "Talk with {candidate} about more trades or companies; the career centre can assist.",
    },
    "declined": {
        "nb": "Snakk med {candidate} om nye ønsker, og spør bedriftene hvorfor det ble nei.",
        "en": "Talk with {candidate} about new wishes, and ask the companies why it was no.",
    },
    "travel": {
        "nb": "Snakk med {candidate} om reisevei, bil eller flytting, og let etter bedrifter nærmere.",
        "en": "Talk with {candidate} about the journey, a car or moving house, and look for nearer companies.",
    },
    "no_way": {
        "nb": "Snakk med {candidate} om skyss eller flytting, og let etter bedrifter nærmere.",
        "en": "Talk with {candidate} about transport or moving house, and look for nearer companies.",
    },
    "qualifications": {
        "nb": "Spør NAV-veilederen om {candidate} kan skaffe {missing}, for eksempel gjennom et tiltak.",
        "en": "Ask the NAV adviser whether {candidate} can get {missing}, for example through a measure.",
    },
    "start": {
        "nb": "Spør {candidate} om tidligere oppstart, og bedriftene om en senere.",
        "en": "Ask {candidate} about an earlier start, and the companies about a later one.",
    },
    "age": {
        "nb": "Spør fylkeskommunen om {candidate} hører til en annen målgruppe.",
        "en": "Ask the county authority whether {candidate} belongs to another target group.",
    },
    "pathways": {
        "nb": "Spør karrieresenteret om realkompetansevurdering og godskriving for {candidate}.",
        "en": "Ask the career centre about recognition of prior learning and credit for {candidate}.",
    },
    "no_route": {
        "nb": "Se på skolegang og målgruppe for {candidate} sammen med karrieresenteret.",
        "en": "Look at schooling and target group of {candidate} together with the career centre.",
    },
    "approval": {
        "nb": "Spør fylkeskommunen om bedriftene kan bli godkjent i faget.",
        "en": "Ask the county authority whether the companies can be approved for the trade.",
    },
    "gated_trade": {
        "nb": "Snakk med {candidate} om lærefag som er åpne for ordningen.",
        "en": "Talk with {candidate} about trades that are open to the scheme.",
    },
    "places": {
        "nb": "Spør {company} om én plass til på {slot}, og snakk med {candidate} om flere ønsker.",
        "en": "Ask {company} for one place more at {slot}, and talk with {candidate} about more wishes.",
    },
    "class_closed": {
        "nb": "Se på klassen {training_class} med fylkeskommunen: flere elever, eller samling med en annen klasse.",
        "en": "Look at class {training_class} with the county authority: more people, or gathering with another class.",
    },
    "class_full": {
        "nb": "Spør fylkeskommunen om flere plasser i klassen {training_class}.",
        "en": "Ask the county authority about more seats in class {training_class}.",
    },
    "slot_closed": {
        "nb": "Spør {company} om {slot} kan begynne med færre.",
        "en": "Ask {company} whether {slot} can begin with fewer.",
    },
    "apprentices_at_once": {
        "nb": "Spør {company} om rom for én lærling til.",
        "en": "Ask {company} about room for one more apprentice.",
    },
    "training_offices": {
        "nb": "Spør {training_office} om kapasitet til å følge opp én til.",
        "en": "Ask {training_office} about capacity to follow up one more.",
    },
    "kept_slot": {
        "nb": "Spør {company} om en plass i tillegg på {slot}; de ordinære plassene står fast.",
        "en": "Ask {company} for an additional place at {slot}; the ordinary places stand.",
    },
    "kept_company": {
        "nb": "Spør {company} om rom i tillegg; det som er holdt av til ordinære, står fast.",
        "en": "Ask {company} about additional room; what is kept for ordinary apprentices stands.",
    },
    "kept_training_office": {
        "nb": "Spør {training_office} om kapasitet i tillegg; det som er holdt av til ordinære, står fast.",
        "en": "Ask {training_office} about additional capacity; what is kept for ordinary apprentices stands.",
    },
    "kept_training_class": {
        "nb": "Spør fylkeskommunen om plasser i tillegg i klassen {training_class}.",
        "en": "Ask the county authority about additional seats in class {training_class}.",
    },
    "companions": {
        "nb": "Spør følget {companions} om de vil gå hver sin vei.",
        "en": "Ask companions {companions} whether they would go separate ways.",
    },
    "apart": {
        "nb": "Se på {apart} med NAV-veilederen, og let etter en plass uten de andre.",
        "en": "Look at {apart} with the NAV adviser, and look for a place without the others.",
    },
    "shares": {
        "nb": "Snakk om andelen {share} med dem som har satt den.",
        "en": "Talk about share {share} with those who set it.",
    },
    "commitments": {
        "nb": "Se over den fastsatte plasseringen til {candidate}.",
        "en": "Review the pinned placement of {candidate}.",
    },
    "resources": {
        "nb": "Spør dem som styrer {resource}, om mer i {month}.",
        "en": "Ask those in charge of {resource} about more in {month}.",
    },
    "measures_budget": {
        "nb": "Snakk med NAV om tiltaksbudsjettet.",
        "en": "Talk with NAV about the budget for measures.",
    },
    "gap_months": {
        "nb": "Se på livsoppholdet til {candidate} sammen med NAV-veilederen.",
        "en": "Look at what {candidate} would live on together with the NAV adviser.",
    },
    "nearest": {
        "nb": "Se på {slot} hos {company} for {candidate}; «matcher explain» sier hva som ligger bak regelen ({rule}).",
        "en": "Look at {slot} of {company} for {candidate}; “matcher explain” says what is behind the rule ({rule}).",
    },
    "no_class": {
        "nb": "Spør fylkeskommunen om en klasse i fagfamilien {family}, og skriv den på arket klasser.",
        "en": "Ask the county authority about a class of the family {family}, and write it on the sheet of classes.",
    },
    "combined": {
        "nb": "Spør «matcher explain» om {candidate}; det er flere ting å se på ved {slot}.",
        "en": "Ask “matcher explain” about {candidate}; there are several things to look at with {slot}.",
    },
    "several": {
        "nb": "Spør «matcher explain» om {candidate}; det er flere grenser å se på ved {slot}.",
        "en": "Ask “matcher explain” about {candidate}; there are several limits to look at with {slot}.",
    },
    "not_reached": {
        "nb": "Regn ut planen på nytt med mer tid, eller spør «matcher explain» om {candidate}.",
        "en": "Compute the plan again with more time, or ask “matcher explain” about {candidate}.",
    },
    "other": {
        "nb": "Spør «matcher explain» om {candidate}.",
        "en": "Ask “matcher explain” about {candidate}.",
    },
    "open_kept": {
        "nb": "Ingenting å gjøre nå; plassene venter på ordinære søkere.",
        "en": "Nothing to do now; the places wait for ordinary applicants.",
    },
    "open_nobody_asked": {
        "nb": "Vis fram {slot} hos {company} for kandidatene, for eksempel på et bedriftsbesøk.",
        "en": "Show {slot} of {company} to the candidates, for example on a company visit.",
    },
    "open_declined": {
        "nb": "Spør {company} hva de ser etter på {slot}.",
        "en": "Ask {company} what they look for at {slot}.",
    },
    "open_too_far": {
        "nb": "Se på skyss eller bolig ved {company} for dem som ba om {slot}.",
        "en": "Look at transport or housing near {company} for those who asked for {slot}.",
    },
    "open_unlawful": {
        "nb": "Spør «matcher explain» om {slot}: hvilken regel tar bort hvor mange.",
        "en": "Ask “matcher explain” about {slot}: which rule takes away how many.",
    },
    "open_too_few": {
        "nb": "Vis fram {slot} for flere, eller spør {company} om å begynne med færre.",
        "en": "Show {slot} to more people, or ask {company} about beginning with fewer.",
    },
    "open_all_placed": {
        "nb": "Behold plassen til noen trekker seg, eller vis fram {slot} for flere.",
        "en": "Keep the place until somebody drops out, or show {slot} to more people.",
    },
    "open_several": {
        "nb": "Spør «matcher explain» om {slot}; det er flere grenser å se på.",
        "en": "Ask “matcher explain” about {slot}; there are several limits to look at.",
    },
    "open_not_reached": {
        "nb": "Regn ut planen på nytt med mer tid, eller spør «matcher explain» om {slot}.",
        "en": "Compute the plan again with more time, or ask “matcher explain” about {slot}.",
    },
    "open_other": {
        "nb": "Spør «matcher explain» om {slot}.",
        "en": "Ask “matcher explain” about {slot}.",
    },
}
"""What to do next, by the code of a reason."""
ACTIONS |= TWO_SIDED_ACTIONS

OPEN_REASONS: Texts = {
    "open_kept": {
        "nb": "Alt er holdt av til ordinære søkere: {reserved}.",
        "en": "All is kept for ordinary applicants: {reserved}.",
    },
    "open_nobody_asked": {
        "nb": "Ingen har bedt om det.",
        "en": "Nobody asked for it.",
    },
    "open_declined": {
        "nb": "Takket nei, fra en av sidene: alle {asked} som ba om det.",
        "en": "Declined, by one side or the other: all {asked} who asked for it.",
    },
    "open_too_far": {
        "nb": "For langt for alle {asked} som ba om det og ikke fikk eller ga avslag.",
        "en": "Too far for all {asked} who asked for it and were not declined.",
    },
    "open_unlawful": {
        "nb": "{near} ba om det innen rekkevidde; en regel stenger for alle.",
        "en": "{near} asked for it within reach; a rule bars every one.",
    },
    "open_too_few": {
        "nb": "Det trengs minst {min} nye; {may} kan lovlig gå dit.",
        "en": "It needs at least {min} newcomers; {may} may lawfully go there.",
    },
    "open_all_placed": {
        "nb": "Alle som kan gå dit ({may}), har en plass, her eller et annet sted.",
        "en": "All who may go there ({may}) have a place, here or elsewhere.",
    },
    "open_not_reached": {
        "nb": "{waiting} uten plass kan lovlig gå dit; tiden var ute, eller målene blir ikke bedre.",
        "en": "{waiting} without a place may lawfully go there; time ran out, or no tier gains by it.",
    },
    "open_several": {
        "nb": "{waiting} uten plass kan lovlig gå dit, men flere grenser er nådd: {rules}.",
        "en": "{waiting} without a place may lawfully go there, but several limits are reached: {rules}.",
    },
}
"""Why a place is left over."""

OPEN_LABELS: Texts = {
    "because_open_kept": {
        "nb": "holdt av til ordinære",
        "en": "kept for ordinary applicants",
    },
    "because_open_nobody_asked": {"nb": "ingen har bedt om det", "en": "nobody asked"},
    "because_open_declined": {"nb": "takket nei", "en": "declined"},
    "because_open_too_far": {"nb": "for langt", "en": "too far"},
    "because_open_unlawful": {"nb": "en regel stenger", "en": "a rule bars them"},
    "because_open_too_few": {"nb": "for få til et kull", "en": "too few for a cohort"},
    "because_open_all_placed": {"nb": "alle har plass", "en": "all have places"},
    "because_open_not_reached": {"nb": "ikke nådd", "en": "not reached"},
    "because_open_several": {"nb": "flere grenser", "en": "several limits"},
}
"""The same in a few words."""
