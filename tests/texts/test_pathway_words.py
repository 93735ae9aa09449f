from __future__ import annotations

from matcher.domain.packs import rule_pack, rule_packs
from matcher.texts import say
from matcher.texts.pathway_words import PATHWAY_WORDS


def test_pathways_are_called_as_in_the_rule_packs() -> None:
    shipped = {
        f"pathway_{one.id}": {"nb": one.name_nb, "en": one.name_en}
        for name in rule_packs()
        for one in rule_pack(name).pathways
    }
    assert shipped == PATHWAY_WORDS


def test_sentence_calls_a_pathway_by_its_name_and_an_unknown_one_by_its_id() -> None:
    details = {"slot": "s1", "candidate": "c1", "pathway": "apprenticeship_after_vg2"}
    said = say("Violation", "pathways", details, "nb")
    assert said == "Løpet «Læretid etter Vg2» til s1 er ikke åpent for c1."
    own = say("Violation", "pathways", {**details, "pathway": "ours"}, "en")
    assert own == "Pathway “ours” to s1 is not open to c1."
