"""Words of the command: its help, its stages, and what it says when it cannot."""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

CLI_FAULTS: Texts = {
    "cli_plan": {
        "nb": "resultatet har ingen plan.",
        "en": "the result has no plan.",
    },
}

_COMMANDS: Texts = {
    "cli_command_solve": {
        "nb": "finn den beste lovlige planen og skriv den",
        "en": "find the best lawful plan and write it",
    },
    "cli_command_validate": {
        "nb": "finn alle feil i et problem; i en arbeidsbok merkes de",
        "en": "find every fault of a problem; in a workbook they are marked",
    },
    "cli_command_verify": {
        "nb": "kontroller en plan, hvem som enn har laget den",
        "en": "judge a plan, whoever made it",
    },
    "cli_command_explain": {
        "nb": "hvorfor denne plassen eller ingen, og hva som ville hjelpe",
        "en": "why this place or none, and what would help",
    },
    "cli_command_advise": {
        "nb": "hvilke læreplasser det er best å be om",
        "en": "which apprenticeship places to go and ask for",
    },
    "cli_command_replan": {
        "nb": "reparer en plan når noe er endret, med færrest mulig flyttinger",
        "en": "repair a plan when something has changed, moving as few as can be",
    },
    "cli_command_visits": {
        "nb": "planlegg bedriftsbesøkene før fordelingen",
        "en": "plan the company visits before the match",
    },
    "cli_command_report": {
        "nb": "vis et resultat, eller skriv det som nettside eller arbeidsbok",
        "en": "show a result, or write it as a page or a workbook",
    },
    "cli_command_template": {
        "nb": "skriv en tom arbeidsbok å fylle ut",
        "en": "write an empty workbook to fill in",
    },
    "cli_command_demo": {
        "nb": "løs et oppdiktet problem; ingen filer trengs",
        "en": "solve a made-up problem; no files are needed",
    },
    "cli_command_schema": {
        "nb": "vis JSON Schema for et dokument",
        "en": "print the JSON Schema of a document",
    },
}

