"""The permissions of Discord that matter to a bot that answers questions, and how a channel grants them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntFlag


class Permission(IntFlag):
    """Bits as Discord numbers them."""

    ADMINISTRATOR = 1 << 3
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    SEND_MESSAGES_IN_THREADS = 1 << 38


NOTHING = Permission(0)
EVERYTHING = ~NOTHING

USUAL = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
"""What everybody may do on a new server."""


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel adds to, and takes from, one role or one member."""

    target: str
    """The id of the role or the member."""
    is_role: bool
    allow: Permission = NOTHING
    deny: Permission = NOTHING


def in_channel(base: Permission, overwrites: Iterable[Overwrite], member: str, roles: Iterable[str]) -> Permission:
    """What ``member`` may do in a channel: those of the roles first, then those of the member, each denying first."""
    if base & Permission.ADMINISTRATOR:
        return EVERYTHING
    roles = set(roles)
    of_roles = [one for one in overwrites if one.is_role and one.target in roles]
    of_member = [one for one in overwrites if not one.is_role and one.target == member]
    for level in (of_roles, of_member):
        for one in level:
            base &= ~one.deny
        for one in level:
            base |= one.allow
    return base if base & Permission.VIEW_CHANNEL else NOTHING
