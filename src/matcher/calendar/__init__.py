"""Calendar files for visitors and companies, one for each recipient."""

from matcher.calendar.files import CalendarFile, Calendars, calendars
from matcher.calendar.published import Published, PublishedVisit

__all__ = ["CalendarFile", "Calendars", "Published", "PublishedVisit", "calendars"]
