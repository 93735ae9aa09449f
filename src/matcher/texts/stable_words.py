"""Words about plans that deferred acceptance made."""

from __future__ import annotations

STABLE_WORDS: dict[str, dict[str, str]] = {
    "proof_deferred_acceptance": {
        "nb": "utsatt godtak",
        "en": "deferred acceptance",
    },
    "html_proof_deferred_acceptance": {
        "nb": "utsatt godtak gir den beste av alle stabile planer",
        "en": "deferred acceptance gives the best of all stable plans",
    },
    "deferred_acceptance": {
        "nb": "utsatt godtak",
        "en": "deferred acceptance",
    },
    "html_again_stable": {
        "nb": "Samme fakta, regler og frø gir samme plan, på alle maskiner:",
        "en": "The same facts, rules and seed make the same plan, on every machine:",
    },
    "lottery": {"nb": "Loddtrekning", "en": "Lottery"},
    "lottery_one_each": {
        "nb": "likt prioriterte skilles av ett lodd per kandidat, frø {seed}",
        "en": "ties are broken by one ticket for each candidate, seed {seed}",
    },
}
