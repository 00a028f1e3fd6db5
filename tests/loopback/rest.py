"""Discord's REST interface, version 10: what a bot sends is checked, done, told to the gateway and answered."""

import asyncio
import copy
import json
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from aiohttp import web

from tests.loopback import errors, interactions, rules
from tests.loopback.errors import JSON, RefusedError
from tests.loopback.faults import Answer, Cut, Held, Late, Limited, Slow
from tests.loopback.form import Form
from tests.loopback.gateway import DIRECT_REACTIONS, GUILD_REACTIONS, GUILDS, place_of
from tests.loopback.interactions import Interaction
from tests.loopback.permissions import Permission
from tests.loopback.world import (
    CHAT_COMMAND,
    COMPONENTS_V2,
    CONTEXT_COMMAND,
    DEFAULT,
    EPHEMERAL,
    LOADING,
    REPLY,
    Channel,
    Message,
    User,
)

if TYPE_CHECKING:
    from tests.loopback.server import LoopbackDiscord

VERSION = "/api/v10"


@dataclass(frozen=True, slots=True)
class Request:
    """A request that a bot has made, and how it was answered."""

    method: str
    path: str
    route: str
    body: Any
    status: int
    at: float
    """Reading of ``time.perf_counter`` when it came."""


@dataclass(frozen=True, slots=True)
class _Call:
    """What an endpoint is given."""

    of: dict[str, str]
    """The variable parts of the path."""
    body: Any
    query: dict[str, str]


_Endpoint: TypeAlias = Callable[[_Call], Awaitable[Any]]


