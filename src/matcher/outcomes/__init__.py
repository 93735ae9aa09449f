"""What became of people: events by candidate, and the states they add up to."""

from matcher.outcomes.kpis import Retention, days_to_contract, retention
from matcher.outcomes.log import Event, EventLog
from matcher.outcomes.proposed import events_of
from matcher.outcomes.published import published
from matcher.outcomes.states import FIRST, FOLLOWS, STATES, State
from matcher.outcomes.table import OutcomeColumn, OutcomeTable, status_of

__all__ = [
    "FIRST",
    "FOLLOWS",
    "STATES",
    "Event",
    "EventLog",
    "OutcomeColumn",
    "OutcomeTable",
    "Retention",
    "State",
    "days_to_contract",
    "events_of",
    "published",
    "retention",
    "status_of",
]
