"""What can go wrong between a bot and Discord, as data: a test plans faults, and each strikes when its turn has come.

discord.plan(Answer("callback", 500))                      the next first response is answered 500
discord.plan(Limited("message", retry_after=0.01))         the next message is answered 429
discord.plan(Dropped(after="INTERACTION_CREATE"))          the socket is cut when that event has been sent
"""

from asyncio import Event
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar


@dataclass(frozen=True, slots=True)
class Answer:
    """A request is answered with an error, or with nothing that can be read."""

    route: str
    """Which requests: the name of a route ("callback", "followup", "original", "message", ...), "any" for all."""
    status: int
    times: int = 1
    done: bool = False
    """Whether Discord did what was asked before the error: the answer alone was lost."""
    body: str | None = None
    """What is sent instead of Discord's JSON: a page of a proxy, for instance."""


@dataclass(frozen=True, slots=True)
class Limited:
    """A request is answered 429, and may be repeated after a while."""

    route: str
    retry_after: float = 0.01
    everywhere: bool = False
    """Whether the limit is the one for the whole bot."""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Cut:
    """The connection of a request is closed without an answer."""

    route: str
    times: int = 1
    done: bool = False
    """Whether Discord did what was asked before."""


@dataclass(frozen=True, slots=True)
class Late:
    """A request takes ``seconds``, by the clock of the stand-in, to arrive."""

    route: str
    seconds: float
    times: int = 1


@dataclass(frozen=True, slots=True)
class Slow:
    """A request is answered after ``seconds`` of real time: for measurements, not for tests."""

    route: str
    seconds: float
    times: int = 1


@dataclass(frozen=True, slots=True)
class Held:
    """A request is answered only when ``release`` is set; ``arrived`` is set when it has come."""

    route: str
    times: int = 1
    arrived: Event = field(default_factory=Event)
    release: Event = field(default_factory=Event)


@dataclass(frozen=True, slots=True)
class Dropped:
    """The socket is cut right after an event was sent: ``code`` None for no goodbye."""

    after: str
    """The event's name, or "any"."""
    code: int | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Withheld:
    """An event is kept back until the session is resumed, as if the socket had died just before."""

    event: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class RefusedResume:
    """A resume is answered with op 9; the session is gone."""

    times: int = 1


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A new socket is refused with an HTTP error."""

    status: int = 503
    times: int = 1


RequestFault: TypeAlias = Answer | Limited | Cut | Late | Slow | Held
GatewayFault: TypeAlias = Dropped | Withheld | RefusedResume | Unreachable
Fault: TypeAlias = RequestFault | GatewayFault

_F = TypeVar("_F", bound=Fault)


class Plan:
    """Faults that are still to strike, in the order in which they were planned."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self.struck: list[Fault] = []

    def add(self, *faults: Fault) -> None:
        for fault in faults:
            self._waiting += [fault] * fault.times

    @property
    def waiting(self) -> tuple[Fault, ...]:
        return tuple(self._waiting)

    def for_request(self, route: str) -> RequestFault | None:
        """The next fault for a request on ``route``, which is then used up."""
        return self._take(RequestFault, lambda fault: fault.route in (route, "any"))  # type: ignore[arg-type]

    def after_event(self, event: str) -> Dropped | None:
        return self._take(Dropped, lambda fault: fault.after in (event, "any"))

    def for_event(self, event: str) -> Withheld | None:
        return self._take(Withheld, lambda fault: fault.event in (event, "any"))

    def for_resume(self) -> RefusedResume | None:
        return self._take(RefusedResume, lambda _: True)

    def for_socket(self) -> Unreachable | None:
        return self._take(Unreachable, lambda _: True)

    def _take(self, kind: type[_F], applies: Callable[[_F], bool]) -> _F | None:
        for fault in self._waiting:
            if isinstance(fault, kind) and applies(fault):
                self._waiting.remove(fault)
                self.struck.append(fault)
                return fault
        return None
