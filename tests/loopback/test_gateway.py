"""Logging in, with everything that can be wrong about it; and what a session is told."""

import discord as dpy
import pytest

from tests.loopback import LoopbackDiscord, Person
from tests.loopback.conftest import LogIn
from tests.loopback.gateway import MESSAGE_CONTENT
from tests.loopback.small_bot import SmallBot

READING = dpy.Intents(guilds=True, guild_messages=True, message_content=True)


@pytest.mark.usefixtures("log_in")
async def test_a_wrong_token_is_refused(discord: LoopbackDiscord) -> None:
    with discord.expects(0), pytest.raises(dpy.LoginFailure):
        async with SmallBot() as bot:
            await bot.login("not.the.token")


@pytest.mark.usefixtures("log_in")
async def test_an_intent_that_is_not_switched_on_is_refused(discord: LoopbackDiscord) -> None:
    with discord.expects(4014), pytest.raises(dpy.PrivilegedIntentsRequired):
        async with SmallBot(intents=READING) as bot:
            await bot.start(discord.token)


async def test_with_the_intent_everything_is_read(discord: LoopbackDiscord, log_in: LogIn, member: Person) -> None:
    discord.privileged_intents = MESSAGE_CONTENT
    bot = await log_in(SmallBot(intents=READING))

    await member.says("to nobody")

    assert bot.heard == ["to nobody"]


async def test_without_an_intent_events_do_not_come(discord: LoopbackDiscord, log_in: LogIn, member: Person) -> None:
    bot = await log_in(SmallBot(intents=dpy.Intents(guilds=True)))

    await member.says("@bot hello")
    await member.in_direct_messages().says("hello")

    assert bot.heard == []
    assert discord.gateway.identifies[0]["intents"] == 1


async def test_a_bot_knows_its_servers_and_only_itself_in_them(log_in: LogIn) -> None:
    bot = await log_in(SmallBot())

    [guild] = bot.guilds
    assert guild.name == "Newsroom"
    assert [channel.name for channel in guild.text_channels] == ["news"]
    assert [user.name for user in guild.members] == ["onrecord"]
    assert guild.text_channels[0].permissions_for(guild.me).send_messages


async def test_a_status_that_is_too_long_is_refused(discord: LoopbackDiscord, log_in: LogIn) -> None:
    bot = await log_in(SmallBot())

    with discord.expects(4002):
        await bot.change_presence(activity=dpy.CustomActivity("x" * 129))
        await discord.until(lambda: bool(discord.violations), "the refusal")


@pytest.mark.usefixtures("impatient")
async def test_each_shard_is_told_of_its_own_servers(discord: LoopbackDiscord, log_in: LogIn) -> None:
    discord.recommended_shards = 2
    even, odd = (discord.world.new_guild(f"Server {number}", id_=str(number << 22)) for number in (2, 3))
    bot = await log_in(SmallBot())
    await discord.gateway.heard()

    assert [one["shard"] for one in discord.gateway.identifies] == [[0, 2], [1, 2]]
    assert {int(even.id), int(odd.id)} < {guild.id for guild in bot.guilds}
    assert {guild.id: guild.shard_id for guild in bot.guilds}[int(odd.id)] == 1
    for guild in (even, odd):
        person = discord.person("Ada").in_channel(discord.world.new_channel(guild, "general"))
        guild.members[person.user] = []
        await discord.gateway.dispatch("CHANNEL_CREATE", person.channel.wire(), guild=guild)
        assert await person.says("@bot hello")


async def test_a_zombie_is_noticed_by_its_silence(discord: LoopbackDiscord, log_in: LogIn) -> None:
    discord.gateway.heartbeat_interval = 0.02
    bot = await log_in(SmallBot(heartbeat_timeout=0.1))
    discord.gateway.silent = True

    await discord.until(lambda: discord.gateway.goodbyes == [4000], "the client to hang up")
    discord.gateway.silent = False
    await discord.until(lambda: discord.gateway.resumes == 1, "the client to come back")
    assert bot.guilds


async def test_ending_says_goodbye(discord: LoopbackDiscord, log_in: LogIn) -> None:
    bot = await log_in(SmallBot())

    await bot.close()
    await discord.until(lambda: bool(discord.gateway.goodbyes), "a goodbye")

    assert discord.gateway.goodbyes != [1006]  # which means that there was none
