"""Discord's gateway: sockets that log in, sessions that number their events and can be resumed, and how they end."""

import json
import time
import zlib
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.loopback.errors import JSON
from tests.loopback.rules import check_presence
from tests.loopback.world import Channel, Guild, Message

if TYPE_CHECKING:
    from tests.loopback.server import LoopbackDiscord

GUILDS, GUILD_MEMBERS, GUILD_PRESENCES = 1 << 0, 1 << 1, 1 << 8
GUILD_MESSAGES, GUILD_REACTIONS, DIRECT_MESSAGES, DIRECT_REACTIONS = 1 << 9, 1 << 10, 1 << 12, 1 << 13
MESSAGE_CONTENT = 1 << 15
"""Intents."""

PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT
_KNOWN_INTENTS = (1 << 17) - 1 | 0b11 << 20 | 0b11 << 24
_SENDS_A_MINUTE = 120
_REMEMBERED = 1000
"""Events that a session keeps for a resume."""

UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, BAD_TOKEN, ALREADY_AUTHENTICATED = 4001, 4002, 4003, 4004, 4005
INVALID_SEQUENCE, RATE_LIMITED, INVALID_SHARD, SHARDING_REQUIRED = 4007, 4008, 4010, 4011
INVALID_VERSION, INVALID_INTENTS, DISALLOWED_INTENTS = 4012, 4013, 4014
"""Codes with which the gateway closes a socket."""

_RESUMABLE_GOODBYES = (1000, 1001)  # with these a client ends its session; with any other it may come back


class Socket:
    """One connection; compresses what it sends if the client asked for that."""

    def __init__(self, request: web.Request, response: web.WebSocketResponse) -> None:
        self.response = response
        self._transport = request.transport
        self._zlib = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None
        self.sent: deque[float] = deque(maxlen=_SENDS_A_MINUTE)
        """When the client sent something, of the last ones."""

    async def send(self, payload: JSON) -> None:
        text = json.dumps(payload)
        await self.send_text(text)

    async def send_text(self, text: str) -> None:
        if self.response.closed:
            return
        try:
            if self._zlib:
                packed = self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
                await self.response.send_bytes(packed)
            else:
                await self.response.send_str(text)
        except ConnectionError:
            pass  # the client has gone; the session keeps the event for a resume

    async def close(self, code: int | None) -> None:
        """Say goodbye with ``code``, or cut the line without a word."""
        if code is not None:
            await self.response.close(code=code)
        elif self._transport:
            self._transport.abort()


@dataclass(eq=False)
class Session:
    """A client that has logged in, connected or able to come back."""

    id: str
    intents: int
    shard: tuple[int, int]
    socket: Socket | None
    sequence: int = 0
    heard: int = 0
    """The last event that the client has said it has."""
    asked: int = 0
    """The last event before the client was asked what it has: it may send only so much in a minute."""
    log: deque[tuple[int, str, Any]] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def gets(self, guild: Guild | None) -> bool:
        """Whether events of a server, or of direct messages, go to this shard."""
        number, count = self.shard
        return number == (int(guild.id) >> 22) % count if guild else number == 0

    async def send(self, event: str, data: Any, *, only_log: bool = False) -> None:
        self.sequence += 1
        self.log.append((self.sequence, event, data))
        if self.socket and not only_log:
            await self.socket.send({"op": 0, "t": event, "s": self.sequence, "d": data})


