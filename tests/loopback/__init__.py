"""A loopback Discord: a stand-in on 127.0.0.1 to which a real client logs in, with people who use the bot."""

from tests.loopback.faults import (
    Answer,
    Cut,
    Dropped,
    Held,
    Late,
    Limited,
    RefusedResume,
    Slow,
    Unreachable,
    Withheld,
)
from tests.loopback.people import Person
from tests.loopback.permissions import Permission
from tests.loopback.seen import Choice, Form, Seen
from tests.loopback.server import LoopbackDiscord, Violation

__all__ = [
    "Answer",
    "Choice",
    "Cut",
    "Dropped",
    "Form",
    "Held",
    "Late",
    "Limited",
    "LoopbackDiscord",
    "Permission",
    "Person",
    "RefusedResume",
    "Seen",
    "Slow",
    "Unreachable",
    "Violation",
    "Withheld",
]
