"""Words for tiers that weigh people or groups against each other."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

FAIRNESS_WORDS: Texts = {
    "tier_minimum_regret": {
        "nb": "Dårligste ønskerang noen får",
        "en": "Worst rank anybody has",
    },
    "tier_leximin_placed": {"nb": "Flest med plass", "en": "Most with a place"},
    "tier_leximin": {"nb": "Færrest på ønske nr.", "en": "Fewest at choice no."},
    "tier_leximin_region": {
        "nb": "Andel plassert, regioner fra svakeste, nr.",
        "en": "Rate placed, regions from the worst, no.",
    },
    "tier_leximin_target_group": {
        "nb": "Andel plassert, målgrupper fra svakeste, nr.",
        "en": "Rate placed, target groups from the worst, no.",
    },
    "tier_equal_rate_region": {
        "nb": "Promille mellom høyeste og laveste region",
        "en": "Per mille between the highest and the lowest region",
    },
    "tier_equal_rate_target_group": {
        "nb": "Promille mellom høyeste og laveste målgruppe",
        "en": "Per mille between the highest and the lowest target group",
    },
}
