from __future__ import annotations

from datetime import date

from matcher.domain import Problem
from matcher.outcomes import EventLog, OutcomeTable, events_of, published, status_of
from matcher.report.outcomes import outcome_text, states_text
from matcher.scenarios.closed import draw_closed
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import county_facts
from matcher.scenarios.parameters import closed_parameters

DAY = date(2022, 11, 30)


def county(*, every_state: bool = False) -> tuple[Problem, OutcomeTable]:
    problem, plan = draw_closed(Draws(0), county_facts(), closed_parameters())
    log = EventLog(events=events_of(problem, plan, DAY))
    table = status_of(problem, log, DAY, by="slot", every_state=every_state)
    return problem, table


def test_table_has_the_look_of_the_slide_with_incumbents_in_brackets() -> None:
    assert (
        outcome_text(*county())
        == """\
What has come of it by 2022-11-30, by region of the company
                                       Adult
                                   education  Already in  Straight to          Other
  Region                             applied     pathway         work  qualification  Sum
  TRD  Trondheim                          75           –           40              5  120
  VAM  Værnes–Malvik                      10           –           24              1   35
  INN  Innherred og Inn-Trøndelag         25        (30)           26              5   86
  NAM  Namdal                             17           –            5              3   25
  FOS  Fosen                              15           –            7              0   22
  ORK  Orkladal og kysten                 31           –           26              3   60
  SOR  Trøndelag sør                      37         (6)           13              4   60
  Sum                                    210        (36)          141             21  408
  In brackets: in a pathway before the scheme."""  # noqa: E501
    )


def test_table_of_every_state_has_a_row_for_each() -> None:
    problem, table = county(every_state=True)
    text = states_text(problem, table, "nb")
    lines = {line.split("  ")[1]: line.split() for line in text.splitlines()[1:]}
    assert lines["Søkt voksenopplæring"][-1] == "210"
    assert lines["I løp fra før"][-1] == "(36)"
    assert lines["Tatt inn"][-1] == "0"
    assert lines["Sum"][1:] == ["120", "35", "86", "25", "22", "60", "60", "408"]


def test_hidden_numbers_are_marked_and_the_mark_is_explained() -> None:
    problem, table = county()
    shown = outcome_text(problem, published(table))
    fosen = next(line for line in shown.splitlines() if "Fosen" in line)
    assert ":" in fosen
    assert ": is a number below 5" in shown
    assert ": is a number below 5" not in outcome_text(problem, table)
