"""Words about scores that become priorities."""

from __future__ import annotations

SCORE_FAULTS: dict[str, dict[str, str]] = {
    "number": {
        "nb": "ventet et tall på høyst en million, for eksempel 4 eller 4,5. Kanskje står det mellomrom eller bokstaver i det.",
        "en": "expected a number of at most a million, such as 4 or 4.5. Maybe it holds spaces or letters.",
    },
    "positive_number": {
        "nb": "ventet et tall over 0.",
        "en": "expected a number above 0.",
    },
    "one_score": {
        "nb": "samme tilbud eller bedrift har gitt denne kandidaten poeng tidligere i tabellen. Behold én av radene.",
        "en": "the same slot or company has scored this candidate further up. Keep one of the rows.",
    },
    "one_rounding": {
        "nb": "alle poeng fra samme tilbud eller bedrift må ha samme steg og samme «best». Her står det noe annet enn i den første raden.",
        "en": "all scores of one slot or company must have the same step and best. This is not what its first row says.",
    },
    "scores_or_priorities": {
        "nb": "her står en prioritering, og poeng er også gitt. Behold én av dem.",
        "en": "priorities stand here, and scores are given too. Keep one of them.",
    },
}

SCORE_TABLE: dict[str, dict[str, str]] = {
    "scores": {
        "nb": "Poeng som et tilbud eller en bedrift har gitt kandidater, for eksempel etter intervju; enten bedrift eller tilbud fylles ut. Poengene blir prioriteringer når tabellen leses.",
        "en": "Scores that a slot or company gave candidates, for example after interviews; fill in exactly one of the two. They become priorities when they are read.",
    },
}

SCORE_COLUMNS: dict[str, dict[str, str]] = {
    "scores.slot": {
        "nb": "Tilbudet, når poengene bare gjelder det.",
        "en": "The slot, when the scores are for that one only.",
    },
    "scores.company": {
        "nb": "Bedriften, når poengene gjelder alle dens tilbud uten egen prioritering.",
        "en": "The company, when the scores are for all its slots without a list of their own.",
    },
    "scores.candidate": {"nb": "Kandidaten.", "en": "The candidate."},
    "scores.score": {
        "nb": "Poengene hun fikk, for eksempel en karakter.",
        "en": "Her score, for example a grade.",
    },
    "scores.step": {
        "nb": "Poengene rundes av til nærmeste hele antall slike steg, en halv oppover; de som da er like, er like gode. Det samme i alle rader fra samme eier.",
        "en": "Scores are rounded to the nearest whole multiple of it, a half upwards; those that are then equal are equally good. The same in all rows of one owner.",
    },
    "scores.best": {
        "nb": "Om de høyeste eller de laveste poengene er best. Det samme i alle rader fra samme eier.",
        "en": "Whether the highest or the lowest score is best. The same in all rows of one owner.",
    },
}

SCORE_BLANKS: dict[str, dict[str, str]] = {
    "scores.slot": {
        "nb": "poengene gjelder hele bedriften",
        "en": "the scores are for the whole company",
    },
    "scores.company": {
        "nb": "poengene gjelder tilbudet",
        "en": "the scores are for the slot",
    },
    "scores.step": {
        "nb": "ingen avrunding",
        "en": "no rounding",
    },
}

NUMBER_WORDS: dict[str, dict[str, str]] = {
    "cell_number": {
        "nb": "tall, for eksempel 4 eller 4,5",
        "en": "a number such as 4 or 4.5",
    },
}
