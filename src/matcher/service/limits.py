"""How much the service takes on."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 2**20

SOLVER_SECONDS = 15.0
"""After its time limit a solve may take so long to return the plan it has."""


@dataclass(frozen=True)
class Limits:
    """Caps on size, time, memory and number; whatever is above one is refused.

    Attributes
    ----------
    body_bytes, small_bytes
        Of any body, and of one to ``/v1/solve``.
    small_candidates, small_slots
        Of a problem solved while the client waits.
    small_seconds, job_seconds
        The most ``time_limit`` a client may ask for: waiting, and for a job.
    read_seconds
        Within which a body must arrive, and again within which it must be read and
        judged; what takes longer is ended.
    cancel_seconds
        After which a job that was cancelled and does not answer is ended.
    memory_mib
        MiB of data of a worker, and of the solver's own process, each; where the system
        can hold them to it.
    small_at_once, jobs_at_once
        Worker processes for clients that wait, and for jobs.
    inside
        Requests with a body that are taken in at once.
    queue
        Jobs that wait for a worker.
    kept
        Jobs held at all: those that wait or run, and those that have ended.
    keep_seconds
        For which a job is kept once it has ended.
    streams
        Streams of events at once.
    heartbeat_seconds
        Between signs of life on a stream on which nothing happens.

    Examples
    --------
    >>> Limits(queue=4).jobs_at_once
    2
    """

    body_bytes: int = 8 * MIB
    small_bytes: int = MIB
    small_candidates: int = 200
    small_slots: int = 200
    small_seconds: float = 10.0
    job_seconds: float = 600.0
    read_seconds: float = 30.0
    cancel_seconds: float = 3.0
    memory_mib: int = 2048
    small_at_once: int = 2
    jobs_at_once: int = 2
    inside: int = 32
    queue: int = 16
    kept: int = 100
    keep_seconds: float = 3600.0
    streams: int = 32
    heartbeat_seconds: float = 15.0
