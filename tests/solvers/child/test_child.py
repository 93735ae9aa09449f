"""A child process answers as this process would, and is nobody's burden."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from matcher.program import Linear, Program
from matcher.solvers import (
    Answer,
    Deadline,
    Ending,
    News,
    solve_apart,
    solve_program,
    warm_up,
)
from matcher.solvers.child import pool
from matcher.solvers.child.known import Known
from solvers.programs import (
    a_program,
    at_most,
    claims,
    cohort_program,
    most,
    one_each,
    random_network,
    random_program,
)

LONG = Deadline(1e6)
MANY = 3_000_000
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def nothing() -> bool:
    """Nothing else to do."""
    return False


def apart(program: Program, deadline: Deadline = LONG) -> Answer | Ending:
    """What a child says of a program."""
    return solve_apart(lambda: program, deadline, nothing)


def answer_apart(program: Program) -> Answer:
    """The child's answer."""
    said = apart(program)
    assert isinstance(said, Answer)
    return said


def children() -> set[int]:
    """Numbers of the processes there are."""
    return {child.pid for child in pool.children()}


def small() -> Program:
    """Two people and two places."""
    return a_program([0, 1], one_each([0, 1]), [most(1, 2)])


def hard(columns: int = 60) -> Program:
    """With 60 columns far from solved when its first news arrive, with 25 less far."""
    draw = random.Random(3)
    people = list(range(columns))
    rows = [
        ({k: float(draw.randint(20, 90)) for k in people}, -np.inf, columns * 25 + 1.0)
        for _ in range(4)
    ]
    points = [draw.randint(200, 300) for _ in people]
    return a_program(people, [*one_each(people), *rows], [most(*points)])


@pytest.mark.parametrize("kind", [random_network, random_program, cohort_program])
def test_child_says_what_this_process_says(
    kind: Callable[[random.Random], Program],
) -> None:
    for seed in range(12):
        program = kind(random.Random(seed))
        there, here = answer_apart(program), solve_program(program, LONG)
        assert (there.status, there.route, there.unique) == (
            here.status,
            here.route,
            here.unique,
        )
        assert claims(there) == claims(here)
        assert there.x is here.x is None or np.array_equal(there.x, here.x)  # type: ignore[arg-type]


def test_child_stays_warm_between_solves() -> None:
    warm_up()
    before = children()
    assert before
    answer_apart(small())
    answer_apart(small())
    assert children() == before


def test_what_is_raised_in_the_child_is_raised_here_and_it_goes_on() -> None:
    crossing = [at_most(1, 0, 1), at_most(1, 1, 2), at_most(1, 0, 2)]
    program = a_program([0, 1, 2], crossing, [most(1, 1, 1)])
    with pytest.raises(ValueError, match="not a network"):
        solve_apart(lambda: program, LONG, nothing, route="flow")
    before = children()
    assert answer_apart(program).route == "cohorts"
    assert children() == before


def test_news_are_told_on_the_thread_of_the_caller() -> None:
    told: list[tuple[News, int]] = []

    def listener(news: News) -> None:
        told.append((news, threading.get_ident()))

    apart(small(), replace(LONG, listener=listener))
    assert {thread for _, thread in told} == {threading.get_ident()}
    assert told[0][0].route == "flow"
    assert [answer.bound for answer in told[0][0].counted] == [3]
    assert told[-1][0].plan is not None
    assert [answer.value for answer in told[-1][0].answers] == [3]


def test_program_is_let_go_while_the_child_works() -> None:
    made: list[Program] = [small()]
    held: list[int] = []

    def listener(news: News) -> None:
        if news.answers:
            held.append(len(made))

    apart_of = solve_apart(made.pop, replace(LONG, listener=listener), nothing)
    assert isinstance(apart_of, Answer)
    assert set(held) == {0}


def test_caller_may_work_meanwhile() -> None:
    work = iter(range(100))
    said = solve_apart(small, LONG, lambda: next(work, None) is not None)
    assert isinstance(said, Answer)
    assert next(work, 100) > 0


