"""What people do and see, with a small bot and the real client."""

import pytest

from tests.loopback import Choice, Form, LoopbackDiscord, Permission, Person, Seen
from tests.loopback.small_bot import SmallBot

pytestmark = pytest.mark.usefixtures("bot")


async def ask(person: Person, name: str, **options: object) -> Seen:
    answer = await person.ask(name, **options)
    assert isinstance(answer, Seen)
    return answer


async def test_a_command_is_answered_and_its_button_changes_the_answer(member: Person) -> None:
    answer = await ask(member, "/echo", text="hello")

    assert (answer.text, answer.buttons, answer.colour) == ("hello", ["More", "Remove"], 0x3366CC)
    again = await answer.click("More")
    assert again == answer
    assert answer.text == "page 1"
    assert answer.edited


async def test_a_button_can_remove_the_answer(member: Person) -> None:
    answer = await ask(member, "/echo", text="hello")

    await answer.click("Remove")

    assert answer.deleted
    assert member.sees() == []


async def test_a_mention_is_answered_and_a_remark_is_not(member: Person) -> None:
    answer = await member.says("@bot hello")

    assert answer
    assert answer.text.startswith("heard: <@")
    assert answer.pings == frozenset()
    assert await member.says("just talking") is None


async def test_a_reply_is_an_answer_to_the_message_replied_to(member: Person) -> None:
    first = await member.says("@bot hello")
    assert first

    second = await first.reply("go on")

    assert second
    assert second.text == "heard: go on"


async def test_choices_are_offered_while_one_types(member: Person) -> None:
    assert (await member.completes("/echo", text="a"))[1] == Choice("a1", "v1")


async def test_a_private_answer_is_for_one(member: Person, other: Person) -> None:
    answer = await ask(member, "/echo", text="psst", private=True)

    assert answer.ephemeral
    assert answer.as_seen_by(other) is None
    assert (len(member.sees()), len(other.sees())) == (1, 0)


async def test_a_promised_answer_takes_the_place_of_the_promise(member: Person) -> None:
    answer = await ask(member, "/think")

    assert (answer.text, answer.thinking) == ("thought 0", False)
    assert len(member.sees()) == 1


async def test_what_follows_a_promise_is_seen_by_whoever_saw_that(member: Person) -> None:
    answer = await ask(member, "/think", private=True)

    assert not answer.ephemeral


async def test_a_promise_that_was_taken_back_takes_no_place(member: Person, other: Person) -> None:
    answer = await ask(member, "/confide")

    assert (answer.text, answer.ephemeral) == ("between us", True)
    assert (len(member.sees()), len(other.sees())) == (1, 0)


async def test_what_is_right_clicked_can_be_read(member: Person, other: Person) -> None:
    remark = await other.writes("something said in passing")

    answer = await member.uses("Repeat", on=remark)

    assert isinstance(answer, Seen)
    assert answer.text == "something said in passing"


async def test_a_form_is_filled_in(member: Person) -> None:
    form = await member.ask("/greet")
    assert isinstance(form, Form)
    assert (form.title, form.fields) == ("Your name", ["Name"])

    answer = await form.submit(Name="Ada")

    assert isinstance(answer, Seen)
    assert answer.text == "hello Ada"


async def test_direct_messages_are_read_without_a_mention(member: Person) -> None:
    answer = await member.in_direct_messages().says("hello")

    assert answer
    assert answer.text == "heard: hello"


async def test_what_others_say_is_kept_from_a_bot_without_the_intent(bot: SmallBot, member: Person) -> None:
    first = await member.says("@bot hello")
    assert first
    await member.says("not for you")
    await first.reply("nor this", ping=False)

    assert [text for text in bot.heard if not text.startswith("<@")] == ["", ""]


async def test_an_app_of_ones_own_can_be_used_anywhere(member: Person, other: Person) -> None:
    assert (await ask(member.elsewhere(), "/echo", text="there")).text == "there"
    assert (await ask(member.in_group(other), "/echo", text="here")).text == "here"


async def test_a_command_that_is_not_declared_cannot_be_used(member: Person) -> None:
    with pytest.raises(AssertionError, match="no command 'fly'"):
        await member.ask("/fly")
    with pytest.raises(AssertionError, match="no option 'wings'"):
        await member.ask("/echo", wings="two")
    with pytest.raises(AssertionError, match="needs \\['text'\\]"):
        await member.ask("/echo")
    with pytest.raises(AssertionError, match="true or false"):
        await member.ask("/echo", text="hello", private="yes")


async def test_writing_where_one_may_not_is_refused(discord: LoopbackDiscord, member: Person) -> None:
    await discord.deny(discord.news, Permission.SEND_MESSAGES)

    with discord.expects(50013):
        assert await member.says("@bot hello") is None


async def test_a_channel_can_be_gone_before_the_answer(discord: LoopbackDiscord, member: Person) -> None:
    discord.news.deleted = True

    with discord.expects(10003):
        assert await member.says("@bot hello") is None


async def test_a_second_first_response_is_refused(discord: LoopbackDiscord, member: Person) -> None:
    with discord.expects(40060):
        assert (await ask(member, "/twice")).text == "once"


async def test_no_response_is_noticed(discord: LoopbackDiscord, member: Person) -> None:
    with discord.expects(0) as violations:
        assert await member.ask("/ignore") is None
    assert "did not respond" in str(violations[0])


async def test_ones_own_app_may_follow_up_five_times(discord: LoopbackDiscord, bot: SmallBot, member: Person) -> None:
    with discord.expects(40094):
        await member.elsewhere().ask("/think", follow_ups=7)
    assert len(bot.failures) == 1
    await member.ask("/think", follow_ups=7)
    assert len(bot.failures) == 1