_ARGUMENTS: Texts = {
    "cli_arg_help": {"nb": "vis denne hjelpen", "en": "show this help"},
    "cli_arg_version": {"nb": "vis versjonen", "en": "show the version"},
    "cli_arg_lang": {
        "nb": "språk; ellers det LANG sier",
        "en": "language; else what LANG says",
    },
    "cli_arg_json": {
        "nb": "skriv ett JSON-objekt for andre programmer",
        "en": "print one JSON object for other programs",
    },
    "cli_arg_show_values": {
        "nb": "la feil i JSON vise hva som sto der",
        "en": "let faults in JSON show what stood there",
    },
    "cli_arg_problem": {
        "nb": "mappe med CSV-filer, .json eller .xlsx",
        "en": "folder of CSV files, .json or .xlsx",
    },
    "cli_arg_policy": {
        "nb": "regelsett som JSON; ellers det vanlige",
        "en": "policy as JSON; the default one if not given",
    },
    "cli_arg_time_limit": {
        "nb": "så lenge letes det høyst (60)",
        "en": "search for so long at most (60)",
    },
    "cli_arg_time_limit_each": {
        "nb": "så lenge letes det høyst for hvert spørsmål (60)",
        "en": "search for so long at most, for each question (60)",
    },
    "cli_arg_seed": {
        "nb": "frø for loddtrekningen; ellers regelsettets",
        "en": "seed of the lottery; the policy's own if not given",
    },
    "cli_arg_visits_seed": {
        "nb": "frø når flere besøksplaner er like gode (0)",
        "en": "seed where schedules are equally good (0)",
    },
    "cli_arg_out": {
        "nb": "hvor filene skrives (out)",
        "en": "where the files are written (out)",
    },
    "cli_arg_demo_out": {
        "nb": "skriv problemet og planen hit; ellers skrives ingenting",
        "en": "write problem and plan here; else nothing is written",
    },
    "cli_arg_replan_out": {
        "nb": "skriv endret problem og ny plan hit; ellers skrives ingenting",
        "en": "write changed problem and new plan here; else nothing is written",
    },
    "cli_arg_visits_out": {
        "nb": "skriv besøksplanen hit; ellers skrives ingenting",
        "en": "write the schedule here; else nothing is written",
    },
    "cli_arg_report_out": {
        "nb": ".html, .xlsx eller .txt; ellers vises tekst",
        "en": ".html, .xlsx or .txt; else text is shown",
    },
    "cli_arg_template_out": {
        "nb": "arbeidsboken som skrives",
        "en": "the workbook to write",
    },
    "cli_arg_marked": {
        "nb": "hvor kopien med merkede feil skrives",
        "en": "where the copy with marked faults is written",
    },
    "cli_arg_no_copy": {
        "nb": "skriv ingen kopi med merkede feil",
        "en": "write no copy with marked faults",
    },
    "cli_arg_plan": {
        "nb": "plan.json, eller mappen som har den",
        "en": "plan.json, or the folder that holds it",
    },
    "cli_arg_claims": {
        "nb": "kontroller også det result.json sier om planen",
        "en": "judge what result.json claims of the plan as well",
    },
    "cli_arg_result": {
        "nb": "result.json, eller mappen som har den",
        "en": "result.json, or the folder that holds it",
    },
    "cli_arg_candidate": {"nb": "om en kandidat", "en": "about a candidate"},
    "cli_arg_slot": {
        "nb": "om et tilbud; med --candidate: hvorfor ikke der",
        "en": "about a slot; with --candidate: why not there",
    },
    "cli_arg_company": {
        "nb": "om en bedrift og alle tilbudene dens",
        "en": "about a company and all its slots",
    },
    "cli_arg_places": {
        "nb": "så mange læreplasser kan det bes om (20)",
        "en": "so many places may be asked for (20)",
    },
    "cli_arg_changes": {
        "nb": "endringene som JSON: «matcher schema changes»",
        "en": 'the changes as JSON: "matcher schema changes"',
    },
    "cli_arg_fewest_moves": {
        "nb": "færrest flyttinger foran (first) eller bak (last) de andre målene",
        "en": "fewest moves ahead of (first) or after (last) all other tiers",
    },
    "cli_arg_season": {
        "nb": "besøkssesong som JSON; med --round: et problem",
        "en": "season of visits as JSON; with --round: a problem",
    },
    "cli_arg_round": {
        "nb": "en runde, som «2026-03-02 09:00-11:00»; kan gjentas",
        "en": 'a round, such as "2026-03-02 09:00-11:00"; may be repeated',
    },
    "cli_arg_visitor": {
        "nb": "vis besøkene til en kandidat",
        "en": "show the visits of a candidate",
    },
    "cli_arg_host": {
        "nb": "vis hvem som kommer til en bedrift",
        "en": "show who comes to a company",
    },
    "cli_arg_report_places": {
        "nb": "vis på siden hvilke så mange læreplasser det bør bes om",
        "en": "show on the page which so many places to ask for",
    },
    "cli_arg_published": {
        "nb": "til offentliggjøring: ingen id-er, og tall under fem skjules",
        "en": "to be published: no ids, and numbers below five are hidden",
    },
    "cli_arg_scenario": {
        "nb": "pilot (60 personer), county (fylket) og flere; ellers pilot",
        "en": "pilot (60 people), county, and more; pilot if not given",
    },
    "cli_arg_document": {"nb": "dokumentet", "en": "the document"},
    "cli_arg_all": {
        "nb": "alle, i ett objekt etter navn",
        "en": "all of them, in one object by name",
    },
}

