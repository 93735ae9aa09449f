"""Norwegian for the states of a log of events."""

from __future__ import annotations

STATE_WORDS: dict[str, tuple[str, ...]] = {
    "contacted": ("kontaktet",),
    "interested": ("interessert",),
    "mapped": ("kartlagt",),
    "interviewed": ("intervjuet",),
    "offered": ("fått tilbud", "tilbudt"),
    "adult_ed_applied": ("søkt voksenopplæring", "søkt"),
    "admitted": ("tatt inn", "inntatt"),
    "started": ("startet",),
    "contract": ("lærekontrakt", "kontrakt"),
    "certified": ("fagbrev", "svennebrev", "bestått"),
    "already_in_pathway": ("i løp fra før",),
    "ordinary_work": ("rett i arbeid", "i arbeid"),
    "unplaced": ("uten plass",),
    "withdrawn": ("trukket seg",),
}
"""The first is written, all are understood."""
