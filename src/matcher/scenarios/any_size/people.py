"""Candidates, what they bring, and who belongs together."""

from __future__ import annotations

import numpy as np

from matcher.program import Bools, Ints
from matcher.scenarios.any_size.columns import Columns, Texts, names, texts, where
from matcher.scenarios.any_size.employers import TAGS, Offer
from matcher.scenarios.any_size.regions import Land
from matcher.scenarios.any_size.shape import AllRules, Shape
from matcher.scenarios.any_size.streams import Streams
from matcher.scenarios.any_size.wishes import Wishes, draw_wishes
from matcher.scenarios.parameters import AUGUST, OCTOBER

_GROUPS = texts(
    [
        "job_seeker",
        "adult_education_applicant",
        "terminated_contract",
        "employed_adult",
    ]
)
_EQUAL, _MOSTLY_SEEKERS = (1, 1, 1, 1), (6, 3, 0, 1)


def draw_people(
    streams: Streams, shape: Shape, land: Land, offer: Offer
) -> dict[str, Columns]:
    """Draw the candidates, their companions, and whom they are kept apart from."""
    count, rules = shape.candidates, shape.all_rules
    region = streams.choose("homes", count, land.weight.tolist())
    each = shape.locations_per_region
    home = region * each + streams.whole("location", count, 0, each - 1)
    family = streams.whole("family", count, 0, shape.families - 1)
    drawn = draw_wishes(streams, shape, land, offer, region, family)
    followed, apart = _pairs(streams, shape, region)
    wishes = _shared(drawn, followed)
    ids = names("c", count)
    weights = _EQUAL if rules is None else _MOSTLY_SEEKERS
    group = streams.choose("groups", count, weights)
    candidates: Columns = {
        "id": ids,
        "target_group": _GROUPS[group],
        "birth_year": streams.whole("born", count, 1994, 2004),
        "home": land.columns["locations"]["id"][home],
        "interests": {
            "owner": wishes.candidate,
            "rank": wishes.rank,
            "id": offer.slot_ids[wishes.slot],
        },
        "schooling": texts(["vg2"] * count),
        "schooling_family": names("F", shape.families)[family],
        "max_travel_minutes": np.full(count, 1440),
    }
    columns = {
        "candidates": candidates,
        "companions": _same_slot("p", ids, followed),
        "apart": _same_slot("a", ids, apart),
    }
    if rules is not None:
        candidates |= _brought(streams, rules, count, candidates["schooling_family"])
        columns["declines"] = _declines(streams, rules, ids, offer, wishes)
        _rank_people(streams, rules, ids, offer, wishes)
    return columns


def _brought(streams: Streams, rules: AllRules, count: int, family: Texts) -> Columns:
    """Schooling, qualifications, journeys, starts and needs."""
    trained = streams.happens("trained", count, rules.trained)
    untrained = texts(["none", "vg1", "general"])
    other = untrained[streams.choose("schooling", count, (28, 25, 12))]
    minutes = np.array([30, 45, 60, 90])
    late = streams.happens("late", count, rules.from_october)
    return {
        "schooling": np.where(trained, "vg2", other).astype(object),
        "schooling_family": where(trained | (other == "vg1"), family),
        "qualifications": _qualifications(streams, count),
        "max_travel_minutes": minutes[streams.choose("travel", count, (5, 20, 45, 30))],
        "has_car": streams.happens("car", count, 0.7),
        "will_relocate": streams.happens("moves", count, 0.08),
        "available_from": np.where(late, OCTOBER, AUGUST),
        "need_level": 2 - streams.choose("need", count, (15, 25, 60)),
    }


def _qualifications(streams: Streams, count: int) -> Texts:
    """The tags each person holds."""
    sets = [
        tuple(tag for bit, tag in enumerate(TAGS) if chosen >> bit & 1)
        for chosen in range(1 << len(TAGS))
    ]
    odds = (0.7, 0.95, 0.95)
    held: Ints = np.zeros(count, np.int64)
    for bit, (tag, likely) in enumerate(zip(TAGS, odds, strict=True)):
        held |= streams.happens(tag, count, likely).astype(np.int64) << bit
    return texts(sets)[held]


