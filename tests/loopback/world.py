"""What Discord holds: users, servers, channels and messages, each with the JSON that clients get of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from tests.loopback.clock import Clock
from tests.loopback.errors import JSON
from tests.loopback.permissions import EVERYTHING, NOTHING, USUAL, Overwrite, Permission, in_channel

_DISCORD_EPOCH = 1_420_070_400_000
"""Milliseconds from 1970 to the first second of 2015, from which ids count."""

GUILD_TEXT, DM, GROUP_DM, PUBLIC_THREAD = 0, 1, 3, 11
"""Types of channels."""

DEFAULT, REPLY, CHAT_COMMAND, THREAD_STARTER, CONTEXT_COMMAND = 0, 19, 20, 21, 23
"""Types of messages."""

EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15
"""Flags of messages."""


@dataclass(frozen=True, eq=False)
class User:
    """Somebody with an account: a person or an app."""

    id: str
    name: str
    bot: bool = False

    @property
    def mention(self) -> str:
        """What stands in a message for a mention of this user."""
        return f"<@{self.id}>"

    def wire(self) -> JSON:
        return {
            "id": self.id,
            "username": self.name.lower(),
            "global_name": None if self.bot else self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
        }


@dataclass(eq=False)
class Guild:
    """A server, its roles (name and permissions by id) and its members (role ids by user)."""

    id: str
    name: str
    owner: User
    created: datetime
    roles: dict[str, tuple[str, Permission]] = field(default_factory=dict)
    members: dict[User, list[str]] = field(default_factory=dict)
    channels: dict[str, "Channel"] = field(default_factory=dict)

    def base_permissions(self, user: User) -> Permission:
        if user is self.owner:
            return EVERYTHING
        granted = self.roles[self.id][1]
        for role in self.members.get(user, []):
            granted |= self.roles[role][1]
        return EVERYTHING if granted & Permission.ADMINISTRATOR else granted

    def member(self, user: User) -> JSON:
        """A member, without the user."""
        return {
            "roles": self.members.get(user, []),
            "joined_at": self.created.isoformat(),
            "nick": None,
            "avatar": None,
            "deaf": False,
            "mute": False,
            "pending": False,
            "flags": 0,
            "premium_since": None,
            "communication_disabled_until": None,
        }

    def wire(self, bot: User, *, all_members: bool) -> JSON:
        """The server as GUILD_CREATE sends it; only the bot's own member unless the intent for members is there."""
        members = self.members if all_members else [bot]
        return {
            "id": self.id,
            "name": self.name,
            "icon": None,
            "splash": None,
            "discovery_splash": None,
            "owner_id": self.owner.id,
            "afk_channel_id": None,
            "afk_timeout": 300,
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "emojis": [],
            "stickers": [],
            "features": [],
            "mfa_level": 0,
            "application_id": None,
            "system_channel_id": None,
            "system_channel_flags": 0,
            "rules_channel_id": None,
            "vanity_url_code": None,
            "description": None,
            "banner": None,
            "premium_tier": 0,
            "preferred_locale": "en-US",
            "public_updates_channel_id": None,
            "nsfw_level": 0,
            "premium_progress_bar_enabled": False,
            "large": len(self.members) > 250,
            "joined_at": self.created.isoformat(),
            "unavailable": False,
            "member_count": len(self.members),
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
            "roles": [
                {
                    "id": id_,
                    "name": name,
                    "color": 0,
                    "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
                    "hoist": False,
                    "position": position,
                    "permissions": str(int(permissions)),
                    "managed": False,
                    "mentionable": False,
                    "flags": 0,
                }
                for position, (id_, (name, permissions)) in enumerate(self.roles.items())
            ],
            "channels": [channel.wire() for channel in self.channels.values() if channel.type != PUBLIC_THREAD],
            "threads": [channel.wire() for channel in self.channels.values() if channel.type == PUBLIC_THREAD],
            "members": [self.member(user) | {"user": user.wire()} for user in members],
        }