class Gateway:
    """All sessions."""

    def __init__(self, discord: "LoopbackDiscord") -> None:
        self._discord = discord
        self.sessions: dict[str, Session] = {}
        self.heartbeat_interval = 41.25
        """Seconds."""
        self.fewest_shards = 1
        """With fewer, Discord does not let the bot log in."""
        self.silent = False
        """Whether the gateway answers no heartbeat and sends nothing, its sockets staying open."""
        self.identifies: list[JSON] = []
        """Every login, without the token."""
        self.resumes = 0
        self.goodbyes: list[int | None] = []
        """The codes with which clients closed their sockets."""
        self.presence: JSON | None = None

    @property
    def connected(self) -> list[Session]:
        return [one for one in self.sessions.values() if one.socket and not one.socket.response.closed]

    @property
    def is_ready(self) -> bool:
        """Whether every shard of a bot is there."""
        connected = self.connected
        return bool(connected) and len({one.shard[0] for one in connected}) == connected[0].shard[1]

    # What a test does to it

    async def drop(self, code: int | None = None) -> None:
        """Close every socket; with no code, without a goodbye. The sessions can be resumed."""
        for session in self.connected:
            await self._close(session, code)

    async def ask_to_reconnect(self) -> None:
        """Op 7, which clients answer by resuming elsewhere."""
        for session in self.connected:
            assert session.socket
            await session.socket.send({"op": 7, "d": None})

    async def invalidate(self, *, resumable: bool = False) -> None:
        """Op 9: the sessions are over, unless ``resumable``."""
        for session in self.connected:
            assert session.socket
            if not resumable:
                del self.sessions[session.id]
            await session.socket.send({"op": 9, "d": resumable})

    async def send_raw(self, text: str) -> None:
        """Send clients something that need not make sense."""
        for session in self.connected:
            assert session.socket
            await session.socket.send_text(text)

    # Events

    async def dispatch(self, event: str, data: Any, *, guild: Guild | None = None, intents: int = 0) -> None:
        """Send an event to the sessions that have its server and one of ``intents``.

        ``data`` is the JSON, or a function that makes it for a session.
        """
        for session in list(self.sessions.values()):
            if session.gets(guild) and (not intents or session.intents & intents):
                await self._send(session, event, data(session) if callable(data) else data)

    async def dispatch_message(self, event: str, message: Message) -> None:
        """MESSAGE_CREATE or MESSAGE_UPDATE, its content left out where the bot may not read it."""
        guild = message.channel.guild

        def data(session: Session) -> JSON:
            wire = message.wire(content_shown=self.reads(session, message))
            if message.replies_to and wire.get("referenced_message"):
                shown = self.reads(session, message.replies_to)
                wire["referenced_message"] = message.replies_to.wire(content_shown=shown, with_reference=False)
            if guild:
                wire["guild_id"] = guild.id
                if message.author in guild.members:
                    wire["member"] = guild.member(message.author)
            return wire

        if self._discord.bot_is_in(message.channel):
            intents = GUILD_MESSAGES if guild else DIRECT_MESSAGES
            await self.dispatch(event, data, guild=guild, intents=intents)

    def reads(self, session: Session | None, message: Message) -> bool:
        """Whether the bot is given what a message says."""
        bot = self._discord.world.bot
        if message.author is bot or message.channel.guild is None or bot in message.mentions:
            return True
        return bool(session and session.intents & MESSAGE_CONTENT)

    async def heard(self) -> None:
        """Wait until every client has taken in all that was sent to it, if need be after it has come back."""
        for session in list(self.sessions.values()):
            await self._ask(session, session.sequence)
            await self._discord.until(partial(self._has_heard, session, session.sequence), "the bot to take in events")

    def _has_heard(self, session: Session, sequence: int) -> bool:
        return session.heard >= sequence or session.id not in self.sessions

    async def _ask(self, session: Session, sequence: int) -> None:
        """Ask a client for a heartbeat, which says what it has heard, unless it has been asked since."""
        if session.socket and max(session.heard, session.asked) < sequence:
            session.asked = sequence
            await session.socket.send({"op": 1, "d": None})

    async def _send(self, session: Session, event: str, data: Any) -> None:
        plan = self._discord.faults
        withheld = plan.for_event(event)
        await session.send(event, data, only_log=bool(withheld) or self.silent)
        drop = plan.after_event(event)
        if withheld or drop:
            await self._close(session, drop.code if drop else None)

    async def _close(self, session: Session, code: int | None) -> None:
        socket, session.socket = session.socket, None
        if socket:
            await socket.close(code)
        self._discord.touch()

    # Sockets

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """A socket, from its opening to its end."""
        if (fault := self._discord.faults.for_socket()) is not None:
            self._discord.touch()
            return web.Response(status=fault.status)
        response = web.WebSocketResponse(max_msg_size=0, autoclose=True)
        await response.prepare(request)
        socket = Socket(request, response)
        if request.query.get("v") != "10" or request.query.get("encoding") != "json":
            await self._refuse(socket, INVALID_VERSION, f"gateway query {request.query_string}")
            return response
        await socket.send({"op": 10, "d": {"heartbeat_interval": int(self.heartbeat_interval * 1000)}})
        session: Session | None = None
        try:
            async for frame in response:
                if frame.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                    continue
                session = await self._receive(socket, session, frame.data)
        except ConnectionError:
            pass  # the client has cut the line
        if session and session.socket is socket:
            session.socket = None
            self.goodbyes.append(response.close_code)
            if response.close_code in _RESUMABLE_GOODBYES:
                self.sessions.pop(session.id, None)
        self._discord.touch()
        return response

    async def _receive(self, socket: Socket, session: Session | None, text: str | bytes) -> Session | None:
        """Do what a client asks; its session, once it has one."""
        now = time.monotonic()
        if len(socket.sent) == _SENDS_A_MINUTE and now - socket.sent[0] < 60:
            await self._refuse(socket, RATE_LIMITED, f"more than {_SENDS_A_MINUTE} gateway sends in a minute")
            return session
        socket.sent.append(now)
        try:
            payload = json.loads(text)
            op, data = payload["op"], payload.get("d")
        except (ValueError, KeyError, TypeError):
            await self._refuse(socket, DECODE_ERROR, f"gateway payload {text!r}")
            return session
        if op == 1:
            await self._heartbeat(socket, session, data)
        elif session:
            await self._take(socket, op, data)
        elif op == 2:
            session = await self._identify(socket, data)
        elif op == 6:
            session = await self._resume(socket, data)
        else:
            await self._refuse(socket, NOT_AUTHENTICATED, f"op {op} before identify")
        return session

    async def _heartbeat(self, socket: Socket, session: Session | None, sequence: int | None) -> None:
        if session and sequence is not None:
            session.heard = max(session.heard, sequence)
            self._discord.touch()
        if not self.silent:
            await socket.send({"op": 11})

    async def _take(self, socket: Socket, op: int, data: Any) -> None:
        """What a client sends once it has logged in."""
        match op:
            case 2 | 6:
                await self._refuse(socket, ALREADY_AUTHENTICATED, "identified twice on one socket")
            case 3:
                if problem := check_presence(data):
                    await self._refuse(socket, DECODE_ERROR, f"presence: {problem}")
                self.presence = data
                self._discord.touch()
            case 4 | 8 | 31:
                pass  # voice, members and soundboard: nothing here needs an answer
            case _:
                await self._refuse(socket, UNKNOWN_OPCODE, f"op {op}")

    async def _identify(self, socket: Socket, data: JSON) -> Session | None:
        discord = self._discord
        self.identifies.append({name: value for name, value in data.items() if name != "token"})
        intents, shard = data.get("intents"), data.get("shard", [0, 1])
        refusal = self._refusal_of(data, intents, shard)
        if refusal:
            code, problem = refusal
            await self._refuse(socket, code, problem)
            return None
        assert isinstance(intents, int)
        session = Session(token_hex(16), intents, (shard[0], shard[1]), socket)
        self._forget_predecessors(session)
        self.sessions[session.id] = session
        if presence := data.get("presence"):
            # discord.py sends the activity under the name that earlier versions of the gateway had for it.
            activities = [presence["game"]] if presence.get("game") else presence.get("activities", [])
            self.presence = {"activities": activities, "status": presence.get("status") or "online"}
            if (wrong := check_presence(self.presence)) is not None:
                await self._refuse(socket, DECODE_ERROR, f"presence: {wrong}")
        bot = discord.world.bot
        guilds = [one for one in discord.world.guilds.values() if bot in one.members and session.gets(one)]
        ready = {
            "v": 10,
            "user": bot.wire() | {"flags": 0, "verified": True, "mfa_enabled": False, "email": None},
            "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": discord.gateway_url,
            "shard": list(session.shard),
            "application": {"id": bot.id, "flags": discord.application_flags},
            "session_type": "normal",
            "private_channels": [],
        }
        await self._send(session, "READY", ready)
        if intents & GUILDS:
            for guild in guilds:
                wire = guild.wire(bot, all_members=bool(intents & GUILD_MEMBERS))
                await self._send(session, "GUILD_CREATE", wire)
        discord.touch()
        return session

    def _forget_predecessors(self, session: Session) -> None:
        """A client that logs in anew will not resume what it had before."""
        for one in list(self.sessions.values()):
            if one.shard == session.shard and one.socket is None:
                del self.sessions[one.id]

    def _refusal_of(self, data: JSON, intents: Any, shard: Any) -> tuple[int, str] | None:
        if data.get("token") != self._discord.token:
            return BAD_TOKEN, "the gateway was given a wrong token"
        if not isinstance(intents, int) or intents & ~_KNOWN_INTENTS:
            return INVALID_INTENTS, f"intents {intents!r}"
        if intents & PRIVILEGED & ~self._discord.privileged_intents:
            return DISALLOWED_INTENTS, f"privileged intents {intents & PRIVILEGED:#x} are not switched on"
        match shard:
            case [int() as number, int() as count] if 0 <= number < count:
                return None if count >= self.fewest_shards else (SHARDING_REQUIRED, f"{count} shards are too few")
            case _:
                return INVALID_SHARD, f"shard {shard!r}"

    async def _resume(self, socket: Socket, data: JSON) -> Session | None:
        session = self.sessions.get(data.get("session_id") or "")
        if data.get("token") != self._discord.token:
            await self._refuse(socket, BAD_TOKEN, "the gateway was given a wrong token")
            return None
        if session is None or self._discord.faults.for_resume():
            if session:
                del self.sessions[session.id]
            await socket.send({"op": 9, "d": False})
            return None
        sequence = data.get("seq") or 0
        if sequence > session.sequence:
            await self._refuse(socket, INVALID_SEQUENCE, f"resume at {sequence} of {session.sequence}")
            return None
        self.resumes += 1
        # What happens meanwhile is missed as well, and must not overtake what was missed before.
        while missed := [entry for entry in session.log if entry[0] > sequence]:
            for number, name, event in missed:
                await socket.send({"op": 0, "t": name, "s": number, "d": event})
                sequence = number
        session.socket, session.asked = socket, 0
        await self._send(session, "RESUMED", {})
        await self._ask(session, session.sequence)
        self._discord.touch()
        return session

    async def _refuse(self, socket: Socket, code: int, problem: str) -> None:
        self._discord.violated("gateway", code, problem)
        await socket.close(code)


def place_of(channel: Channel) -> JSON:
    """Where an event happened, as events say it."""
    return {"channel_id": channel.id} | ({"guild_id": channel.guild.id} if channel.guild else {})