_METAS: Texts = {
    "cli_meta_command": {"nb": "KOMMANDO", "en": "COMMAND"},
    "cli_meta_problem": {"nb": "PROBLEM", "en": "PROBLEM"},
    "cli_meta_file": {"nb": "FIL", "en": "FILE"},
    "cli_meta_folder": {"nb": "MAPPE", "en": "FOLDER"},
    "cli_meta_workbook": {"nb": "BOK.xlsx", "en": "BOOK.xlsx"},
    "cli_meta_plan": {"nb": "PLAN", "en": "PLAN"},
    "cli_meta_result": {"nb": "RESULTAT", "en": "RESULT"},
    "cli_meta_changes": {"nb": "ENDRINGER", "en": "CHANGES"},
    "cli_meta_season": {"nb": "SESONG", "en": "SEASON"},
    "cli_meta_round": {"nb": "RUNDE", "en": "ROUND"},
    "cli_meta_scenario": {"nb": "NAVN", "en": "NAME"},
    "cli_meta_id": {"nb": "ID", "en": "ID"},
    "cli_meta_seconds": {"nb": "SEKUNDER", "en": "SECONDS"},
    "cli_meta_number": {"nb": "TALL", "en": "NUMBER"},
}

_HELP: Texts = {
    "cli_about": {
        "nb": "Fordel en hel gruppe arbeidssøkere på en hel gruppe bedrifter samtidig:\nden beste lovlige planen, med bevis og begrunnelser.",
        "en": "Match a whole group of job seekers to a whole group of companies at once:\nthe best lawful plan, with proof and reasons.",
    },
    "cli_exit_codes": {
        "nb": (
            "sluttkoder:\n"
            "  0    i orden; planen er bevist best\n"
            "  1    noe kunne ikke skrives, eller en tilleggspakke mangler\n"
            "  2    feil bruk av kommandoen\n"
            "  3    feil i det som ble lest\n"
            "  4    ingen lovlig plan finnes\n"
            "  5    tiden var ute; den beste planen er skrevet, om det ble funnet noen\n"
            "  6    planen bryter reglene, eller sier noe om seg selv som ikke stemmer\n"
            "  130  avbrutt med Ctrl-C; solve og replan skriver den beste planen så langt"
        ),
        "en": (
            "exit codes:\n"
            "  0    done; the plan is proven best\n"
            "  1    something could not be written, or an extra is not installed\n"
            "  2    the command was used wrongly\n"
            "  3    faults in what was read\n"
            "  4    there is no lawful plan\n"
            "  5    time ran out; the best plan is written, if one was found\n"
            "  6    the plan breaks rules, or is not what it claims to be\n"
            "  130  stopped by Ctrl-C; solve and replan write the best plan so far"
        ),
    },
    "cli_commands": {"nb": "kommandoer", "en": "commands"},
    "cli_positionals": {"nb": "argumenter", "en": "arguments"},
    "cli_optionals": {"nb": "valg", "en": "options"},
    "cli_usage": {"nb": "bruk: ", "en": "usage: "},
    "cli_usage_see": {
        "nb": "Se «{command} --help».",
        "en": 'See "{command} --help".',
    },
    "cli_usage_required": {"nb": "dette mangler: ", "en": "this is missing: "},
    "cli_usage_unknown": {"nb": "ukjent: ", "en": "unknown: "},
    "cli_usage_one": {"nb": "en verdi mangler", "en": "a value is missing"},
    "cli_usage_choice": {"nb": "kan ikke være ", "en": "cannot be "},
    "cli_usage_choose": {"nb": "velg en av", "en": "choose one of"},
    "cli_usage_argument": {"nb": "", "en": ""},
    "cli_kind_seconds": {
        "nb": "ventet et tall på sekunder fra {least:g} til {most}",
        "en": "expected a number of seconds from {least:g} to {most}",
    },
    "cli_kind_whole": {
        "nb": "ventet et helt tall fra {least} til {most}",
        "en": "expected a whole number from {least} to {most}",
    },
    "cli_kind_digits": {
        "nb": "ventet et helt tall fra {least}, med høyst {digits} sifre",
        "en": "expected a whole number from {least}, of at most {digits} digits",
    },
    "cli_kind_round": {
        "nb": "ventet en runde som «2026-03-02 09:00-11:00»",
        "en": 'expected a round such as "2026-03-02 09:00-11:00"',
    },
    "cli_policy_or_result": {
        "nb": "bruk --policy eller --result, ikke begge: resultatet har sitt eget regelsett.",
        "en": "use --policy or --result, not both: the result has a policy of its own.",
    },
    "cli_about_whom": {
        "nb": "si hvem eller hva det gjelder: --candidate, --slot eller --company.",
        "en": "say whom or what it is about: --candidate, --slot or --company.",
    },
    "cli_company_alone": {
        "nb": "--company kan ikke brukes sammen med --candidate eller --slot.",
        "en": "--company does not go together with --candidate or --slot.",
    },
    "cli_no_advice": {
        "nb": "her kan ingen råd gis: det første målet i regelsettet må telle personer, antall plasser må være en hard regel, og et lærefag må være åpent for ordningen.",
        "en": "no advice can be given here: the first tier of the policy must count people, the rule of places must be hard, and a trade must be open to the scheme.",
    },
    "cli_report_ending": {
        "nb": "filen må ende på .html, .xlsx eller .txt.",
        "en": "the file must end in .html, .xlsx or .txt.",
    },
    "cli_places_html": {
        "nb": "--places trenger --out med en .html-fil, uten --published.",
        "en": "--places needs --out with an .html file, without --published.",
    },
    "cli_published_html": {
        "nb": "--published trenger --out med en .html-fil.",
        "en": "--published needs --out with an .html file.",
    },
    "cli_template_ending": {
        "nb": "arbeidsboken må ende på .xlsx.",
        "en": "the workbook must end in .xlsx.",
    },
    "cli_over_input": {
        "nb": "{file} er lest i samme kommando og blir ikke skrevet over. "
        "Velg et annet sted.",
        "en": "{file} is read by the same command and is not written over. "
        "Choose another place.",
    },
    "cli_there_already": {
        "nb": "{file} finnes fra før og blir ikke skrevet over. Velg et annet navn.",
        "en": "{file} is there already and is not written over. Choose another name.",
    },
    "cli_document_or_all": {
        "nb": "nevn ett dokument, eller --all.",
        "en": "name one document, or --all.",
    },
}

