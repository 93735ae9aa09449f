"""The service binds a loopback address only, unless somebody checks who asks."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from matcher.service import NotLocalError, bearer, serve
from matcher.service.address import bound_socket, is_loopback, names_loopback


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "127.0.0.2", "127.255.255.254", "::1", "::ffff:127.0.0.1"]
)
def test_address_is_of_this_machine_alone(address: str) -> None:
    assert is_loopback(address)


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0", "::", "10.0.0.1", "::ffff:10.0.0.1", "fe80::1", "localhost", "", "1"],  # noqa: S104
)
def test_address_is_of_others_too_or_none(address: str) -> None:
    assert not is_loopback(address)


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:80", "127.0.0.1:8000", "[::1]", "[::1]:8000"]
)
def test_host_header_names_this_machine(host: str) -> None:
    assert names_loopback(host)


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example:8000",
        "localhost.example",
        "127.0.0.1.example",
        "127.0.0.1@evil.example",
        "evil.example#localhost",
        "::1",
        "[::1",
        "",
        "localhost:8000:8000",
        "10.0.0.1",
    ],
)
def test_host_header_names_something_else(host: str) -> None:
    assert not names_loopback(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost", "127.1"])
def test_loopback_address_is_bound_without_auth(host: str) -> None:
    with bound_socket(host, 0, anywhere=False) as bound:
        assert is_loopback(bound.getsockname()[0])


@pytest.mark.parametrize("host", ["0.0.0.0", "", "::", "0", "10.11.12.13", "192.0.2.1"])  # noqa: S104
def test_serve_refuses_any_other_address_without_auth(host: str) -> None:
    with pytest.raises(NotLocalError, match="loopback"):
        serve(host, 0)


def found(*addresses: str) -> Any:
    def getaddrinfo(*_: object, **__: object) -> list[tuple[Any, ...]]:
        family, kind = socket.AF_INET, socket.SOCK_STREAM
        return [(family, kind, 6, "", (address, 0)) for address in addresses]

    return getaddrinfo


@pytest.mark.parametrize("addresses", [("10.0.0.1",), ("127.0.0.1", "10.0.0.1")])
def test_name_with_an_address_elsewhere_is_refused(
    addresses: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", found(*addresses))
    with pytest.raises(NotLocalError):
        serve("localhost", 0)


def test_address_that_was_judged_is_the_one_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", found("127.0.0.3"))
    with bound_socket("some.example", 0, anywhere=False) as bound:
        assert bound.getsockname()[0] == "127.0.0.3"


def test_any_address_is_bound_with_auth() -> None:
    with bound_socket("", 0, anywhere=True) as bound:
        assert not is_loopback(bound.getsockname()[0])


def test_port_that_is_taken_is_an_error_of_the_system() -> None:
    with bound_socket("127.0.0.1", 0, anywhere=False) as bound:
        bound.listen()
        with pytest.raises(OSError, match="in use"):
            bound_socket("127.0.0.1", bound.getsockname()[1], anywhere=False)


def test_token_must_be_long() -> None:
    with pytest.raises(ValueError, match="16"):
        bearer("short")