def test_each_thread_has_a_child_of_its_own() -> None:
    together = threading.Barrier(3)
    answers: list[Answer | Ending] = []
    seen: list[set[int]] = []

    def listener(news: News) -> None:
        if news.counted:
            together.wait()
            seen.append(children())
            together.wait()

    def one() -> None:
        answers.append(apart(small(), replace(LONG, listener=listener)))

    threads = [threading.Thread(target=one) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(isinstance(said, Answer) for said in answers)
    assert len(answers) == 3
    assert {len(pids) for pids in seen} == {3}
    assert len(children()) == 1


def test_stop_ends_the_child_and_gives_no_answer() -> None:
    told: list[News] = []
    deadline = replace(LONG, listener=told.append, stop=lambda: bool(told))
    warm_up()
    before = children()
    assert apart(hard(), deadline) == "stopped"
    assert told
    assert not children() & before


def test_listener_that_raises_ends_the_child() -> None:
    def listener(_news: News) -> None:
        raise RuntimeError("enough")

    warm_up()
    before = children()
    with pytest.raises(RuntimeError, match="enough"):
        apart(hard(), replace(LONG, listener=listener))
    assert not children() & before


def test_child_that_does_not_keep_its_time_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("matcher.solvers.child.apart._GRACE", -1e9)
    monkeypatch.setattr("matcher.solvers.child.apart._GRACE_WITHOUT_PLAN", -1e9)
    assert apart(hard(), LONG) == "late"


def killing(when: Callable[[News], bool]) -> tuple[Deadline, list[int]]:
    """A deadline whose listener kills the first child at some news."""
    killed: list[int] = []

    def listener(news: News) -> None:
        if not killed and when(news):
            killed.extend(children())
            for pid in killed:
                os.kill(pid, 9)

    return replace(LONG, listener=listener), killed


@POSIX
def test_child_that_is_killed_has_a_successor() -> None:
    deadline, killed = killing(lambda news: bool(news.counted))
    said = apart(hard(25), deadline)
    assert killed
    assert isinstance(said, Answer)
    assert not children() & set(killed)


@POSIX
def test_second_death_ends_the_solve(monkeypatch: pytest.MonkeyPatch) -> None:
    pool.end_all()  # no idle one that would die before it is ready
    # The successor gives nothing up, so that it cannot be done before it is killed.
    monkeypatch.setattr(Known, "given_up", lambda *_: ())

    def listener(_news: News) -> None:
        for pid in children():
            os.kill(pid, 9)

    said = apart(hard(), replace(LONG, listener=listener))
    assert said == "died"
    assert children() == set()


@POSIX
def test_child_killed_while_it_waits_is_replaced() -> None:
    warm_up()
    before = children()
    for pid in before:
        os.kill(pid, 9)
    assert isinstance(apart(small()), Answer)
    assert not children() & before


@pytest.mark.skipif(sys.platform != "linux", reason="a limit that Linux keeps")
def test_child_keeps_to_its_memory() -> None:
    program = a_program([0])
    many = replace(
        program,
        candidate=np.arange(MANY),
        slot=np.zeros(MANY, np.int64),
        lower=np.zeros(MANY),
        upper=np.ones(MANY),
        tiers=(Linear("points", "most", np.ones(MANY, np.int64)),),
    )
    assert solve_apart(lambda: many, LONG, nothing, memory_limit=1) == "memory"


@pytest.mark.skipif(sys.platform != "linux", reason="a limit that Linux keeps")
def test_memory_limit_holds_for_one_solve_only() -> None:
    warm_up()
    before = children()
    said = solve_apart(small, LONG, nothing, memory_limit=8000)
    assert isinstance(said, Answer)
    assert children() == before
    assert isinstance(apart(small()), Answer)


@POSIX
def test_child_does_not_hear_an_interrupt_at_the_terminal() -> None:
    warm_up()
    assert all(os.getsid(pid) == pid for pid in children())


@pytest.fixture
def no_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    pool.end_all()
    monkeypatch.setattr(sys, "executable", "/usr/bin/uwsgi")


@pytest.mark.usefixtures("no_interpreter")
def test_program_is_solved_here_where_no_child_can_be_started() -> None:
    told: list[News] = []
    said = apart(small(), replace(LONG, listener=told.append))
    assert isinstance(said, Answer)
    assert told
    assert children() == set()


def test_program_is_solved_here_when_a_child_cannot_even_begin(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pool.end_all()
    monkeypatch.setattr("matcher.solvers.child.child._START", "raise SystemExit(1)")
    assert isinstance(apart(small()), Answer)
    assert children() == set()


def test_solver_in_a_child_says_nothing_to_the_screen(
    capfd: pytest.CaptureFixture[str],
) -> None:
    pool.end_all()
    crossing = [at_most(1, 0, 1), at_most(1, 1, 2), at_most(1, 0, 2)]
    answer_apart(a_program([0, 1, 2], crossing, [most(1, 1, 1)]))
    assert capfd.readouterr() == ("", "")


SOURCE = Path(__file__).parents[3] / "src"
SCRIPT = """
import os, sys
from matcher.solvers import Deadline, News, solve_apart
from matcher.solvers.child import pool
from solvers.child.test_child import LONG, children, hard, nothing, small, replace
"""


def script(text: str) -> str:
    """What a host of its own prints."""
    tests = str(SOURCE.parent / "tests")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT + text],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), tests])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_fork_has_children_of_its_own() -> None:
    text = """
solve_apart(small, LONG, nothing)
mine = children()
if os.fork() == 0:
    inherited = children()
    said = solve_apart(small, LONG, nothing)
    print(inherited, said.status, children() & mine, flush=True)
    pool.end_all()
    os._exit(0)
os.wait()
solve_apart(small, LONG, nothing)
print(children() == mine)
"""
    assert script(text).splitlines() == ["set() optimal set()", "True"]


@POSIX
@pytest.mark.parametrize("idle", [True, False])
def test_child_ends_when_its_host_is_killed(idle: bool) -> None:
    text = """
def die(news):
    print(*children(), flush=True)
    os.kill(os.getpid(), 9)
program = small if IDLE else hard
said = solve_apart(program, LONG if IDLE else replace(LONG, listener=die), nothing)
die(said)
"""
    with pytest.raises(subprocess.CalledProcessError) as caught:
        script(text.replace("IDLE", str(idle)))
    (pid,) = map(int, caught.value.stdout.split())
    while is_running(pid):
        time.sleep(0.01)


def is_running(pid: int) -> bool:
    """Whether a process works; one that has ended may wait for its parent's notice."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"


def test_host_that_ends_leaves_no_child_behind() -> None:
    pid = int(script("solve_apart(small, LONG, nothing)\nprint(*children())"))
    assert not is_running(pid)