@dataclass(eq=False)
class Channel:
    """A channel or thread of a server, a direct message, or a group of people."""

    id: str
    type: int
    name: str | None = None
    guild: Guild | None = None
    parent: "Channel | None" = None
    owner: User | None = None
    people: list[User] = field(default_factory=list)
    """Of a direct message or a group, the bot not among them."""
    overwrites: list[Overwrite] = field(default_factory=list)
    messages: dict[str, "Message"] = field(default_factory=dict)
    deleted: bool = False

    @property
    def is_thread(self) -> bool:
        return self.type == PUBLIC_THREAD

    def permissions_of(self, user: User) -> Permission:
        if self.guild is None:
            return USUAL
        if user not in self.guild.members:
            return NOTHING
        roles = [self.guild.id, *self.guild.members[user]]
        overwrites = self.parent.overwrites if self.parent else self.overwrites
        return in_channel(self.guild.base_permissions(user), overwrites, user.id, roles)

    def wire(self) -> JSON:
        last = next(reversed(self.messages), None)
        shared: JSON = {"id": self.id, "type": self.type, "last_message_id": last, "flags": 0}
        if self.guild is None:
            recipients = [user.wire() for user in self.people]
            return shared | {"recipients": recipients, "name": self.name, "owner_id": self.owner and self.owner.id}
        shared |= {"guild_id": self.guild.id, "name": self.name, "rate_limit_per_user": 0, "nsfw": False}
        if self.parent and self.owner:
            return shared | {
                "parent_id": self.parent.id,
                "owner_id": self.owner.id,
                "message_count": len(self.messages),
                "total_message_sent": len(self.messages),
                "member_count": 1,
                "thread_metadata": {
                    "archived": False,
                    "auto_archive_duration": 1440,
                    "archive_timestamp": self.guild.created.isoformat(),
                    "locked": False,
                },
            }
        return shared | {
            "position": 0,
            "topic": None,
            "parent_id": None,
            "last_pin_timestamp": None,
            "permission_overwrites": [
                {
                    "id": one.target,
                    "type": 0 if one.is_role else 1,
                    "allow": str(int(one.allow)),
                    "deny": str(int(one.deny)),
                }
                for one in self.overwrites
            ],
        }


@dataclass(eq=False)
class Message:
    """A message, with what only Discord knows of it: who may see it, whom it pinged, what was sent to make it."""

    id: str
    channel: Channel
    author: User
    sent: datetime
    content: str = ""
    embeds: list[JSON] = field(default_factory=list)
    components: list[JSON] = field(default_factory=list)
    flags: int = 0
    type: int = DEFAULT
    reference: JSON | None = None
    replies_to: "Message | None" = None
    forwards: "Message | None" = None
    mentions: list[User] = field(default_factory=list)
    mentions_everyone: bool = False
    mentioned_roles: list[str] = field(default_factory=list)
    pings: frozenset[str] = frozenset()
    """Names of the users and roles that were notified; "everyone" for all."""
    webhook: str | None = None
    """The app, where the message answers an interaction."""
    interaction: JSON | None = None
    """The interaction it answers, as clients get it."""
    seen_by: User | None = None
    """The only one who sees it, of an ephemeral message."""
    edited: datetime | None = None
    deleted: bool = False
    nonce: str | None = None
    reactions: dict[str, list[User]] = field(default_factory=dict)
    payloads: list[JSON] = field(default_factory=list)
    """The request bodies that made the message, the first and its edits."""

    def is_visible_to(self, user: User) -> bool:
        return not self.deleted and self.seen_by in (None, user)

    def wire(self, *, content_shown: bool = True, with_reference: bool = True) -> JSON:
        """The message as clients get it; without the intent for it, what people wrote is left out."""
        data: JSON = {
            "id": self.id,
            "channel_id": self.channel.id,
            "type": self.type,
            "author": self.author.wire(),
            "content": self.content if content_shown else "",
            "embeds": self.embeds if content_shown else [],
            "components": self.components if content_shown else [],
            "attachments": [],
            "timestamp": self.sent.isoformat(),
            "edited_timestamp": self.edited and self.edited.isoformat(),
            "tts": False,
            "pinned": False,
            "flags": self.flags,
            "mention_everyone": self.mentions_everyone,
            "mentions": [user.wire() for user in self.mentions],
            "mention_roles": self.mentioned_roles,
        }
        if self.nonce is not None:
            data["nonce"] = self.nonce
        if self.webhook:
            data |= {"webhook_id": self.webhook, "application_id": self.webhook}
        if self.interaction:
            data["interaction_metadata"] = self.interaction
        if self.forwards and content_shown:
            data["message_snapshots"] = [{"message": self.forwards.snapshot()}]
        if self.reference:
            data["message_reference"] = self.reference
            if with_reference and self.type == REPLY:
                gone = self.replies_to is None or self.replies_to.deleted
                data["referenced_message"] = None if gone else self.replies_to.wire(with_reference=False)  # type: ignore[union-attr]
        return data

    def snapshot(self) -> JSON:
        """The message as one that forwards it shows it: without who wrote it."""
        wire = self.wire(with_reference=False)
        kept = ("type", "content", "embeds", "components", "attachments", "timestamp", "edited_timestamp", "flags")
        return {name: wire[name] for name in (*kept, "mentions", "mention_roles")}


