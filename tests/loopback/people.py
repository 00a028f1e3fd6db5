"""Somebody in Discord: what a person can do there, each deed answered by what that person then sees."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.loopback import interactions
from tests.loopback.errors import JSON
from tests.loopback.gateway import GUILDS, place_of
from tests.loopback.interactions import Interaction
from tests.loopback.permissions import Permission
from tests.loopback.rules import BUTTON
from tests.loopback.seen import Choice, Form, Seen
from tests.loopback.world import DEFAULT, DM, LOADING, REPLY, Channel, Message, User

if TYPE_CHECKING:
    from tests.loopback.server import LoopbackDiscord

SILENCE = 3.0
"""Seconds without an answer to a message after which a bot in another process counts as having nothing to say."""

FORWARD = 1
"""A type of reference to a message."""

_SLASH, _MESSAGE = 1, 3
_INTEGER, _NUMBER = 4, 10
_GUILD_CONTEXT, _DM_CONTEXT, _OTHER_CONTEXT = 0, 1, 2


@dataclass(frozen=True)
class Person:
    """A user, in a channel."""

    discord: "LoopbackDiscord"
    user: User
    channel: Channel
    personal: bool = False
    """Whether the user has installed the app for themselves, and uses it so."""

    @property
    def name(self) -> str:
        return self.user.name

    # Going elsewhere

    def in_channel(self, channel: Channel) -> "Person":
        """The same person in another channel or thread."""
        return replace(self, channel=channel)

    def in_direct_messages(self) -> "Person":
        """The same person, alone with the bot."""
        return replace(self, channel=self.discord.world.direct_messages(self.user))

    def in_group(self, *others: "Person") -> "Person":
        """The same person among friends in a group, where the bot is not and the app is the person's own."""
        group = self.discord.world.new_group([self.user, *(other.user for other in others)])
        return replace(self, channel=group, personal=True)

    def elsewhere(self) -> "Person":
        """The same person on a server that the bot is not on; the app is the person's own."""
        world = self.discord.world
        guild = world.new_guild("Elsewhere", with_bot=False)
        guild.members[self.user] = []
        return replace(self, channel=world.new_channel(guild, "general"), personal=True)

    # Seeing

    def sees(self) -> list[Seen]:
        """The messages in the channel that are there for this person, oldest first."""
        return [Seen(self, one) for one in self.channel.messages.values() if one.is_visible_to(self.user)]

    # Writing

    async def writes(self, text: str, *, reply_to: Seen | None = None, ping: bool = True) -> Seen:
        """Post a message, "@name" being a mention, and see it; whatever the bot does is not waited for."""
        allowed = self.channel.permissions_of(self.user)
        needed = Permission.SEND_MESSAGES_IN_THREADS if self.channel.is_thread else Permission.SEND_MESSAGES
        assert needed in allowed, f"{self.name} may not write here"
        content, answer = self._with_mentions(text), {}
        if reply_to:
            mentions = self.discord.world.mentioned(content)[0]
            if ping and reply_to.message.author not in mentions:
                mentions.append(reply_to.message.author)
            reference = place_of(self.channel) | {"message_id": reply_to.message.id, "type": DEFAULT}
            answer = {"type": REPLY, "replies_to": reply_to.message, "reference": reference, "mentions": mentions}
        message = await self.discord.post(self.channel, self.user, content, **answer)
        return Seen(self, message)

    async def forwards(self, seen: Seen) -> Seen:
        """Forward a message to the channel, and see it there."""
        reference = place_of(seen.message.channel) | {"message_id": seen.message.id, "type": FORWARD}
        message = await self.discord.post(self.channel, self.user, "", forwards=seen.message, reference=reference)
        return Seen(self, message)

    async def says(self, text: str, *, reply_to: Seen | None = None, ping: bool = True) -> Seen | None:
        """Post a message and see the bot's answer; None if it does not answer."""
        mark, busy = self.discord.revision, self.discord.at_work()
        mine = await self.writes(text, reply_to=reply_to, ping=ping)
        return await self.discord.answered(lambda: self._answer_to(mine.message, mark), busy, SILENCE)

    async def edits(self, mine: Seen, text: str) -> Seen | None:
        """Edit one's own message and see what the bot answers or changes; None for nothing."""
        assert mine.message.author is self.user, "one can edit only one's own messages"
        mark, busy = self.discord.revision, self.discord.at_work()
        mine.message.content = self._with_mentions(text)
        mine.message.mentions = self.discord.world.mentioned(mine.message.content)[0]
        mine.message.edited = self.discord.world.now()
        self.discord.changed(mine.message)
        await self.discord.gateway.dispatch_message("MESSAGE_UPDATE", mine.message)
        return await self.discord.answered(lambda: self._answer_to(mine.message, mark), busy, SILENCE)

    async def deletes(self, seen: Seen) -> None:
        """Delete a message: one's own, or any with the permission; the bot has done what it does then."""
        own = seen.message.author is self.user
        assert own or Permission.MANAGE_MESSAGES in self.channel.permissions_of(self.user), "may not delete this"
        busy = self.discord.at_work()
        await self.discord.delete(seen.message)
        await self.discord.answered(lambda: None, busy, SILENCE)

    async def starts_thread(self, on: Seen, name: str = "a thread") -> "Person":
        """Open a thread on a message and be in it."""
        thread = self.discord.world.new_thread(self.channel, name, self.user, on.message.id)
        wire = thread.wire() | {"newly_created": True}
        if self.discord.bot_is_in(self.channel):
            await self.discord.gateway.dispatch("THREAD_CREATE", wire, guild=self.channel.guild, intents=GUILDS)
        return self.in_channel(thread)

    # Commands

    async def ask(self, name: str, **options: Any) -> "Seen | Form | None":
        """Use a slash command, "/ask"; an option may be a Choice. See the answer; None if there is none."""
        command = self._command(name.removeprefix("/"), _SLASH)
        data = _command_data(command) | {"options": _options(command, options)}
        return await self._interacts(interactions.COMMAND, data, name)

    async def sends(self, name: str, **options: Any) -> Interaction:
        """Use a slash command and wait for nothing: for many at once."""
        command = self._command(name.removeprefix("/"), _SLASH)
        interaction = self._new_interaction(interactions.COMMAND, name)
        await self._dispatch(interaction, _command_data(command) | {"options": _options(command, options)})
        return interaction

    async def completes(self, name: str, **options: Any) -> list[Choice]:
        """Type into the last of ``options`` of a slash command, and see the choices that it offers."""
        command = self._command(name.removeprefix("/"), _SLASH)
        typed = list(options)[-1]
        option = _option(command, typed)
        assert option.get("autocomplete"), f"{name} offers no choices for {typed}"
        data = _command_data(command) | {"options": _options(command, options, partial=typed)}
        interaction = self._new_interaction(interactions.AUTOCOMPLETE, f"{name} {typed}:")
        interaction.option_type = option["type"]
        busy = self.discord.at_work()
        await self._dispatch(interaction, data)
        choices = await self.discord.answered(lambda: interaction.choices, busy)
        if choices is None:
            self.discord.violated(interaction.title, 0, "no choices came: a person sees that loading options failed")
        return [Choice(one["name"], one["value"]) for one in choices or []]

    async def uses(self, name: str, on: Seen) -> "Seen | Form | None":
        """Right-click a message -> Apps -> ``name``, and see the answer."""
        command = self._command(name, _MESSAGE)
        message = on.message
        data = _command_data(command) | {
            "target_id": message.id,
            "resolved": {"messages": {message.id: message.wire()}},
        }
        return await self._interacts(interactions.COMMAND, data, name)

    async def uses_component(
        self, on: Seen, component: JSON, title: str, values: list[str] | None = None
    ) -> "Seen | Form | None":
        """Click or choose; ``Seen.click`` and ``Seen.choose`` are the way to do so."""
        assert not on.deleted, "the message is gone"
        assert on.message.is_visible_to(self.user), f"{self.name} does not see this message"
        data = _component_data(component)
        if component["type"] != BUTTON:
            data["values"] = values or []
        return await self._interacts(interactions.COMPONENT, data, title, on)

    async def presses(self, on: Seen, label: str) -> Interaction:
        """Click a button and wait for nothing: for many at once."""
        interaction = self._new_interaction(interactions.COMPONENT, f"button {label!r}")
        interaction.source = on.message
        await self._dispatch(interaction, _component_data(on.button(label)))
        return interaction

    async def submits(self, custom_id: str, inputs: list[JSON], source: Seen | None) -> "Seen | Form | None":
        """Send a form; ``Form.submit`` is the way to do so."""
        rows = [{"type": 18, "id": number, "component": one} for number, one in enumerate(inputs, 1)]
        return await self._interacts(
            interactions.MODAL_SUBMIT, {"custom_id": custom_id, "components": rows}, "form", source
        )

    def commands(self) -> list[str]:
        """The slash commands that Discord offers this person here."""
        return [one["name"] for one in self._registered() if one["type"] == _SLASH and self._is_offered(one)]

    # How it is done

    async def _interacts(self, kind: int, data: JSON, title: str, source: Seen | None = None) -> "Seen | Form | None":
        interaction = self._new_interaction(kind, title)
        interaction.source = source.message if source else None
        busy = self.discord.at_work()
        await self._dispatch(interaction, data)
        found: Seen | Form | None = await self.discord.answered(lambda: self._outcome(interaction, source), busy)
        if interaction.response is None:
            problem = "no first response: a person sees that the application did not respond"
            self.discord.violated(interaction.title, 0, problem)
        elif interaction.is_thinking:
            self.discord.violated(interaction.title, 0, "promised an answer that never came")
        return found

    def _outcome(self, interaction: Interaction, source: Seen | None) -> "Seen | Form | None":
        """What the person sees of the bot's answer, once there is something."""
        shown = [interaction.message, *interaction.followups]
        fresh = [one for one in shown if one and not one.deleted and not one.flags & LOADING]
        if interaction.response == interactions.MODAL:
            return Form(self, interaction.modal or {}, source)
        if fresh:
            return Seen(self, fresh[0])
        gone = interaction.source is not None and interaction.source.deleted
        return source if interaction.updated or gone else None

    def _answer_to(self, mine: Message, mark: int) -> Seen | None:
        """The bot's newest reply to a message, or else whatever it last posted or changed here, after ``mark``."""
        discord = self.discord
        recent = [
            one
            for one in self.channel.messages.values()
            if one.author is discord.world.bot
            and discord.revisions.get(one, 0) > mark
            and (one.is_visible_to(self.user) or one.deleted)
            and not one.webhook
        ]
        replies = [one for one in recent if one.replies_to is mine]
        others = [one for one in recent if one.replies_to is None]
        found = replies or others
        return Seen(self, max(found, key=lambda one: discord.revisions[one])) if found else None

    def _new_interaction(self, kind: int, title: str) -> Interaction:
        world = self.discord.world
        token = f"aW50ZXJhY3Rpb246{world.new_id()}"
        interaction = Interaction(
            world.new_id(), token, kind, self.user, self.channel, self.discord.clock.elapsed, title, self.personal
        )
        self.discord.interactions[token] = interaction
        return interaction

    async def _dispatch(self, interaction: Interaction, data: JSON) -> None:
        guild = self.channel.guild
        event: JSON = {
            "id": interaction.id,
            "application_id": self.discord.world.bot.id,
            "type": interaction.type,
            "token": interaction.token,
            "version": 1,
            "data": data,
            "locale": "en-US",
            "entitlements": [],
            "authorizing_integration_owners": interaction.owners(),
            "context": self._context(),
            "attachment_size_limit": 10_485_760,
            "channel": self.channel.wire(),
            "channel_id": self.channel.id,
            "app_permissions": str(int(self._app_permissions())),
        }
        if guild:
            permissions = str(int(self.channel.permissions_of(self.user)))
            member = guild.member(self.user) | {"user": self.user.wire(), "permissions": permissions}
            event["channel"] |= {"permissions": permissions}
            event |= {
                "guild_id": guild.id,
                "guild": {"id": guild.id, "locale": "en-US", "features": []},
                "guild_locale": "en-US",
                "member": member,
            }
        else:
            event["user"] = self.user.wire()
        if interaction.source:
            event["message"] = interaction.source.wire()
        await self.discord.gateway.dispatch("INTERACTION_CREATE", event, guild=guild)

    def _app_permissions(self) -> Permission:
        return self.channel.permissions_of(self.discord.world.bot)

    def _context(self) -> int:
        if self.channel.guild:
            return _GUILD_CONTEXT
        return _DM_CONTEXT if self.channel.type == DM else _OTHER_CONTEXT

    def _registered(self) -> list[JSON]:
        guild = self.channel.guild
        own = self.discord.commands.get(guild.id, []) if guild else []
        return [*own, *self.discord.commands[None]]

    def _is_offered(self, command: JSON) -> bool:
        installed = 1 if self.personal else 0
        # Without a list of its own a command is for every place; in direct messages either installation will do.
        contexts = command.get("contexts")
        here = self._context()
        types = command.get("integration_types") or [0]
        return (contexts is None or here in contexts) and (installed in types or here == _DM_CONTEXT)

    def _command(self, name: str, kind: int) -> JSON:
        known = [one for one in self._registered() if one["type"] == kind]
        for command in known:
            if command["name"] == name:
                assert self._is_offered(command), f"Discord does not offer {name!r} to {self.name} here"
                return command
        raise AssertionError(f"no command {name!r}; there are {[one['name'] for one in known]}")

    def _with_mentions(self, text: str) -> str:
        if "@" not in text.replace("<@", ""):
            return text
        for user in sorted(self.discord.world.users.values(), key=lambda one: -len(one.name)):
            text = re.sub(rf"(?<![\w<])@{re.escape(user.name)}\b", user.mention, text)
        return re.sub(r"(?<![\w<])@bot\b", self.discord.world.bot.mention, text)


