"""What a bot may do in channels, and what it is refused, with the real client."""

from collections.abc import Awaitable
from typing import cast

import discord as dpy
import pytest

from tests.loopback import LoopbackDiscord, Permission, Person
from tests.loopback.permissions import USUAL
from tests.loopback.small_bot import SmallBot

ALL = dpy.AllowedMentions.all()


@pytest.fixture
def channel(discord: LoopbackDiscord, bot: SmallBot) -> dpy.TextChannel:
    """The channel "news" as the bot knows it."""
    return cast("dpy.TextChannel", bot.get_channel(int(discord.news.id)))


async def refused(discord: LoopbackDiscord, code: int, doing: Awaitable[object]) -> None:
    with discord.expects(code), pytest.raises(dpy.HTTPException) as error:
        await doing
    assert error.value.code == code


class TestPermissions:
    async def test_one_has_to_see_a_channel(self, discord: LoopbackDiscord, channel: dpy.TextChannel) -> None:
        await discord.deny(discord.news, Permission.VIEW_CHANNEL)

        await refused(discord, 50001, channel.send("hello"))

    async def test_one_has_to_be_allowed_to_write(self, discord: LoopbackDiscord, channel: dpy.TextChannel) -> None:
        await discord.deny(discord.news, Permission.SEND_MESSAGES)

        await refused(discord, 50013, channel.send("hello"))
        await refused(discord, 50013, channel.typing().__aenter__())

    async def test_embeds_take_a_permission_of_their_own(
        self, discord: LoopbackDiscord, channel: dpy.TextChannel
    ) -> None:
        await discord.deny(discord.news, Permission.EMBED_LINKS)

        await channel.send("hello")
        await refused(discord, 50013, channel.send(embed=dpy.Embed(title="hello")))

    async def test_a_reply_takes_the_history(
        self, discord: LoopbackDiscord, channel: dpy.TextChannel, member: Person
    ) -> None:
        asked = await member.writes("hello")
        await discord.deny(discord.news, Permission.READ_MESSAGE_HISTORY)

        reference = dpy.MessageReference(message_id=int(asked.message.id), channel_id=channel.id)
        await refused(discord, 160002, channel.send("hello", reference=reference))

    async def test_messages_of_others_are_not_to_be_touched(
        self, discord: LoopbackDiscord, channel: dpy.TextChannel, member: Person
    ) -> None:
        asked = await member.writes("hello")
        foreign = channel.get_partial_message(int(asked.message.id))

        await refused(discord, 50005, foreign.edit(content="goodbye"))
        await refused(discord, 50013, foreign.delete())
        role = discord.world.new_role(discord.newsroom, "Moderator", USUAL | Permission.MANAGE_MESSAGES)
        discord.newsroom.members[discord.world.bot].append(role)
        await foreign.delete()
        assert asked.deleted

    async def test_people_can_refuse_direct_messages(
        self, discord: LoopbackDiscord, bot: SmallBot, member: Person
    ) -> None:
        discord.closed_to_messages.add(member.user)
        user = await bot.fetch_user(int(member.user.id))

        await refused(discord, 50007, user.send("hello"))


class TestMessages:
    async def test_what_is_gone_is_unknown(self, discord: LoopbackDiscord, channel: dpy.TextChannel) -> None:
        sent = await channel.send("hello")
        await sent.delete()

        await refused(discord, 10008, sent.edit(content="goodbye"))
        await discord.delete_channel(discord.news)
        await refused(discord, 10003, channel.send("hello"))

    async def test_a_reply_to_nothing_is_refused_unless_that_is_said_to_be_fine(
        self, discord: LoopbackDiscord, channel: dpy.TextChannel
    ) -> None:
        nothing = dpy.MessageReference(message_id=1, channel_id=channel.id, fail_if_not_exists=False)
        await channel.send("hello", reference=nothing)

        nothing = dpy.MessageReference(message_id=1, channel_id=channel.id)
        await refused(discord, 50035, channel.send("hello", reference=nothing))

    async def test_what_is_too_long_or_empty_is_refused(
        self, discord: LoopbackDiscord, channel: dpy.TextChannel
    ) -> None:
        await refused(discord, 50035, channel.send("x" * 2001))
        await refused(discord, 50006, channel.send(""))

    async def test_an_unknown_address_is_noticed(self, discord: LoopbackDiscord, bot: SmallBot) -> None:
        await refused(discord, 0, bot.http.request(dpy.http.Route("GET", "/nowhere")))


class TestMentions:
    @pytest.mark.parametrize(
        ("allowed", "pinged"),
        [
            (ALL, {"Ada", "Reader"}),
            (dpy.AllowedMentions.none(), set()),
            (dpy.AllowedMentions(users=True, roles=False, everyone=False), {"Ada"}),
            (dpy.AllowedMentions(users=False, roles=True, everyone=False), {"Reader"}),
        ],
    )
    async def test_only_those_are_pinged_who_may_be(
        self,
        discord: LoopbackDiscord,
        channel: dpy.TextChannel,
        member: Person,
        allowed: dpy.AllowedMentions,
        pinged: set[str],
    ) -> None:
        role = discord.world.new_role(discord.newsroom, "Reader", USUAL)

        await channel.send(f"{member.user.mention} <@&{role}> @everyone", allowed_mentions=allowed)

        assert member.sees()[-1].pings == pinged

    async def test_everyone_takes_a_permission(
        self, discord: LoopbackDiscord, channel: dpy.TextChannel, member: Person
    ) -> None:
        role = discord.world.new_role(discord.newsroom, "Herald", USUAL | Permission.MENTION_EVERYONE)
        discord.newsroom.members[discord.world.bot].append(role)

        await channel.send("@everyone", allowed_mentions=ALL)

        assert member.sees()[-1].pings == {"everyone"}

    async def test_text_in_components_pings_too(self, channel: dpy.TextChannel, member: Person) -> None:
        view = dpy.ui.LayoutView()
        view.add_item(dpy.ui.TextDisplay(member.user.mention))

        await channel.send(view=view, allowed_mentions=ALL)

        assert member.sees()[-1].pings == {"Ada"}

    async def test_an_edit_pings_nobody(self, channel: dpy.TextChannel, member: Person) -> None:
        sent = await channel.send("hello")

        await sent.edit(content=member.user.mention, allowed_mentions=ALL)

        assert member.sees()[-1].text == member.user.mention
        assert member.sees()[-1].pings == frozenset()
