"""What a diagnosis says: contradictions, bottlenecks, and what would help."""

from __future__ import annotations

DIAGNOSE_WORDS: dict[str, dict[str, str]] = {
    "diagnosis_infeasible": {
        "nb": "Ingen plan holder alle reglene.",
        "en": "No plan keeps all rules.",
    },
    "diagnosis_feasible": {
        "nb": "Det finnes en plan som holder alle reglene.",
        "en": "There is a plan that keeps all rules.",
    },
    "diagnosis_unknown": {
        "nb": "Tiden var ute før det var kjent om noen plan holder alle reglene.",
        "en": "Time ran out before it was known whether any plan keeps all rules.",
    },
    "diagnosis_incomplete": {
        "nb": "Tiden var ute; det kan være mer å si.",
        "en": "Time ran out; there may be more to say.",
    },
    "diagnosis_conflict": {
        "nb": "Dette motsier hverandre; uten hvilket som helst av det finnes en plan for resten:",
        "en": "These contradict each other; without any one of them the rest has a plan:",
    },
    "diagnosis_alone": {
        "nb": "Dette kan ikke oppfylles av noen plan:",
        "en": "This no plan can meet:",
    },
    "diagnosis_remedies": {
        "nb": "Det hjelper å endre, det minste først (hvert forslag er regnet om):",
        "en": "It would help to change, the least first (each computed again):",
    },
    "diagnosis_no_remedies": {
        "nb": "Ingen enkelt endring ble funnet som gir en plan.",
        "en": "No single change was found that leaves a plan.",
    },
    "bottleneck_places": {
        "nb": (
            "{people} personer deler {slots} tilbud med rom for {room}; {short} av dem kan"
            " ikke få plass. Fullt: {full}."
        ),
        "en": (
            "{people} candidates share {slots} slots with room for {room}; {short} of them"
            " can have no place. Full: {full}."
        ),
    },
    "bottleneck_people": {
        "nb": (
            "{names} skal ta minst {wanted} nye til sammen, men bare {room} personer kan"
            " komme dit; det mangler {short}."
        ),
        "en": (
            "{names} must take at least {wanted} newcomers together, but only {room} people"
            " can go there; {short} are lacking."
        ),
    },
    "bottleneck_full": {"nb": "{id} ({room})", "en": "{id} ({room})"},
    "member_commitments_candidate": {
        "nb": "{subject} har fastsatt plass på {slot} fra {start}",
        "en": "{subject} is pinned to {slot} from {start}",
    },
    "member_places_slot": {
        "nb": "{subject} har {places} plasser; {taken} er tatt av dem som er der fra før",
        "en": "{subject} has {places} places; {taken} are held by those already there",
    },
    "member_apprentices_at_once_company": {
        "nb": "{subject} kan ha {most} lærlinger samtidig og har {taken} fra før",
        "en": "{subject} can train {most} apprentices at once and has {taken} already",
    },
    "member_training_offices_training_office": {
        "nb": "{subject} kan følge opp {most} lærlinger og har {taken} fra før",
        "en": "{subject} can follow up {most} apprentices and has {taken} already",
    },
    "member_kept": {
        "nb": "{kept} av plassene ved {subject} holdes av til ordinære",
        "en": "{kept} of the places at {subject} are kept for ordinary people",
    },
    "member_gated": {
        "nb": "faget på {subject} er stengt for ordningen",
        "en": "the trade of {subject} is closed to the scheme",
    },
    "member_slot_cohorts_slot": {
        "nb": "{subject} tar minst {min} nye, eller ingen",
        "en": "{subject} takes at least {min} newcomers, or nobody",
    },
    "member_must_open": {
        "nb": "{subject} skal ta minst {min} nye og kan ikke stå tomt",
        "en": "{subject} must take at least {min} newcomers and may not stay empty",
    },
    "member_training_classes_training_class": {
        "nb": "hver gruppe i klassen {subject} har {min} til {max} personer; høyst {groups} grupper",
        "en": "each group of class {subject} holds {min} to {max} people; at most {groups} groups",
    },
    "member_training_classes_candidate": {
        "nb": "klassene på veien tar ikke imot {subject}",
        "en": "the classes on the way do not accept {subject}",
    },
    "member_training_classes_slot": {
        "nb": "klassene på veien til {subject} tar ikke imot alle",
        "en": "the classes on the way to {subject} do not accept everybody",
    },
    "member_shares_share": {
        "nb": "andelen {subject}: {at_least} til {at_most} prosent av alle ved {where}",
        "en": "share {subject}: {at_least} to {at_most} percent of everybody at {where}",
    },
    "member_companions_companions": {
        "nb": "følget {subject} ({people}) skal til samme {same}",
        "en": "companions {subject} ({people}) go to the same {same}",
    },
    "member_apart_apart": {
        "nb": "{subject} ({people}) skal ikke ha samme {same}",
        "en": "{subject} ({people}) must not share a {same}",
    },
    "member_travel_candidate": {
        "nb": "{subject} reiser høyst {limit} minutter",
        "en": "{subject} travels at most {limit} minutes",
    },
    "member_travel_slot": {
        "nb": "ikke alle kan reise så langt som til {subject}",
        "en": "not everybody can travel as far as {subject}",
    },
    "member_qualifications_candidate": {
        "nb": "{subject} mangler en kvalifikasjon som kreves",
        "en": "{subject} lacks a qualification that is required",
    },
    "member_qualifications_slot": {
        "nb": "{subject} krever {required}",
        "en": "{subject} requires {required}",
    },
    "member_declines_candidate": {
        "nb": "{subject} eller bedriften har takket nei",
        "en": "{subject} or the company said no",
    },
    "member_declines_slot": {
        "nb": "noen og {subject} har takket nei til hverandre",
        "en": "some people and {subject} declined one another",
    },
    "member_interest_candidate": {
        "nb": "{subject} har ikke bedt om plassen",
        "en": "{subject} never asked for the place",
    },
    "member_interest_slot": {
        "nb": "ikke alle har bedt om {subject}",
        "en": "not everybody asked for {subject}",
    },
    "member_start_candidate": {
        "nb": "{subject} er klar fra {available} og begynner når plassen tar imot",
        "en": "{subject} is ready from {available} and starts when the place takes people",
    },
    "member_start_slot": {
        "nb": "ikke alle er klare når {subject} tar imot",
        "en": "not everybody is ready when {subject} takes people",
    },
    "member_age_candidate": {
        "nb": "{subject} er født i {born}, over aldersgrensen for målgruppen",
        "en": "{subject} was born in {born}, past the age limit of the target group",
    },
    "member_age_slot": {
        "nb": "noen er over aldersgrensen når {subject} begynner",
        "en": "some people are past their age limit when {subject} begins",
    },
    "member_pathways_candidate": {
        "nb": "løpet er ikke åpent for {subject}",
        "en": "the pathway is not open to {subject}",
    },
    "member_pathways_slot": {
        "nb": "ikke alle har et løp til {subject}",
        "en": "not everybody has a pathway to {subject}",
    },
    "member_approval_slot": {
        "nb": "{company} er ikke godkjent for faget på {subject}",
        "en": "{company} is not approved for the trade of {subject}",
    },
    "member_rule": {"nb": "regelen {rule}", "en": "the rule {rule}"},
    "member_other": {"nb": "{rule}: {subject}", "en": "{rule}: {subject}"},
    "change_released": {
        "nb": "La {candidates} ikke lenger ha fastsatt plass",
        "en": "Let {candidates} be pinned no longer",
    },
    "change_places": {
        "nb": "Plasser på {slots}: {amount} flere",
        "en": "Places at {slots}: {amount} more",
    },
    "change_company_capacity": {
        "nb": "Lærlinger samtidig hos {companies}: {amount} flere",
        "en": "Apprentices at once at {companies}: {amount} more",
    },
    "change_office_capacity": {
        "nb": "Oppfølging hos {training_offices}: {amount} flere",
        "en": "Follow-up at {training_offices}: {amount} more",
    },
    "change_class_seats": {
        "nb": "Plasser i hver gruppe av {training_classes}: {amount} flere",
        "en": "Seats in each group of {training_classes}: {amount} more",
    },
    "change_fewest_in_class": {
        "nb": "Færreste i hver gruppe av {training_classes}: {amount} færre",
        "en": "Fewest in each group of {training_classes}: {amount} fewer",
    },
    "change_fewest": {
        "nb": "Færreste nye på {slots}: {amount} færre",
        "en": "Fewest newcomers at {slots}: {amount} fewer",
    },
    "change_may_close": {
        "nb": "La {slots} få stå tomt",
        "en": "Let {slots} stay empty if need be",
    },
    "change_share_limits": {
        "nb": "Grensene for andelen {shares}: {amount} prosentpoeng videre",
        "en": "Limits of share {shares}: {amount} percent points wider",
    },
    "change_unbound": {
        "nb": "Løs opp {companions}{apart}",
        "en": "Release {companions}{apart}",
    },
    "change_reconsidered": {
        "nb": "La {candidates} og {slots} ombestemme seg",
        "en": "Let {candidates} and {slots} think again",
    },
    "change_interested": {
        "nb": "Spør {candidates} om å ta {slots}",
        "en": "Ask {candidates} whether to take {slots}",
    },
    "change_available": {
        "nb": "La {candidates} begynne {amount} md. tidligere",
        "en": "Let {candidates} start {amount} month(s) earlier",
    },
    "change_start_offered": {
        "nb": "La {slots} ta imot også i {month}",
        "en": "Let {slots} take people in {month}, too",
    },
    "change_approved": {
        "nb": "Få {companies} godkjent for {trades}",
        "en": "Have {companies} approved for {trades}",
    },
    "change_travel_minutes": {
        "nb": "Reisegrensen til {candidates}: {amount} minutter mer",
        "en": "Travel limit of {candidates}: {amount} minutes more",
    },
    "change_qualified": {
        "nb": "Gi {candidates} {grants}",
        "en": "Get {candidates} {grants}",
    },
    "change_lift_rule": {
        "nb": "Se bort fra regelen {rule}",
        "en": "Set the rule {rule} aside",
    },
    "change_lift": {
        "nb": "Se bort fra {rule} for {subject}",
        "en": "Set {rule} aside for {subject}",
    },
}
