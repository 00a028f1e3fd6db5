"""The loopback Discord: REST and gateway on 127.0.0.1, the world behind them, and a record of all that happened."""

import asyncio
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from aiohttp import web

from tests.loopback.clock import Clock
from tests.loopback.faults import Fault, Plan
from tests.loopback.gateway import DIRECT_MESSAGES, GUILD_MESSAGES, GUILDS, MESSAGE_CONTENT, Gateway, place_of
from tests.loopback.people import Person
from tests.loopback.permissions import Overwrite, Permission
from tests.loopback.rest import VERSION, Request, Rest
from tests.loopback.world import GROUP_DM, Channel, Guild, Message, User, World

if TYPE_CHECKING:
    from tests.loopback.errors import JSON
    from tests.loopback.interactions import Interaction

_T = TypeVar("_T")

PATIENCE = 30.0
"""Seconds of real time after which a test that waits for the bot fails. Nothing is decided by it but failure."""

_WORK = ("discord.py: ", "CommandTree", "discord-ui-")
"""How the names of the tasks begin in which discord.py handles an event."""


@dataclass(frozen=True, slots=True)
class Violation:
    """Something that Discord does not allow, or that a person would be annoyed by."""

    where: str
    code: int
    """Discord's error code, or the gateway's close code; 0 where Discord has none."""
    problem: str
    body: Any = None

    def __str__(self) -> str:
        return f"{self.where}: {self.code}: {self.problem}" + (f"\n    {self.body!r}" if self.body else "")