class World:
    """Everything there is, and the making of more."""

    def __init__(self, clock: Clock, bot_name: str) -> None:
        self.clock = clock
        self._count = count(1)
        self.bot = User(self.new_id(), bot_name, bot=True)
        self.users = {self.bot.id: self.bot}
        self.guilds: dict[str, Guild] = {}
        self.channels: dict[str, Channel] = {}

    def new_id(self) -> str:
        """A snowflake: milliseconds since 2015, then a number that no other has."""
        return str(((int(self.clock.now * 1000) - _DISCORD_EPOCH) << 22) + next(self._count) % (1 << 22))

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.clock.now, UTC)

    def new_user(self, name: str, *, bot: bool = False) -> User:
        user = User(self.new_id(), name, bot)
        self.users[user.id] = user
        return user

    def new_guild(
        self, name: str, *, owner: User | None = None, with_bot: bool = True, id_: str | None = None
    ) -> Guild:
        """A server where everybody may do the usual, owned by somebody who does not speak."""
        owner = owner or self.new_user(f"Owner of {name}")
        guild = Guild(id_ or self.new_id(), name, owner, self.now())
        guild.roles[guild.id] = ("@everyone", USUAL)
        guild.members[owner] = []
        if with_bot:
            guild.members[self.bot] = []
        self.guilds[guild.id] = guild
        return guild

    def new_role(self, guild: Guild, name: str, permissions: Permission) -> str:
        id_ = self.new_id()
        guild.roles[id_] = (name, permissions)
        return id_

    def new_channel(self, guild: Guild, name: str) -> Channel:
        return self._keep(Channel(self.new_id(), GUILD_TEXT, name, guild))

    def new_thread(self, parent: Channel, name: str, owner: User, id_: str | None = None) -> Channel:
        return self._keep(Channel(id_ or self.new_id(), PUBLIC_THREAD, name, parent.guild, parent, owner))

    def direct_messages(self, user: User) -> Channel:
        """The channel between the bot and ``user``, made when it is first asked for."""
        for channel in self.channels.values():
            if channel.type == DM and channel.people == [user]:
                return channel
        return self._keep(Channel(self.new_id(), DM, people=[user]))

    def new_group(self, people: Iterable[User]) -> Channel:
        people = list(people)
        return self._keep(Channel(self.new_id(), GROUP_DM, owner=people[0], people=people))

    def new_message(self, channel: Channel, author: User, **fields: Any) -> Message:
        message = Message(self.new_id(), channel, author, self.now(), **fields)
        channel.messages[message.id] = message
        return message

    def mentioned(self, text: str) -> tuple[list[User], bool]:
        """Whom a text mentions: the users, and whether everyone."""
        ids = dict.fromkeys(re.findall(r"<@!?(\d+)>", text))
        return [self.users[id_] for id_ in ids if id_ in self.users], bool(re.search(r"@(everyone|here)\b", text))

    def _keep(self, channel: Channel) -> Channel:
        self.channels[channel.id] = channel
        if channel.guild:
            channel.guild.channels[channel.id] = channel
        return channel
