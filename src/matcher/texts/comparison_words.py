"""Words of plans side by side."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

COMPARISON_FAULTS: Texts = {
    "a_plan": {
        "nb": "resultatet har ingen plan.",
        "en": "the result has no plan.",
    },
}

COMPARISON_WORDS: Texts = {
    "compare_default": {"nb": "Beste plan", "en": "Best plan"},
    "compare_stable": {"nb": "Stabil plan", "en": "Stable plan"},
    "compare_fewest_blocking": {
        "nb": "Færrest blokkerende par",
        "en": "Fewest blocking pairs",
    },
    "compare_figure": {"nb": "Tall", "en": "Figure"},
    "compare_cost": {"nb": "{plan} koster", "en": "{plan} costs"},
    "compare_head": {"nb": "Planene side om side", "en": "The plans side by side"},
    "compare_price": {"nb": "Prisen for stabilitet", "en": "The price of stability"},
    "compare_legend": {
        "nb": "«Koster»: mot {first}; over null er dårligere, under null er bedre.",
        "en": '"Costs": against {first}; above zero is worse, below zero is better.',
    },
    "compare_blocking": {"nb": "Blokkerende par", "en": "Blocking pairs"},
    "compare_blocking_people": {
        "nb": "Personer i blokkerende par",
        "en": "People in blocking pairs",
    },
    "compare_envy": {"nb": "Begrunnet misunnelse", "en": "Justified envy"},
    "compare_better_off": {
        "nb": "Kunne fått det bedre uten at noen taper",
        "en": "Could be better off with nobody worse off",
    },
    "compare_broken": {"nb": "Brudd på reglene", "en": "Conditions broken"},
    "compare_unknown": {"nb": "ukjent", "en": "unknown"},
    "compare_size": {
        "nb": "{plan}: {placed} plassert av høyst {bound} mulige.",
        "en": "{plan}: {placed} placed of at most {bound} possible.",
    },
    "compare_size_alone": {
        "nb": "{plan}: {placed} plassert.",
        "en": "{plan}: {placed} placed.",
    },
    "compare_price_stable": {
        "nb": "{stable} koster mot {best}: {costs}.",
        "en": "{stable} costs, against {best}: {costs}.",
    },
    "compare_price_best": {
        "nb": "{best} koster mot {stable}: {costs}.",
        "en": "{best} costs, against {stable}: {costs}.",
    },
    "compare_one_cost": {"nb": "{figure} {by}", "en": "{figure} {by}"},
    "compare_nothing": {"nb": "ingenting", "en": "nothing"},
    "compare_is_none": {
        "nb": "Ingen lovlig plan er stabil; det er bevist. Planen med færrest "
        "blokkerende par står i stedet.",
        "en": "No lawful plan is stable; that is proven. The plan with fewest blocking "
        "pairs stands in its place.",
    },
    "compare_is_not_found": {
        "nb": "Ingen stabil plan ble funnet i tide.",
        "en": "No stable plan was found in time.",
    },
    "compare_no_plan": {
        "nb": "Det er ingen plan å sammenligne: ingen ble funnet som holder alle reglene.",
        "en": "There is no plan to compare: none was found that keeps all rules.",
    },
    "compare_open": {
        "nb": "{plan}: tiden var ute før alt var bevist.",
        "en": "{plan}: time ran out before all was proven.",
    },
    "compare_pairs": {
        "nb": "{plan}: disse vil heller ha hverandre",
        "en": "{plan}: these would rather have one another",
    },
    "compare_pair": {
        "nb": "{people} og {slots}",
        "en": "{people} and {slots}",
    },
    "compare_no_place": {"nb": "ingen plass", "en": "no place"},
    "compare_exchanges": {
        "nb": "{plan}: slik kunne noen fått det bedre uten at noen taper",
        "en": "{plan}: how some could be better off and nobody worse off",
    },
    "compare_cycle": {"nb": "bytte", "en": "exchange"},
    "compare_chain": {"nb": "rekke", "en": "chain"},
    "compare_move": {
        "nb": "{candidate} fra {before} til {after}",
        "en": "{candidate} from {before} to {after}",
    },
    "compare_together": {
        "nb": "Sammen er de lovlige.",
        "en": "Together they are lawful.",
    },
    "compare_why_not": {
        "nb": "Planen ble ikke valgt fordi den er dårligere i: {tier}.",
        "en": "That was not chosen because it is worse in: {tier}.",
    },
    "compare_profile": {
        "nb": "Hvilket av sine ønsker folk har",
        "en": "Which of their choices people have",
    },
    "compare_group": {"nb": "Gruppe", "en": "Group"},
    "compare_plan": {"nb": "Plan", "en": "Plan"},
    "compare_people": {"nb": "Personer", "en": "People"},
    "compare_later": {"nb": "{rank}. og senere", "en": "{rank} and later"},
    "compare_rank": {"nb": "{rank}.", "en": "{rank}"},
    "compare_any": {"nb": "Utenfor listen", "en": "Not listed"},
    "compare_unplaced": {"nb": "Uten plass", "en": "Unplaced"},
    "compare_everybody": {"nb": "Alle", "en": "Everybody"},
}
"""Headings, labels and sentences."""

COMPARISON_CLI: Texts = {
    "cli_command_compare": {
        "nb": "sett planer side om side; uten planer: prisen for stabilitet",
        "en": "put plans side by side; without plans: the price of stability",
    },
    "cli_command_stable": {
        "nb": "finn en stabil plan: ingen vil heller ha hverandre",
        "en": "find a stable plan: no two would rather have one another",
    },
    "cli_arg_plans": {
        "nb": "plan.json, eller mappen som har den; kan gjentas",
        "en": "plan.json, or the folder that holds it; may be repeated",
    },
    "cli_arg_compare_out": {
        "nb": ".txt eller .json; ellers vises teksten",
        "en": ".txt or .json; else the text is shown",
    },
    "cli_arg_side": {
        "nb": "hvem planen er best for: kandidatene eller bedriftene",
        "en": "for whom it is best: the candidates or the companies",
    },
    "cli_compare_ending": {
        "nb": "filen må ende på .txt eller .json.",
        "en": "the file must end in .txt or .json.",
    },
    "cli_none_stable": {
        "nb": "Ingen lovlig plan er stabil. «matcher compare PROBLEM» viser den som færrest par blokkerer.",
        "en": 'No lawful plan is stable. "matcher compare PROBLEM" shows the one that fewest pairs block.',
    },
    "feasible_open": {
        "nb": "gyldig – ikke bevist best på alle trinn",
        "en": "feasible – not proven best on every tier",
    },
}
"""Words of the commands ``compare`` and ``stable``."""