class LoopbackDiscord:
    """Discord, as a bot and the people around it meet it.

    Use it as an asynchronous context manager; ``api`` and ``gateway_url`` are where the bot has to go, with ``token``.
    A bot in the same process is waited for until it has done its work; of one in another process, ``remote``, only the
    answer can be waited for.
    """

    def __init__(self, *, bot_name: str = "onrecord", remote: bool = False) -> None:
        self.clock = Clock()
        self.world = World(self.clock, bot_name)
        application = urlsafe_b64encode(self.world.bot.id.encode()).decode().rstrip("=")
        self.token = f"{application}.loopback.secret"
        """Of the bot; its first part is the application's id, as in every token."""
        self.faults = Plan()
        self.gateway = Gateway(self)
        self.app_owner = self.world.new_user("Maintainer")
        self.privileged_intents = 0
        """Those that are switched on in the portal."""
        self.recommended_shards = 1
        self.log_ins_left = 999
        self.requests: list[Request] = []
        self.violations: list[Violation] = []
        self.interactions: dict[str, Interaction] = {}
        """By token."""
        self.commands: dict[str | None, list[JSON]] = {None: []}
        """Registered commands, by the id of the server; None for everywhere."""
        self.newsroom = self.world.new_guild("Newsroom")
        self.news = self.world.new_channel(self.newsroom, "news")
        self.closed_to_messages: set[User] = set()
        """Who does not take direct messages."""
        self.revision = 0
        """How often any message has changed."""
        self.revisions: dict[Message, int] = {}
        """The revision at which a message changed last."""
        self.remote = remote
        self._happened = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self._port}{VERSION}"

    @property
    def gateway_url(self) -> str:
        return f"ws://127.0.0.1:{self._port}/gateway"

    @property
    def application_flags(self) -> int:
        """Which privileged intents the application says it has: those limited to few servers."""
        return (1 << 19) if self.privileged_intents & MESSAGE_CONTENT else 0

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=32 << 20)
        app.router.add_get("/gateway", self.gateway.handle)
        app.router.add_get("/gateway/", self.gateway.handle)
        app.add_routes(Rest(self).routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for session in self.gateway.connected:
            if session.socket:
                await session.socket.close(1001)
        assert self._runner
        await self._runner.cleanup()

    # What a test does

    def person(self, name: str, *, bot: bool = False) -> Person:
        """Somebody new, in the channel "news" of the server "Newsroom"."""
        user = self.world.new_user(name, bot=bot)
        self.newsroom.members[user] = []
        return Person(self, user, self.news)

    def plan(self, *faults: Fault) -> None:
        """Let something go wrong when its turn comes."""
        self.faults.add(*faults)

    def wait(self, seconds: float) -> None:
        """Let time pass, without waiting for it. What has not been answered by then will not be."""
        self.clock.move(seconds)
        self.touch()

    def check(self) -> None:
        """Fail if the bot did anything that Discord does not allow and the test did not expect."""
        assert not self.violations, "Discord objects:\n" + "\n".join(f"  {one}" for one in self.violations)

    @contextmanager
    def expects(self, *codes: int) -> Iterator[list[Violation]]:
        """Within this, violations with ``codes`` must happen, each at least once, and do not count."""
        before = len(self.violations)
        found: list[Violation] = []
        yield found
        recent = self.violations[before:]
        found += [one for one in recent if one.code in codes]
        self.violations[before:] = [one for one in recent if one.code not in codes]
        missing = set(codes) - {one.code for one in found}
        assert not missing, f"expected violations {sorted(missing)}; there were: {[str(one) for one in recent]}"

    async def ready(self) -> None:
        """Wait until the bot has logged in and knows its servers."""
        await self.until(lambda: self.gateway.is_ready, "the bot to log in")
        await self.gateway.heard()

    async def deny(self, channel: Channel, *permissions: Permission, user: User | None = None) -> None:
        """Take permissions from the bot, or from ``user``, in a channel of a server."""
        taken = Permission(0)
        for one in permissions:
            taken |= one
        channel.overwrites.append(Overwrite((user or self.world.bot).id, is_role=False, deny=taken))
        await self.gateway.dispatch("CHANNEL_UPDATE", channel.wire(), guild=channel.guild, intents=GUILDS)

    async def delete_channel(self, channel: Channel) -> None:
        """Delete a channel or thread, its messages with it."""
        channel.deleted = True
        event = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
        await self.gateway.dispatch(event, channel.wire(), guild=channel.guild, intents=GUILDS)

    async def invite(self, guild: Guild) -> None:
        """Let the bot join a server."""
        bot = self.world.bot
        guild.members[bot] = []
        await self.gateway.dispatch("GUILD_CREATE", guild.wire(bot, all_members=False), guild=guild, intents=GUILDS)

    async def remove(self, guild: Guild) -> None:
        """Throw the bot out of a server."""
        del guild.members[self.world.bot]
        await self.gateway.dispatch("GUILD_DELETE", {"id": guild.id}, guild=guild, intents=GUILDS)

    async def post(self, channel: Channel, author: User, content: str, **fields: Any) -> Message:
        """Let somebody post a message: fields of Message make it one of a webhook or of Discord itself."""
        message = self.world.new_message(channel, author, content=content, **fields)
        if not message.mentions:
            message.mentions = self.world.mentioned(content)[0]
        self.changed(message)
        await self.gateway.dispatch_message("MESSAGE_CREATE", message)
        return message

    async def delete(self, message: Message) -> None:
        """Delete a message and tell the bot."""
        message.deleted = True
        self.changed(message)
        if message.seen_by is None and self.bot_is_in(message.channel):
            guild = message.channel.guild
            data = {"id": message.id} | place_of(message.channel)
            intents = GUILD_MESSAGES if guild else DIRECT_MESSAGES
            await self.gateway.dispatch("MESSAGE_DELETE", data, guild=guild, intents=intents)

    def bot_is_in(self, channel: Channel) -> bool:
        """Whether the bot itself, not only somebody's own app, is where the channel is."""
        if channel.guild:
            return self.world.bot in channel.guild.members
        return channel.type != GROUP_DM

    # What happened

    def sent(self, route: str) -> list[Request]:
        """The requests of a route that were done, oldest first."""
        return [one for one in self.requests if one.route == route and one.status < 300]

    def violated(self, where: str, code: int, problem: str, body: Any = None) -> None:
        self.violations.append(Violation(where, code, problem, body))
        self.touch()

    def changed(self, message: Message) -> None:
        """Note that a message is new, edited or deleted."""
        self.revision += 1
        self.revisions[message] = self.revision
        self.touch()

    def touch(self) -> None:
        """Wake whoever waits for something to happen."""
        self._happened.set()
        self._happened = asyncio.Event()

    # Waiting for the bot

    async def until(self, condition: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
        """Wait for something to happen; fail after ``patience`` seconds."""
        try:
            async with asyncio.timeout(patience):
                while not condition():
                    await self._happened.wait()
        except TimeoutError:
            raise AssertionError(f"waited {patience:g} seconds for {what}") from None

    async def answered(
        self, find: Callable[[], _T | None], busy: "set[asyncio.Task[Any]]", silence: float = PATIENCE
    ) -> _T | None:
        """What ``find`` finds once the bot has done its work, or None if it finds nothing.

        ``busy`` are the tasks that were at work before, and are not waited for. A bot in another process has done its
        work when there is something to find, or when there has been nothing for ``silence`` seconds.
        """
        if not await self._happens(find, 0.1):
            await self.gateway.heard()
        if self.remote:
            await self._happens(find, silence)
        else:
            await self._done(busy)
        return find()

    async def _happens(self, find: Callable[[], object | None], seconds: float) -> bool:
        try:
            await self.until(lambda: find() is not None, "", seconds)
        except AssertionError:
            return False
        return True

    def at_work(self) -> "set[asyncio.Task[Any]]":
        """The tasks in which a bot in this process is handling events."""
        return {task for task in asyncio.all_tasks() if task.get_name().startswith(_WORK)}

    async def idle(self) -> None:
        """Wait until a bot in this process has heard and done everything."""
        await self.gateway.heard()
        await self._done(set())

    async def _done(self, busy: "set[asyncio.Task[Any]]") -> None:
        async with asyncio.timeout(PATIENCE):
            while tasks := self.at_work() - busy:
                await asyncio.wait(tasks)