def _command_data(command: JSON) -> JSON:
    data = {"id": command["id"], "name": command["name"], "type": command["type"]}
    return data | ({"guild_id": command["guild_id"]} if "guild_id" in command else {})


def _component_data(component: JSON) -> JSON:
    return {"custom_id": component["custom_id"], "component_type": component["type"], "id": component["id"]}


def _options(command: JSON, given: dict[str, Any], *, partial: str | None = None) -> list[JSON]:
    """Options as events carry them; a client sends none that is not declared, and all that are required."""
    filled = []
    for name, entered in given.items():
        option = _option(command, name)
        value = entered.value if isinstance(entered, Choice) else entered
        if name != partial:
            _check_option(option, value)
        entry: JSON = {"name": name, "type": option["type"], "value": value}
        if name == partial:
            entry |= {"focused": True, "value": str(value)}
        filled.append(entry)
    required = {one["name"] for one in command.get("options", []) if one.get("required")}
    assert partial or required <= set(given), f"/{command['name']} needs {sorted(required - set(given))}"
    return filled


def _option(command: JSON, name: str) -> JSON:
    for option in command.get("options", []):
        if option["name"] == name:
            return dict(option)
    raise AssertionError(f"/{command['name']} has no option {name!r}")


def _check_option(option: JSON, value: Any) -> None:
    """What a client checks before it lets somebody send a command."""
    name = option["name"]
    match option["type"]:
        case 3:
            assert isinstance(value, str), f"{name} is a text"
            assert value, f"{name} cannot be empty"
            assert option.get("min_length", 0) <= len(value) <= option.get("max_length", 6000), f"length of {name}"
        case 4:
            assert isinstance(value, int), f"{name} is a whole number"
        case 5:
            assert isinstance(value, bool), f"{name} is true or false"
    if option["type"] in (_INTEGER, _NUMBER):
        assert option.get("min_value", value) <= value <= option.get("max_value", value), f"range of {name}"
    if option.get("choices"):
        assert value in [one["value"] for one in option["choices"]], f"{value!r} is no choice of {name}"
