"""The open county handled at once, and one person at a time in twenty orders.

One by one is a fair and informed adviser (``matcher.baseline``). ``value`` is the
group's, ``theirs`` the median over the orders, whose least and most are figures of
their own.
"""

from __future__ import annotations

from bench.benchmark import OURS, Benchmark, Figures, Target, Task, UnansweredError
from bench.clock import measured
from bench.engine import measure
from cases.county import problem_of
from matcher.baseline import one_by_one
from matcher.baseline.contacts import group_contacts
from matcher.baseline.outcome import contact_figures
from matcher.policy import default_policy

ONE_BY_ONE = "one by one"
COMPARED = (
    "placed_on_pathway",
    "placed",
    "worst_region",
    "rank_sum",
    "contacts",
    "contacts, everybody meets every company in reach",
)
_ORDERS = 20


def at_once(task: Task) -> Figures:
    """The group's plan, its tiers and its contacts."""
    problem, policy = problem_of(task), default_policy()
    figures, plan = measure(problem, policy, task)
    contacts = contact_figures(group_contacts(problem, plan, policy))
    figures["contacts"] = float(contacts["contacts"])
    met = group_contacts(problem, plan, policy, everybody=True)
    figures[COMPARED[-1]] = float(met.total)
    return figures


def in_turn(task: Task) -> Figures:
    """Medians over the orders, with the least and the most."""
    figures: Figures = {}
    with measured(figures, "whole", task, task.seconds):
        found = one_by_one(problem_of(task), orders=_ORDERS)
    lawful = [run for run in found.runs if run.matching is not None]
    figures["orders with a lawful plan"] = float(len(lawful))
    for name in COMPARED:
        metric = "contacts" if name.startswith("contacts") else name
        middle, low, high = (
            each(metric) for each in (found.median, found.least, found.most)
        )
        if middle is None or low is None or high is None:
            raise UnansweredError("no plan: no order led to a lawful one")
        figures[name] = float(middle)
        figures |= {f"least {name}": float(low), f"most {name}": float(high)}
    return figures


BENCHMARK = Benchmark(
    name="one_by_one",
    title="The open county, the group against one by one (median of 20 orders)",
    parts={OURS: at_once, ONE_BY_ONE: in_turn},
    sizes=(559,),
    tiny=60,
    seconds=120.0,
    targets=(
        Target("placed_on_pathway", at_least=1, against=ONE_BY_ONE, of="worst"),
        Target("placed", at_least=1, against=ONE_BY_ONE, of="worst"),
    ),
    same=(),
    compared=COMPARED,
    other_question=frozenset({ONE_BY_ONE}),
)
