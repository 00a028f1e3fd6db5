"""The counters: what they add up to, in words and as Prometheus text."""

import logging

from bot.upkeep.counters import Counters, ErrorCount


def busy() -> Counters:
    """An hour and two minutes in which a hundred things were sent."""
    times = iter([0.0, 3725.0])
    counters = Counters(clock=lambda: next(times))
    counters.outcomes["answered"] = 90
    counters.outcomes["closest"] = 5
    for _ in range(99):
        counters.took(0.02)
    counters.took(9.0)
    counters.reconnects = 2
    return counters


def test_people_read_a_line() -> None:
    assert busy().line() == (
        "In 1 h 2 min: 95 questions (90 answered, 5 closest); 99 of 100 sent within 0.025 s; 0 errors, 2 reconnects"
    )


def test_before_anything_is_asked_the_line_says_so() -> None:
    assert Counters(clock=lambda: 0.0).line() == "In 0 h 0 min: 0 questions (none); 0 errors, 0 reconnects"


def test_programs_read_the_same() -> None:
    figures = busy().figures()

    assert round(figures.pop("seconds"), 6) == 10.98
    assert figures == {"questions_answered": 90, "questions_closest": 5, "sent": 100, "errors": 0, "reconnects": 2}


def test_prometheus_reads_counters_and_a_histogram_that_adds_up() -> None:
    lines = busy().prometheus().splitlines()
    values = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))

    assert values['onrecord_questions_total{outcome="answered"}'] == "90"
    assert values['onrecord_seconds_bucket{le="0.01"}'] == "0"
    assert values['onrecord_seconds_bucket{le="0.025"}'] == "99"
    assert values['onrecord_seconds_bucket{le="2.5"}'] == "99"
    assert values['onrecord_seconds_bucket{le="+Inf"}'] == values["onrecord_seconds_count"] == "100"
    assert values["onrecord_reconnects_total"] == "2"
    assert all(line.split()[0] in values or line.startswith("#") for line in lines)


def test_an_error_is_what_is_logged_as_one() -> None:
    counters = Counters()
    log = logging.Logger("alone")
    log.addHandler(ErrorCount(counters))

    log.warning("not yet")
    log.error("now")
    log.critical("and now")

    assert counters.errors == 2
