"""Sentences about two sides that both have preferences, and about couples."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

TWO_SIDED_VIOLATIONS: Texts = {
    "stable": {
        "nb": "{candidate} og {slot} ville begge heller hatt hverandre enn det planen gir.",
        "en": "{candidate} and {slot} would both rather have one another than what the plan gives.",
    },
    "stable_joint_list": {
        "nb": "De to på den felles ønskelisten {joint_list} ville heller hatt et annet valg, med {candidate} på {slot}, og det ville stedene også.",
        "en": "The two on joint list {joint_list} would rather have another choice, with {candidate} at {slot}, and so would the places.",
    },
    "stable_companions": {
        "nb": "Følget {companions} ville heller hatt andre plasser sammen, med {candidate} på {slot}, og det ville stedene også.",
        "en": "Companions {companions} would rather have other places together, with {candidate} at {slot}, and so would the places.",
    },
    "stable_closed": {
        "nb": "{slot} får ingen i planen, men {willing} vil heller dit; {min} er nok.",
        "en": "{slot} gets nobody in the plan, but {willing} would rather go there; {min} are enough.",
    },
    "envy_free": {
        "nb": "{candidate} vil heller til {slot}, som har tatt {held} som står bak på prioriteringslisten.",
        "en": "{candidate} would rather go to {slot}, which has taken {held} who stand behind on its list.",
    },
    "joint_lists": {
        "nb": "De to på den felles ønskelisten {joint_list} har plasser som ikke står sammen på listen.",
        "en": "The two on joint list {joint_list} have places that do not stand together on it.",
    },
    "joint_list_slot": {
        "nb": "{candidate} har plass på {slot}, som ikke er et valg på den felles ønskelisten {joint_list}.",
        "en": "{candidate} has a place at {slot}, which is no choice on joint list {joint_list}.",
    },
}

TWO_SIDED_REASONS: Texts = {
    "stable": {
        "nb": "En plass her ville gjort planen ustabil: {about} og noen til ville heller hatt hverandre.",
        "en": "A place here would make the plan unstable: {about} and somebody else would rather have one another.",
    },
    "envy_free": {
        "nb": "En plass her ville gått foran noen {slot} heller vil ha.",
        "en": "A place here would pass over somebody whom {slot} would rather have.",
    },
    "joint_lists": {
        "nb": "De to på den felles ønskelisten {joint_list} finner ikke plasser sammen.",
        "en": "The two on joint list {joint_list} find no places together.",
    },
    "joint_list_slot": {
        "nb": "Ingenting {candidate} har bedt om, er et valg på den felles ønskelisten {joint_list}.",
        "en": "Nothing {candidate} asked for is a choice on joint list {joint_list}.",
    },
}

TWO_SIDED_FAULTS: Texts = {
    "each_choice_once": {
        "nb": "hvert valg står på den felles ønskelisten én gang. Kanskje er en linje limt inn to ganger.",
        "en": "each choice stands on a joint list once. Maybe a line was pasted twice.",
    },
    "nowhere_last": {
        "nb": "valget der ingen av de to får plass, avslutter listen. Kanskje mangler et tilbud på den linjen.",
        "en": "the choice in which neither has a place ends the list. Maybe a slot is missing on that line.",
    },
    "asked_by_each": {
        "nb": "hver av de to har selv bedt om alle tilbudene på den felles ønskelisten. Kanskje mangler et av dem i ønskene.",
        "en": "each of the two asked for every slot the joint list gives her. Maybe one is missing in the interests.",
    },
    "fits_companions": {
        "nb": "de to er også et følge, og minst ett valg må holde dem sammen slik følget krever. Kanskje skal følget bort.",
        "en": "the two are companions as well, and some choice must keep them together as these must be. Maybe the companions should go.",
    },
    "one_couple_each": {
        "nb": "i en stabil plan bestemmer hver person sammen med høyst én annen, på én felles ønskeliste eller i ett følge. Kanskje skal to av dem være én.",
        "en": "in a stable plan each person decides together with at most one other, on one joint list or as one pair of companions. Maybe two of these should be one.",
    },
    "two_companions": {
        "nb": "i en stabil plan er et følge to personer. Kanskje kan det deles.",
        "en": "in a stable plan companions are two people. Maybe they can be split.",
    },
    "couples_weakly": {
        "nb": "bare svak stabilitet (kind: weak) er bestemt for to som velger sammen.",
        "en": "only weak stability (kind: weak) is defined for two who choose together.",
    },
    "at_most_open_places": {
        "nb": "tilbudet kan ikke stenges, og det minste kullet er større enn antallet åpne plasser ({open}).",
        "en": "the slot may not close, and its fewest newcomers are more than its open places ({open}).",
    },
}

TWO_SIDED_WORDS: Texts = {
    "rule_stable": {"nb": "stabilitet", "en": "stability"},
    "rule_envy_free": {"nb": "ingen forbigås", "en": "nobody passed over"},
    "rule_joint_lists": {"nb": "felles ønskelister", "en": "joint lists"},
    "because_stable": {
        "nb": "noen andre og plassen vil heller ha hverandre",
        "en": "others and the place would rather have one another",
    },
    "because_envy_free": {
        "nb": "andre står foran på prioriteringslisten",
        "en": "others stand ahead on the list",
    },
    "because_joint_lists": {
        "nb": "de to på den felles ønskelisten finner ikke plasser sammen",
        "en": "the two on a joint list find no places together",
    },
    "because_joint_list_slot": {
        "nb": "den felles ønskelisten passer ikke med egne ønsker",
        "en": "the joint list names nothing asked for",
    },
}

TWO_SIDED_ACTIONS: Texts = {
    "stable": {
        "nb": "Spør {about} om prioriteringene; planen går ikke imot dem.",
        "en": "Ask {about} about the priorities; the plan does not go against them.",
    },
    "envy_free": {
        "nb": "Spør {slot} om prioriteringene.",
        "en": "Ask {slot} about its priorities.",
    },
    "joint_lists": {
        "nb": "Spør de to på den felles ønskelisten {joint_list} om flere valg.",
        "en": "Ask the two on joint list {joint_list} for more choices.",
    },
    "joint_list_slot": {
        "nb": "Gå gjennom ønskene til {candidate} og den felles ønskelisten {joint_list} sammen.",
        "en": "Go through the interests of {candidate} and joint list {joint_list} together.",
    },
}
