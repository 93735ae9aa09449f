"""Whether an address is one of this machine alone."""

from __future__ import annotations

import ipaddress
import re
import socket

from matcher.errors import MatcherError

_HOST = re.compile(r"(?:\[([0-9a-fA-F:.]+)\]|([0-9a-zA-Z.-]+))(?::[0-9]{1,5})?")


class NotLocalError(MatcherError):
    """The service would be reached from elsewhere, and nobody checks who asks."""


def is_loopback(address: str) -> bool:
    """Whether an IP address, in figures, is one of this machine alone.

    Examples
    --------
    >>> is_loopback("127.0.0.2"), is_loopback("::ffff:127.0.0.1"), is_loopback("::")
    (True, True, False)
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return bool((mapped or found).is_loopback)


def names_loopback(host: str) -> bool:
    """Whether a ``Host`` header, with or without a port, names this machine alone.

    A name that only resolves to it does not count: whoever owns the name can let it
    resolve to another machine first (DNS rebinding).

    Examples
    --------
    >>> names_loopback("localhost:8000"), names_loopback("rebound.example")
    (True, False)
    """
    parts = _HOST.fullmatch(host)
    if parts is None:
        return False
    name = parts[1] or parts[2]
    return name.lower() == "localhost" or is_loopback(name)


def bound_socket(host: str, port: int, *, anywhere: bool) -> socket.socket:
    """A socket bound to a host; what is judged is the address it really has.

    Parameters
    ----------
    anywhere
        Whether it may be an address that other machines reach.

    Raises
    ------
    NotLocalError
        If it may not, and some address of the host is.
    OSError
        If the host has no address, or the port is taken.
    """
    known = socket.getaddrinfo(
        host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )
    if not anywhere and not all(is_loopback(str(one[4][0])) for one in known):
        raise NotLocalError(
            "without auth the service binds a loopback address only, such as 127.0.0.1"
        )
    family, kind, _, _, address = known[0]
    found = socket.socket(family, kind)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
    except OSError:
        found.close()
        raise
    return found
