"""Where the ids of a column stand: the table whose rows they name."""

from __future__ import annotations

_PLACEMENT = {
    "candidate": "candidates",
    "slot": "slots",
    "pathway": "pathways",
    "classes": "training_classes",
    "measures": "measures",
}

REFERENCES: dict[str, str] = {
    "locations.region": "regions",
    "locations.zone": "zones",
    "travel_times.origin": "locations",
    "travel_times.destination": "locations",
    "companies.location": "locations",
    "companies.approved_trades": "trades",
    "companies.training_office": "training_offices",
    "companies.priorities": "candidates",
    "slots.company": "companies",
    "slots.trade": "trades",
    "slots.offers": "pathways",
    "slots.priorities": "candidates",
    "candidates.home": "locations",
    "candidates.interests": "wanted",
    "candidates.schooling_family": "families",
    "candidates.schooling_trade": "trades",
    "training_classes.family": "families",
    "training_classes.zones": "zones",
    "training_classes.slots": "slots",
    "training_classes.home_regions": "regions",
    "companions.candidates": "candidates",
    "apart.candidates": "candidates",
    "joint_lists.first": "candidates",
    "joint_lists.second": "candidates",
    "joint_lists.choices": "slots",
    "declines.candidate": "candidates",
    "declines.company": "companies",
    "declines.slot": "slots",
    "scores.slot": "slots",
    "scores.company": "companies",
    "scores.candidate": "candidates",
    **{f"commitments.placement.{field}": of for field, of in _PLACEMENT.items()},
    "ordinary_demand.trade": "trades",
    "ordinary_demand.region": "regions",
    "resources.home_regions": "regions",
    "resources.companies": "companies",
    **{f"previous.{field}": of for field, of in _PLACEMENT.items()},
}
"""By ``table.field``. Besides tables: ``pathways`` of the rule pack, ``families`` of
the trades, and ``wanted``: trades, companies and slots. Where another column says what
an id is of (``ordinary_use.id``, ``shares.where``) there is no one table."""

UNIQUE: dict[str, tuple[str, ...]] = {"travel_times": ("origin", "destination")}
"""What tells the rows of a table apart, where they have no id of their own."""
