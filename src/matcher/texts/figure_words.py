"""Words of the pictures of a plan."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

_MONTHS = (
    ("jan.", "Jan"),
    ("feb.", "Feb"),
    ("mars", "Mar"),
    ("april", "Apr"),
    ("mai", "May"),
    ("juni", "Jun"),
    ("juli", "Jul"),
    ("aug.", "Aug"),
    ("sep.", "Sep"),
    ("okt.", "Oct"),
    ("nov.", "Nov"),
    ("des.", "Dec"),
)

FIGURE_WORDS: Texts = {
    **{
        f"figure_month_{nth}": {"nb": nb, "en": en}
        for nth, (nb, en) in enumerate(_MONTHS, 1)
    },
    "figure_percent": {"nb": "{value}\N{NO-BREAK SPACE}%", "en": "{value}%"},
    "figure_nothing": {"nb": "Ingenting å vise.", "en": "Nothing to show."},
    "figure_hidden": {"nb": "vises ikke", "en": "not shown"},
    "figure_in_table": {
        "nb": "Tallene står i tabellen.",
        "en": "The numbers are in the table.",
    },
    "figure_hidden_note": {
        "nb": "Kolon ({mark}) står for et tall under {fewest}, eller ett som ville røpet et slikt.",
        "en": "A colon ({mark}) stands for a number below {fewest}, or one that would give such one away.",
    },
    "figure_everybody": {"nb": "Alle", "en": "Everybody"},
    "figure_share": {"nb": "Andel", "en": "Share"},
    "figure_others": {"nb": "{count} andre", "en": "{count} others"},
    "figure_placed": {"nb": "Har plass", "en": "Placed"},
    "figure_group": {"nb": "Målgruppe", "en": "Target group"},
    "figure_group_job_seeker": {"nb": "Arbeidssøkere", "en": "Job seekers"},
    "figure_group_adult_education_applicant": {
        "nb": "Søkere til voksenopplæring",
        "en": "Adult education applicants",
    },
    "figure_group_terminated_contract": {
        "nb": "Avbrutt lærekontrakt",
        "en": "Terminated contracts",
    },
    "figure_group_employed_adult": {"nb": "Voksne i arbeid", "en": "Employed adults"},
    "figure_rank_first": {"nb": "1. ønske", "en": "1st choice"},
    "figure_rank_second": {"nb": "2. ønske", "en": "2nd choice"},
    "figure_rank_third": {"nb": "3. ønske", "en": "3rd choice"},
    "figure_rank_later": {"nb": "4. ønske eller senere", "en": "4th choice or later"},
    "figure_rank_beyond": {"nb": "Utenfor egen liste", "en": "Outside own list"},
    "figure_rank_unplaced": {"nb": "Uten plass", "en": "Without a place"},
    "figure_ranks": {
        "nb": "Hvilket ønske de fikk, etter målgruppe",
        "en": "Which choice people got, by target group",
    },
    "figure_ranks_first": {
        "nb": "{people} av {all} nye kandidater ({share}) får sitt første ønske.",
        "en": "{people} of {all} new candidates ({share}) get their first choice.",
    },
    "figure_ranks_unplaced": {
        "nb": "{people} ({share}) er uten plass.",
        "en": "{people} ({share}) are without a place.",
    },
    "figure_regions": {
        "nb": "Balanse mellom regionene: andel som får plass",
        "en": "Balance between regions: the share that get a place",
    },
    "figure_region_share": {"nb": "andel med plass", "en": "share placed"},
    "figure_region_mean": {"nb": "alle: {share}", "en": "everybody: {share}"},
    "figure_region_lowest": {"nb": "lavest", "en": "lowest"},
    "figure_region_lowest_shown": {
        "nb": "lavest av de viste",
        "en": "lowest shown",
    },
    "figure_region_part": {
        "nb": "{placed} av {all} · {share}",
        "en": "{placed} of {all} · {share}",
    },
    "figure_regions_all": {
        "nb": "{placed} av {all} har plass ({share}).",
        "en": "{placed} of {all} have a place ({share}).",
    },
    "figure_regions_span": {
        "nb": "Høyest er {best} med {high}, lavest {worst} med {low}.",
        "en": "Highest is {best} with {high}, lowest {worst} with {low}.",
    },
    "figure_regions_span_shown": {
        "nb": "Av regionene som vises, er {best} høyest med {high} og {worst} lavest med {low}.",
        "en": "Of the regions shown, {best} is highest with {high} and {worst} lowest with {low}.",
    },
    "figure_fill": {
        "nb": "Hvor fulle tilbudene er",
        "en": "How full the slots are",
    },
    "figure_fill_slot": {"nb": "Tilbud", "en": "Slot"},
    "figure_fill_placed": {"nb": "Plassert", "en": "Placed"},
    "figure_fill_open": {"nb": "Ledige plasser", "en": "Open places"},
    "figure_fill_reserved": {
        "nb": "Holdt av til ordinære",
        "en": "Kept for ordinary applicants",
    },
    "figure_fill_least": {"nb": "Minste kull", "en": "Fewest newcomers"},
    "figure_fill_left": {"nb": "Ikke fylt", "en": "Not filled"},
    "figure_fill_of": {"nb": "{placed} av {open}", "en": "{placed} of {open}"},
    "figure_fill_rest": {
        "nb": "De andre tilbudene (antall)",
        "en": "The other slots (how many)",
    },
    "figure_fill_others": {"nb": "alle", "en": "all"},
    "figure_fill_all": {
        "nb": "{placed} av {open} ledige plasser er fylt. Tilbud med ledige plasser: {slots}; fulle: {full}, tomme: {empty}.",
        "en": "{placed} of {open} open places are filled. Slots with open places: {slots}; full: {full}, empty: {empty}.",
    },
    "figure_flows": {
        "nb": "Fra region til lærefag og utfall",
        "en": "From region to trade and outcome",
    },
    "figure_flows_most": {
        "nb": "Den største strømmen: {region} → {outcome} ({people}).",
        "en": "The largest flow: {region} → {outcome} ({people}).",
    },
    "figure_heat_resources": {
        "nb": "Bruk av ressurser, måned for måned",
        "en": "Use of resources, month by month",
    },
    "figure_heat_resources_corner": {"nb": "Måneder", "en": "Months"},
    "figure_heat_resources_all": {
        "nb": "Av {lines} ressurser er {full} helt brukt opp i noen måned, og {over} brukt for mye.",
        "en": "Of {lines} resources {full} are used up in some month, and {over} used too much.",
    },
    "figure_heat_classes": {
        "nb": "Plasser i klassene",
        "en": "Seats in the training classes",
    },
    "figure_heat_classes_corner": {"nb": "Sone", "en": "Zone"},
    "figure_heat_classes_all": {
        "nb": "{open} av {fields} mulige klasser har deltakere, og {full} er helt fulle.",
        "en": "{open} of {fields} possible classes have people, and {full} are quite full.",
    },
    "figure_heat_all": {"nb": "alle", "en": "all"},
    "figure_heat_peak": {"nb": "mest {cell}, {month}", "en": "most {cell}, {month}"},
    "figure_heat0": {"nb": "tomt", "en": "empty"},
    "figure_heat1": {"nb": "til halvparten", "en": "up to half"},
    "figure_heat2": {"nb": "til 80 %", "en": "up to 80%"},
    "figure_heat3": {"nb": "under 100 %", "en": "below 100%"},
    "figure_heat4": {"nb": "fullt", "en": "full"},
    "figure_over": {"nb": "for mye (!)", "en": "too much (!)"},
    "figure_cohorts": {
        "nb": "Kull og trinn, måned for måned",
        "en": "Cohorts and stages, month by month",
    },
    "figure_cohorts_all": {
        "nb": "{cohorts} kull, fra {first} til {last}. Tallene til høyre er personer.",
        "en": "{cohorts} cohorts, from {first} to {last}. The numbers at the right are people.",
    },
    "figure_cohort_family": {"nb": "{family}, {month}", "en": "{family}, {month}"},
    "figure_cohort_direct": {
        "nb": "{month}: {stage}",
        "en": "{month}: {stage}",
    },
    "figure_stages": {"nb": "Trinn", "en": "Stages"},
    "figure_tiers": {
        "nb": "Trinnene: hva planen når, og hva som er mulig",
        "en": "The tiers: what the plan reaches, and what is possible",
    },
    "figure_tiers_all": {
        "nb": "{proven} av {tiers} trinn er bevist: ingen plan gjør det bedre.",
        "en": "{proven} of {tiers} tiers are proven: no plan does better.",
    },
    "figure_tier_bound": {
        "nb": "{value}, grense {bound}",
        "en": "{value}, bound {bound}",
    },
}
"""Titles, legends, and the sentence that says what a picture shows."""
