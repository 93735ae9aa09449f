"""What handling people one at a time would have led to: a fair comparison."""

from matcher.baseline.compare import Compared, compare_one_by_one
from matcher.baseline.contacts import group_contacts
from matcher.baseline.outcome import Contacts, OneByOne, Run
from matcher.baseline.run import one_by_one
from matcher.baseline.season import SeasonContacts, season_contacts

__all__ = [
    "Compared",
    "Contacts",
    "OneByOne",
    "Run",
    "SeasonContacts",
    "compare_one_by_one",
    "group_contacts",
    "one_by_one",
    "season_contacts",
]