class Rest:
    """The endpoints, and the one way in and out that all of them share."""

    def __init__(self, discord: "LoopbackDiscord") -> None:
        self._discord = discord
        self._world = discord.world
        self._nonces: dict[tuple[str, str], Message] = {}

    def routes(self) -> list[web.RouteDef]:
        """Every endpoint, with the name by which faults and records know it."""
        message = "/channels/{channel}/messages/{message}"
        reaction = message + "/reactions/{emoji}/@me"
        followup = "/webhooks/{app}/{token}/messages/{message}"
        table: list[tuple[str, str, str, _Endpoint]] = [
            ("GET", "/users/@me", "me", self._me),
            ("GET", "/users/@me/guilds", "guilds", self._my_guilds),
            ("POST", "/users/@me/channels", "direct", self._open_direct_messages),
            ("GET", "/users/{user}", "user", self._user),
            ("GET", "/applications/@me", "application", self._application),
            ("GET", "/oauth2/applications/@me", "application", self._application),
            ("GET", "/gateway", "gateway", self._gateway),
            ("GET", "/gateway/bot", "gateway", self._gateway),
            ("GET", "/guilds/{guild}", "guild", self._guild),
            ("GET", "/guilds/{guild}/members/{user}", "member", self._member),
            ("GET", "/channels/{channel}", "channel", self._channel),
            ("POST", "/channels/{channel}/typing", "typing", self._type),
            ("GET", "/channels/{channel}/messages", "history", self._history),
            ("POST", "/channels/{channel}/messages", "message", self._send),
            ("GET", message, "read", self._read),
            ("PATCH", message, "edit", self._edit),
            ("DELETE", message, "delete", self._delete),
            ("PUT", reaction, "reaction", self._react),
            ("DELETE", reaction, "reaction", self._unreact),
            ("POST", message + "/threads", "thread", self._start_thread),
            ("POST", "/interactions/{id}/{token}/callback", "callback", self._respond),
            ("POST", "/webhooks/{app}/{token}", "followup", self._follow_up),
            ("GET", followup, "original", self._read_followup),
            ("PATCH", followup, "original", self._edit_followup),
            ("DELETE", followup, "original", self._delete_followup),
        ]
        for scope in ("/applications/{app}/commands", "/applications/{app}/guilds/{guild}/commands"):
            table += [
                ("GET", scope, "commands", self._commands),
                ("PUT", scope, "commands", self._replace_commands),
                ("POST", scope, "commands", self._add_command),
                ("GET", scope + "/{command}", "commands", self._command),
                ("PATCH", scope + "/{command}", "commands", self._edit_command),
                ("DELETE", scope + "/{command}", "commands", self._remove_command),
            ]
        known = [web.route(verb, VERSION + path, self._through(name, end)) for verb, path, name, end in table]
        return [*known, web.route("*", "/{rest:.*}", self._through("unknown", self._unknown))]

    def _through(self, route: str, endpoint: _Endpoint) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            came = time.perf_counter()
            body = await _body_of(request)
            response = await self._answer(route, endpoint, request, body)
            path = request.path.removeprefix(VERSION)
            self._discord.requests.append(Request(request.method, path, route, body, response.status, came))
            self._discord.touch()
            return response

        return handle

    async def _answer(self, route: str, endpoint: _Endpoint, request: web.Request, body: Any) -> web.StreamResponse:
        fault = self._discord.faults.for_request(route)
        match fault:
            case Limited():
                return _limited(fault)
            case Answer(done=False):
                return _faulty(fault)
            case Cut(done=False):
                return _cut(request)
            case Late():
                self._discord.clock.move(fault.seconds)
            case Slow():
                await asyncio.sleep(fault.seconds)
            case Held():
                fault.arrived.set()
                await fault.release.wait()
        response = await self._do(route, endpoint, request, body)
        match fault:
            case Answer():
                return _faulty(fault)
            case Cut():
                return _cut(request)
        return response

    async def _do(self, route: str, endpoint: _Endpoint, request: web.Request, body: Any) -> web.StreamResponse:
        try:
            if body is _UNREADABLE:
                raise errors.not_json()
            if "token" not in request.match_info:
                self._check_token(request)
            return _json(await endpoint(_Call(dict(request.match_info), body, dict(request.query))))
        except RefusedError as refusal:
            told = json.dumps(refusal.errors) if refusal.errors else refusal.message
            self._discord.violated(f"{request.method} {route}", refusal.code, told, body)
            return _json(refusal.body(), refusal.status)

    def _check_token(self, request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {self._discord.token}":
            raise errors.unauthorized()

    async def _unknown(self, _: _Call) -> Any:
        raise errors.no_such_route()

    # The bot itself

    async def _me(self, _: _Call) -> JSON:
        return self._world.bot.wire() | {"flags": 0, "verified": True, "mfa_enabled": False, "email": None}

    async def _application(self, _: _Call) -> JSON:
        bot, owner = self._world.bot, self._discord.app_owner
        return {
            "id": bot.id,
            "name": bot.name,
            "icon": None,
            "description": "",
            "summary": "",
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "owner": owner.wire(),
            "flags": self._discord.application_flags,
            "team": None,
            "bot": bot.wire(),
            "approximate_guild_count": sum(bot in guild.members for guild in self._world.guilds.values()),
            "integration_types_config": {"0": {}, "1": {}},
        }

    async def _gateway(self, _: _Call) -> JSON:
        return {
            "url": self._discord.gateway_url,
            "shards": self._discord.recommended_shards,
            "session_start_limit": {
                "total": 1000,
                "remaining": self._discord.log_ins_left,
                "reset_after": 86_400_000,
                "max_concurrency": 1,
            },
        }

    async def _my_guilds(self, _: _Call) -> list[JSON]:
        bot = self._world.bot
        return [
            {"id": one.id, "name": one.name, "icon": None, "owner": False, "features": [], "permissions": "0"}
            for one in self._world.guilds.values()
            if bot in one.members
        ]

    async def _user(self, call: _Call) -> JSON:
        return self._user_of(call.of["user"]).wire()

    async def _guild(self, call: _Call) -> JSON:
        guild = self._world.guilds.get(call.of["guild"])
        if guild is None or self._world.bot not in guild.members:
            raise errors.unknown_guild()
        return guild.wire(self._world.bot, all_members=False)

    async def _member(self, call: _Call) -> JSON:
        guild, user = self._world.guilds.get(call.of["guild"]), self._user_of(call.of["user"])
        if guild is None or self._world.bot not in guild.members:
            raise errors.unknown_guild()
        if user not in guild.members:
            raise RefusedError(404, 10007, "Unknown Member")
        return guild.member(user) | {"user": user.wire()}

    def _user_of(self, id_: str) -> User:
        if id_ not in self._world.users:
            raise errors.unknown_user()
        return self._world.users[id_]

    # Channels and their messages

    async def _open_direct_messages(self, call: _Call) -> JSON:
        return self._world.direct_messages(self._user_of(str(call.body["recipient_id"]))).wire()

    async def _channel(self, call: _Call) -> JSON:
        return self._visible_channel(call).wire()

    async def _type(self, call: _Call) -> None:
        self._check_may_write(self._visible_channel(call))

    async def _history(self, call: _Call) -> list[JSON]:
        channel = self._visible_channel(call)
        self._check(channel, Permission.READ_MESSAGE_HISTORY)
        limit = int(call.query.get("limit", 50))
        before = int(call.query.get("before", 1 << 63))
        found = [one for one in channel.messages.values() if self._is_there(one) and int(one.id) < before]
        return [self._wire(one) for one in reversed(found[-limit:])]

    async def _read(self, call: _Call) -> JSON:
        channel = self._visible_channel(call)
        self._check(channel, Permission.READ_MESSAGE_HISTORY)
        return self._wire(self._message_of(channel, call.of["message"]))

    async def _send(self, call: _Call) -> JSON:
        channel, body = self._visible_channel(call), call.body
        self._check_may_write(channel)
        if channel.people and channel.people[0] in self._discord.closed_to_messages:
            raise errors.closed_to_messages()
        if (body.get("flags") or 0) & EPHEMERAL:
            form = Form()
            form.at("flags").problem("BITFIELD_INVALID", "Only an answer to an interaction can be ephemeral")
            form.check()
        rules.check_message(body)
        if body.get("embeds"):
            self._check(channel, Permission.EMBED_LINKS)
        nonce = body.get("nonce")
        if nonce is not None:
            Form().at("nonce").text(str(nonce), 1, 25)
            if body.get("enforce_nonce") and (channel.id, nonce) in self._nonces:
                return self._wire(self._nonces[channel.id, nonce])
        reference = body.get("message_reference")
        answered = self._referenced(channel, reference) if reference else None
        message = self._new_message(channel, body, answered)
        message.nonce = nonce
        if reference:
            message.reference = place_of(channel) | {"message_id": reference["message_id"], "type": 0}
            message.type = REPLY if answered else DEFAULT
        if nonce is not None:
            self._nonces[channel.id, nonce] = message
        await self._tell("MESSAGE_CREATE", message)
        return self._wire(message)

    def _referenced(self, channel: Channel, reference: JSON) -> Message | None:
        message = channel.messages.get(str(reference.get("message_id")))
        if message is not None and not message.deleted:
            self._check(channel, Permission.READ_MESSAGE_HISTORY, errors.no_history)
            return message
        if reference.get("fail_if_not_exists", True):
            form = Form()
            form.at("message_reference").problem("REPLIES_UNKNOWN_MESSAGE", "Unknown message")
            form.check()
        return None

    async def _edit(self, call: _Call) -> JSON:
        message = self._message_of(self._visible_channel(call), call.of["message"])
        if message.author is not self._world.bot:
            raise errors.foreign_message()
        await self._change(message, call.body)
        return self._wire(message)

    async def _delete(self, call: _Call) -> None:
        channel = self._visible_channel(call)
        message = self._message_of(channel, call.of["message"])
        if message.author is not self._world.bot:
            self._check(channel, Permission.MANAGE_MESSAGES)
        await self._discord.delete(message)

    async def _react(self, call: _Call) -> None:
        channel = self._visible_channel(call)
        self._check(channel, Permission.ADD_REACTIONS)
        message = self._message_of(channel, call.of["message"])
        message.reactions.setdefault(call.of["emoji"], []).append(self._world.bot)
        await self._tell_reaction("MESSAGE_REACTION_ADD", message, call.of["emoji"])

    async def _unreact(self, call: _Call) -> None:
        message = self._message_of(self._visible_channel(call), call.of["message"])
        people = message.reactions.get(call.of["emoji"], [])
        if self._world.bot in people:
            people.remove(self._world.bot)
            await self._tell_reaction("MESSAGE_REACTION_REMOVE", message, call.of["emoji"])

    async def _tell_reaction(self, event: str, message: Message, emoji: str) -> None:
        data = place_of(message.channel) | {
            "user_id": self._world.bot.id,
            "message_id": message.id,
            "emoji": {"id": None, "name": emoji},
            "burst": False,
            "type": 0,
        }
        guild = message.channel.guild
        intents = GUILD_REACTIONS if guild else DIRECT_REACTIONS
        await self._discord.gateway.dispatch(event, data, guild=guild, intents=intents)

    async def _start_thread(self, call: _Call) -> JSON:
        channel = self._visible_channel(call)
        self._check(channel, Permission.CREATE_PUBLIC_THREADS)
        message = self._message_of(channel, call.of["message"])
        form = Form()
        name = form.at("name").text(call.body.get("name"), 1, 100)
        form.check()
        thread = self._world.new_thread(channel, name, self._world.bot, message.id)
        wire = thread.wire() | {"newly_created": True}
        await self._discord.gateway.dispatch("THREAD_CREATE", wire, guild=channel.guild, intents=GUILDS)
        return thread.wire()

    def _visible_channel(self, call: _Call) -> Channel:
        channel = self._world.channels.get(call.of["channel"])
        if channel is None or channel.deleted:
            raise errors.unknown_channel()
        if not self._discord.bot_is_in(channel):
            raise errors.missing_access()
        self._check(channel, Permission.VIEW_CHANNEL, errors.missing_access)
        return channel

    def _check_may_write(self, channel: Channel) -> None:
        self._check(channel, Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES)

    def _check(
        self, channel: Channel, needed: Permission, refusal: Callable[[], RefusedError] = errors.missing_permissions
    ) -> None:
        if needed not in channel.permissions_of(self._world.bot):
            raise refusal()

    def _message_of(self, channel: Channel, id_: str) -> Message:
        message = channel.messages.get(id_)
        if message is None or not self._is_there(message):
            raise errors.unknown_message()
        return message

    def _is_there(self, message: Message) -> bool:
        return not message.deleted and message.seen_by is None

    # Interactions

    async def _respond(self, call: _Call) -> Any:
        interaction = self._interaction(call)
        if interaction is None or interaction.id != call.of["id"]:
            raise errors.unknown_interaction()
        body = call.body
        kind, data = body.get("type"), body.get("data") or {}
        interaction.check_first_response(kind, self._discord.clock.elapsed)
        made: Message | None = None
        match kind:
            case interactions.REPLY:
                rules.check_message(data)
                made = self._answer_to(interaction, data)
            case interactions.DEFERRED_REPLY:
                made = self._answer_to(interaction, data)
                made.flags |= LOADING
            case interactions.UPDATE:
                assert interaction.source
                await self._change(interaction.source, data)
                interaction.updated = True
            case interactions.CHOICES:
                rules.check_choices(body, interaction.option_type)
                interaction.choices = data.get("choices") or []
            case interactions.MODAL:
                rules.check_modal(body)
                interaction.modal = data
        interaction.response, interaction.message = kind, made
        if made:
            await self._tell("MESSAGE_CREATE", made)
        if call.query.get("with_response") not in ("1", "true"):
            return None
        return self._callback_result(interaction, made or interaction.source)

    def _callback_result(self, interaction: Interaction, message: Message | None) -> JSON:
        told: JSON = {
            "id": interaction.id,
            "type": interaction.type,
            "response_message_loading": interaction.is_thinking,
        }
        result: JSON = {"interaction": told}
        if message and interaction.response in (interactions.REPLY, interactions.DEFERRED_REPLY, interactions.UPDATE):
            told |= {"response_message_id": message.id, "response_message_ephemeral": bool(message.flags & EPHEMERAL)}
            result["resource"] = {"type": interaction.response, "message": message.wire()}
        return result

    async def _follow_up(self, call: _Call) -> JSON:
        interaction = self._followed(call, new=True)
        rules.check_message(call.body)
        if interaction.is_thinking and interaction.message:
            # What follows a promised reply takes its place.
            message = interaction.message
            await self._change(message, call.body)
        else:
            message = self._answer_to(interaction, call.body)
            interaction.followups.append(message)
            await self._tell("MESSAGE_CREATE", message)
        return message.wire()

    async def _read_followup(self, call: _Call) -> JSON:
        return self._followup_of(self._followed(call), call.of["message"]).wire()

    async def _edit_followup(self, call: _Call) -> JSON:
        interaction = self._followed(call)
        message = self._followup_of(interaction, call.of["message"])
        await self._change(message, call.body)
        interaction.updated = interaction.updated or message is interaction.source
        return message.wire()

    async def _delete_followup(self, call: _Call) -> None:
        await self._discord.delete(self._followup_of(self._followed(call), call.of["message"]))

    def _interaction(self, call: _Call) -> Interaction | None:
        return self._discord.interactions.get(call.of["token"])

    def _followed(self, call: _Call, *, new: bool = False) -> Interaction:
        interaction = self._interaction(call)
        if interaction is None or call.of["app"] != self._world.bot.id:
            raise errors.unknown_webhook()
        interaction.check_followup(self._discord.clock.elapsed, new=new)
        return interaction

    def _followup_of(self, interaction: Interaction, id_: str) -> Message:
        known = [one for one in (interaction.message, interaction.source, *interaction.followups) if one]
        original = interaction.message or interaction.source
        message = original if id_ == "@original" else next((one for one in known if one.id == id_), None)
        if message is None or message.deleted:
            raise errors.unknown_message()
        return message

    def _answer_to(self, interaction: Interaction, body: JSON) -> Message:
        message = self._new_message(interaction.channel, body, None)
        message.webhook = self._world.bot.id
        message.interaction = interaction.metadata()
        if interaction.type == interactions.COMMAND:
            message.type = CHAT_COMMAND if interaction.title.startswith("/") else CONTEXT_COMMAND
        if message.flags & EPHEMERAL:
            message.seen_by = interaction.user
        return message

    # Commands

    def _scope(self, call: _Call) -> str | None:
        """The server for which commands are asked or registered; None for all of Discord."""
        scope = call.of.get("guild")
        if scope is not None:
            guild = self._world.guilds.get(scope)
            if guild is None or self._world.bot not in guild.members:
                raise errors.missing_access()
        return scope

    async def _commands(self, call: _Call) -> list[JSON]:
        return self._discord.commands.setdefault(self._scope(call), [])

    async def _replace_commands(self, call: _Call) -> list[JSON]:
        rules.check_commands(call.body)
        scope = self._scope(call)
        before = {(one["type"], one["name"]): one["id"] for one in self._discord.commands.get(scope, [])}
        made = [self._registered(body, scope, before.get((body.get("type", 1), body["name"]))) for body in call.body]
        self._discord.commands[scope] = made
        return made

    async def _add_command(self, call: _Call) -> JSON:
        rules.check_commands([call.body])
        scope = self._scope(call)
        command = self._registered(call.body, scope, None)
        kept = [one for one in await self._commands(call) if (one["type"], one["name"]) != _key(command)]
        rules.check_commands([*kept, command])
        self._discord.commands[scope] = [*kept, command]
        return command

    async def _command(self, call: _Call) -> JSON:
        for command in await self._commands(call):
            if command["id"] == call.of["command"]:
                return command
        raise errors.unknown_command()

    async def _edit_command(self, call: _Call) -> JSON:
        command = await self._command(call)
        changed = command | call.body
        rules.check_commands([changed])
        command.update(changed, version=self._world.new_id())
        return command

    async def _remove_command(self, call: _Call) -> None:
        (await self._commands(call)).remove(await self._command(call))

    def _registered(self, body: JSON, guild: str | None, id_: str | None) -> JSON:
        """A command as Discord gives it back: with what was left out, and without what says nothing."""
        command: JSON = {
            "id": id_ or self._world.new_id(),
            "application_id": self._world.bot.id,
            "version": self._world.new_id(),
            "type": body.get("type", 1),
            "name": body["name"],
            "name_localizations": body.get("name_localizations"),
            "description": body.get("description", ""),
            "description_localizations": body.get("description_localizations"),
            "default_member_permissions": body.get("default_member_permissions"),
            "nsfw": body.get("nsfw", False),
        }
        if guild:
            command["guild_id"] = guild
        else:
            command["dm_permission"] = body.get("dm_permission", True)
            command["contexts"] = body.get("contexts")
            command["integration_types"] = body.get("integration_types") or [0]
        if body.get("options"):
            command["options"] = [_without_defaults(option) for option in body["options"]]
        return command

    # Messages, however they came

    def _new_message(self, channel: Channel, body: JSON, answered: Message | None) -> Message:
        message = self._world.new_message(channel, self._world.bot, replies_to=answered)
        self._fill(message, body)
        return message

    async def _change(self, message: Message, body: JSON) -> None:
        was = {
            "content": message.content,
            "embeds": message.embeds,
            "components": message.components,
            "flags": message.flags,
        }
        rules.check_message(body, was=was)
        self._fill(message, body)
        if message.flags & LOADING:
            message.flags &= ~LOADING
        else:
            message.edited = self._world.now()
        await self._tell("MESSAGE_UPDATE", message)

    def _fill(self, message: Message, body: JSON) -> None:
        message.payloads.append(body)
        message.content = _given(body, "content", message.content) or ""
        message.embeds = _given(body, "embeds", message.embeds) or []
        message.components = _numbered(_given(body, "components", message.components) or [])
        kept = message.flags & (EPHEMERAL | COMPONENTS_V2 | LOADING)
        settable = COMPONENTS_V2 if len(message.payloads) > 1 else ~0
        message.flags = kept | (body.get("flags") or 0) & settable
        self._mention(message, body.get("allowed_mentions"))

    def _mention(self, message: Message, allowed: JSON | None) -> None:
        """Find whom the message mentions, and whom of these it may notify."""
        shown = [part.get("content") or "" for part in rules.all_components(message.components)]
        text = "\n".join([message.content, *shown])
        users, everyone = self._world.mentioned(text)
        guild = message.channel.guild
        roles = [id_ for id_ in re.findall(r"<@&(\d+)>", text) if guild and id_ in guild.roles]
        if allowed is None:
            allowed = {"parse": ["users", "roles", "everyone"], "replied_user": True}
        parse = allowed.get("parse", [])
        pinged = {user.name for user in users if "users" in parse or user.id in map(str, allowed.get("users") or [])}
        if guild:
            named = map(str, allowed.get("roles") or [])
            pinged |= {guild.roles[id_][0] for id_ in roles if "roles" in parse or id_ in named}
        may_all = Permission.MENTION_EVERYONE in message.channel.permissions_of(self._world.bot)
        message.mentions_everyone = everyone and "everyone" in parse and may_all
        if message.mentions_everyone:
            pinged.add("everyone")
        if message.replies_to and allowed.get("replied_user"):
            pinged.add(message.replies_to.author.name)
            users = list(dict.fromkeys([*users, message.replies_to.author]))
        message.mentions, message.mentioned_roles = users, roles
        if len(message.payloads) == 1 or message.flags & LOADING:
            message.pings = frozenset(pinged)  # an edit notifies nobody

    async def _tell(self, event: str, message: Message) -> None:
        self._discord.changed(message)
        if message.seen_by is None:
            await self._discord.gateway.dispatch_message(event, message)

    def _wire(self, message: Message) -> JSON:
        sessions = self._discord.gateway.connected
        return message.wire(content_shown=self._discord.gateway.reads(sessions[0] if sessions else None, message))


_UNREADABLE = object()


async def _body_of(request: web.Request) -> Any:
    if not request.can_read_body:
        return None
    if request.content_type == "multipart/form-data":
        fields = await request.post()
        return json.loads(str(fields["payload_json"]))
    try:
        return json.loads(await request.read())
    except ValueError:
        return _UNREADABLE


def _json(data: Any, status: int = 200) -> web.Response:
    # Clients read JSON only where the content type is exactly this, without a charset.
    if data is None:
        return web.Response(status=204)
    return web.Response(body=json.dumps(data).encode(), content_type="application/json", status=status)


def _limited(fault: Limited) -> web.Response:
    body = {"message": "You are being rate limited.", "retry_after": fault.retry_after, "global": fault.everywhere}
    response = _json(body, 429)
    response.headers["Via"] = "1.1 loopback"  # without it a client takes the answer for a ban by the proxy
    response.headers["Retry-After"] = str(fault.retry_after)
    response.headers["X-RateLimit-Scope"] = "global" if fault.everywhere else "user"
    return response


def _faulty(fault: Answer) -> web.Response:
    if fault.body is not None:
        return web.Response(text=fault.body, content_type="text/html", status=fault.status)
    return _json({"message": f"{fault.status}: planned by the test", "code": 0}, fault.status)


def _cut(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response(status=500)


def _given(body: JSON, name: str, otherwise: Any) -> Any:
    return copy.deepcopy(body[name]) if name in body else otherwise


def _numbered(components: list[JSON]) -> list[JSON]:
    """Give each component without an id the next number, as Discord does."""
    for number, component in enumerate(rules.all_components(components), 1):
        component.setdefault("id", number)
    return components


def _key(command: JSON) -> tuple[int, str]:
    return command["type"], command["name"]


def _without_defaults(option: JSON) -> JSON:
    kept = {name: value for name, value in option.items() if value not in (None, False, [])}
    if "options" in kept:
        kept["options"] = [_without_defaults(inner) for inner in kept["options"]]
    return kept