_SAID: Texts = {
    "cli_stage_reading": {"nb": "Leser", "en": "Reading"},
    "cli_stage_solving": {"nb": "Løser", "en": "Solving"},
    "cli_stage_planning": {"nb": "Planlegger", "en": "Planning"},
    "cli_stage_asking": {"nb": "Undersøker", "en": "Asking"},
    "cli_stage_checking": {"nb": "Kontrollerer", "en": "Checking"},
    "cli_stage_writing": {"nb": "Skriver planen", "en": "Writing the plan"},
    "cli_stage_workbook": {"nb": "Skriver arbeidsboken", "en": "Writing the workbook"},
    "cli_stage_report": {"nb": "Skriver rapporten", "en": "Writing the report"},
    "cli_stage_done": {"nb": "Ferdig", "en": "Done"},
    "cli_without_extra": {
        "nb": '{file} er ikke skrevet; den trenger: pip install "kullmatch[{extra}]"',
        "en": '{file} is not written; it needs: pip install "kullmatch[{extra}]"',
    },
    "cli_extra": {
        "nb": 'Dette trenger en tilleggspakke: pip install "kullmatch[{extra}]"',
        "en": 'This needs an extra: pip install "kullmatch[{extra}]"',
    },
    "cli_refused": {
        "nb": "Planen ble ikke godkjent av kontrollen og er ikke skrevet. Det er en feil i kullmatch.",
        "en": "The plan was refused by the check and is not written. That is a fault of kullmatch.",
    },
    "cli_stopped_twice": {
        "nb": "Stanset. Det er ikke sikkert at alt er skrevet.",
        "en": "Stopped. Not everything may be written.",
    },
    "cli_ask_why": {
        "nb": "«matcher explain PROBLEM MAPPE» sier hvorfor ingen plan er lovlig.",
        "en": '"matcher explain PROBLEM FOLDER" says why no plan is lawful.',
    },
    "cli_mark_them": {
        "nb": "«matcher validate» skriver en kopi av arbeidsboken der hver feil er rød.",
        "en": '"matcher validate" writes a copy of the workbook with every fault in red.',
    },
    "cli_more_time": {
        "nb": "Ingen plan ble funnet i tide. Gi mer tid med --time-limit.",
        "en": "No plan was found in time. Give more with --time-limit.",
    },
    "cli_sound": {
        "nb": "Ingen feil. Kandidater: {candidates}, bedrifter: {companies}, tilbud: {slots}.",
        "en": "No faults. Candidates: {candidates}, companies: {companies}, slots: {slots}.",
    },
    "cli_faults": {"nb": "Feil: {count}.", "en": "Faults: {count}."},
    "cli_marked": {
        "nb": "De er merket i {file}.",
        "en": "They are marked in {file}.",
    },
    "cli_marked_name": {"nb": "feil", "en": "faults"},
    "cli_lawful": {
        "nb": "Planen holder alle reglene. Plasseringer: {placements}.",
        "en": "The plan keeps every rule. Placements: {placements}.",
    },
    "cli_broken": {
        "nb": "Planen er ikke godkjent. Brudd: {count}, plasseringer: {placements}.",
        "en": "The plan is refused. Violations: {count}, placements: {placements}.",
    },
    "visits_optimal": {
        "nb": "Besøk: {visits}. Ingen besøksplan er bedre; det er bevist.",
        "en": "Visits: {visits}. No schedule is better; that is proven.",
    },
    "visits_feasible": {
        "nb": "Besøk: {visits}. Grensene sier hvor mye bedre det kunne blitt.",
        "en": "Visits: {visits}. The bounds say how much better it could be.",
    },
    "visits_infeasible": {
        "nb": "Ingen besøksplan holder alle reglene.",
        "en": "No schedule keeps all rules.",
    },
    "visits_not_found": {
        "nb": "Ingen besøksplan ble funnet i tide.",
        "en": "No schedule was found in time.",
    },
    "visits_tier_visits_missing": {"nb": "Besøk som mangler", "en": "Visits missing"},
    "visits_tier_without_top": {
        "nb": "Uten noen av sine tre øverste",
        "en": "Without any of their top three",
    },
    "visits_tier_visitors_missing": {
        "nb": "Besøkende som mangler hos bedrifter",
        "en": "Visitors missing at companies",
    },
    "visits_tier_interest": {"nb": "Interessepoeng", "en": "Points of interest"},
    "visits_tier_days": {"nb": "Dager ute", "en": "Days out"},
    "visits_tier_gaps": {"nb": "Tomme runder imellom", "en": "Empty rounds between"},
    "visits_tier_changes": {"nb": "Endrede besøk", "en": "Visits changed"},
}

CLI_WORDS = _COMMANDS | _ARGUMENTS | _METAS | _HELP | _SAID
"""Headings, labels and sentences of the command."""

_NO_ACCESS = {
    "nb": "ingen tilgang. Kanskje er filen åpen i et annet program.",
    "en": "no access. Maybe the file is open in another program.",
}
ERRNO_WORDS: Texts = {
    "EACCES": _NO_ACCESS,
    "EPERM": _NO_ACCESS,
    "EROFS": {"nb": "kan bare leses", "en": "can only be read"},
    "ENOSPC": {"nb": "disken er full", "en": "the disk is full"},
    "EEXIST": {"nb": "er en fil, ikke en mappe", "en": "is a file, not a folder"},
    "ENOENT": {"nb": "finnes ikke", "en": "does not exist"},
    "ENOTDIR": {
        "nb": "en del av stien er en fil, ikke en mappe",
        "en": "part of the path is a file, not a folder",
    },
    "EISDIR": {"nb": "er en mappe, ikke en fil", "en": "is a folder, not a file"},
}
"""What the system says when something cannot be written, by its code."""