def _pairs(streams: Streams, shape: Shape, region: Ints) -> tuple[Ints, Ints]:
    """Pairs of companions, and of people kept apart, of one region: shape (pairs, 2).

    Nobody is in two pairs.
    """
    order = streams.order("pairs", len(region))
    order = order[np.argsort(region[order], kind="stable")]
    pairs = order[: len(order) // 2 * 2].reshape(-1, 2)
    pairs = pairs[region[pairs[:, 0]] == region[pairs[:, 1]]]
    pairs = pairs[streams.order("bound", len(pairs))]
    follow = int(shape.companions * len(region) + 0.5)
    apart = int(shape.apart * len(region) + 0.5)
    return pairs[:follow], pairs[follow : follow + apart]


def _shared(wishes: Wishes, pairs: Ints) -> Wishes:
    """The wishes, those of the second of each pair being the first's."""
    if not len(pairs):
        return wishes
    first, second = pairs[:, 0], pairs[:, 1]
    kept = ~np.isin(wishes.candidate, second)
    follower = np.full(int(max(wishes.candidate.max(), pairs.max())) + 1, -1)
    follower[first] = second
    copied: Bools = follower[wishes.candidate] >= 0
    candidate = np.append(
        wishes.candidate[kept], follower[wishes.candidate[copied]]
    ).astype(np.int64)
    slot = np.append(wishes.slot[kept], wishes.slot[copied])
    rank = np.append(wishes.rank[kept], wishes.rank[copied])
    order = np.argsort(candidate, kind="stable")
    return Wishes(candidate[order], slot[order], rank[order])


def _same_slot(letter: str, ids: Texts, pairs: Ints) -> Columns:
    """One group for each pair."""
    both = [(ids[one], ids[other]) for one, other in pairs.tolist()]
    return {
        "id": names(letter, len(both)),
        "candidates": texts(both),
        "same": texts(["slot"] * len(both)),
    }


def _declines(
    streams: Streams, rules: AllRules, ids: Texts, offer: Offer, wishes: Wishes
) -> Columns:
    """Some of the slots people asked for and will not have after all."""
    odds = rules.declines * len(ids) / max(1, len(wishes.slot))
    said_no = streams.happens("declines", len(wishes.slot), odds)
    return {
        "candidate": ids[wishes.candidate[said_no]],
        "slot": offer.slot_ids[wishes.slot[said_no]],
    }


def _rank_people(
    streams: Streams, rules: AllRules, ids: Texts, offer: Offer, wishes: Wishes
) -> None:
    """Give some slots, and some companies, a list of those who asked for them."""
    owners = {"slots": np.arange(len(offer.slot_ids)), "companies": offer.company}
    odds = {"slots": rules.lists, "companies": rules.company_lists}
    for name, owner_of in owners.items():
        mark = "" if name == "slots" else "company_"
        count = len(offer.columns[name]["id"])
        some = streams.happens(f"{mark}lists", count, odds[name])
        entry = np.flatnonzero(some[owner_of[wishes.slot]])
        owner, who = owner_of[wishes.slot[entry]], wishes.candidate[entry]
        liked = streams.whole(f"{mark}liked", len(entry), 0, rules.groups - 1)
        stranger = streams.happens(f"{mark}strangers", len(entry), rules.strangers)
        anybody = streams.whole(f"{mark}anybody", len(entry), 0, len(ids) - 1)
        kept = streams.happens(f"{mark}ranked", len(entry), rules.ranked)
        who = np.where(stranger, anybody, who)
        _, once = np.unique(owner * len(ids) + who, return_index=True)
        nth = once[kept[once]]
        order = nth[np.lexsort((who[nth], liked[nth], owner[nth]))]
        owner, liked, who = owner[order], liked[order], ids[who[order]]
        if rules.scored and name == "slots":
            slot = offer.slot_ids[owner]
            score = rules.groups - liked
            offer.columns["scores"] = {"slot": slot, "candidate": who, "score": score}
        elif odds[name]:
            rank = _ranks(owner, liked, rules.groups)
            priorities = {"owner": owner, "rank": rank, "id": who}
            offer.columns[name]["priorities"] = priorities


def _ranks(owner: Ints, liked: Ints, groups: int) -> Ints:
    """Group of each entry on its owner's list; groups with nobody are left out."""
    distinct, nth = np.unique(owner * groups + liked, return_inverse=True)
    ranks: Ints = 1 + nth - np.searchsorted(distinct // groups, owner)
    return ranks
