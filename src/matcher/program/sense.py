"""Whether as much or as little as possible is wanted."""

from typing import Literal

Sense = Literal["most", "least"]
