"""Commands, as people use them in Discord."""

import pytest

from bot.discord.cards import Colour
from bot.discord.edition import Edition
from bot.limits import LONGEST_QUESTION
from tests.bot.discord.conftest import seen
from tests.loopback import LoopbackDiscord, Person

pytestmark = pytest.mark.usefixtures("bot")


class TestAsk:
    async def test_the_best_passage_comes_with_where_it_stands(self, member: Person) -> None:
        answer = seen(await member.ask("/ask", question="who attacked the airport in Niamey?"))

        assert answer.text == (
            "-# Asked: who attacked the airport in Niamey?\n"
            "> One example is January's attack on the airport in Niger's capital, Niamey, for which the ISWAP "
            "claimed responsibility.\n"
            "-# ¶ 25 · Attacks in Niger and Mali · DW, 9 February 2026"
        )
        shown = next(each["content"] for each in answer.components if "content" in each and "DW" in each["content"])
        assert shown.endswith("-# ¶\u00a025\u00a0· Attacks in Niger and Mali\u00a0· DW,\u00a09\u00a0February\u00a02026")
        assert answer.colour == Colour.ANSWERED
        assert answer.buttons == ["In context", "More", "Remove"]
        assert not answer.ephemeral

    async def test_what_answers_is_bold_in_a_passage_that_says_more(self, member: Person) -> None:
        answer = seen(await member.ask("/ask", question="how many drivers were killed?"))

        assert "**At least 15 drivers were killed" in answer.text
        assert not answer.text.splitlines()[1].endswith("**")

    async def test_a_quotation_names_who_said_it_and_to_whom(self, member: Person) -> None:
        answer = seen(await member.ask("/ask", question="what did the interior minister say?"))

        assert "\n— Emile Zerbo, Interior Minister · told DW\n" in answer.text
        assert "Everything Emile Zerbo said" in answer.buttons

    async def test_a_private_answer_is_seen_by_nobody_else(self, member: Person, other: Person) -> None:
        answer = seen(await member.ask("/ask", question="who attacked the airport?", private=True))

        assert answer.ephemeral
        assert answer.as_seen_by(other) is None
        assert "Remove" not in answer.buttons, "the person can dismiss it"

    async def test_what_comes_closest_says_that_it_may_not_answer(self, member: Person) -> None:
        answer = seen(await member.ask("/ask", question="how many Russian soldiers are in Mali?"))

        assert "The article may not answer that. This comes closest:" in answer.text
        assert answer.colour == Colour.CLOSEST

    async def test_what_the_article_does_not_say_is_said_in_a_line_with_what_one_can_ask(self, member: Person) -> None:
        answer = seen(await member.ask("/ask", question="who won the match last night?"))

        assert answer.text.splitlines()[1:] == ["The article does not answer that."]
        assert answer.colour == Colour.UNANSWERED
        assert answer.buttons == [
            "What does Ulf Laessing say?",
            "What does Julian Bergmann say?",
            "What is it about?",
            "Remove",
        ]
        about = seen(await answer.click("What is it about?"))
        assert "US, Russia vie for influence" in about.text

    async def test_what_the_header_says_is_answered_from_it(self, member: Person) -> None:
        answer = seen(await member.ask("/ask", question="when was this published?"))

        assert "It is dated 9 February 2026, 16:29." in answer.text
        assert answer.colour == Colour.ABOUT

    async def test_a_question_that_was_corrected_says_so(self, member: Person) -> None:
        answer = seen(await member.ask("/ask", question="what did the interor minister say?"))

        assert "-# Showing results for: what did the interior minister say?" in answer.text

    async def test_a_follow_up_understands_what_came_before(self, member: Person, other: Person) -> None:
        await member.ask("/ask", question="what did Moussa Diaw say about special regimes?")

        answer = seen(await member.ask("/ask", question="where does he teach?"))
        assert "where does Moussa Diaw teach?" in answer.text
        elsewhere = seen(await other.ask("/ask", question="where does he teach?"))
        assert "Moussa Diaw teach" not in elsewhere.text, "that was somebody else's chat"

    async def test_what_was_asked_in_private_stays_out_of_public_answers(self, member: Person) -> None:
        await member.ask("/ask", question="what did Moussa Diaw say about special regimes?", private=True)

        assert "Diaw" not in seen(await member.ask("/ask", question="where does he teach?")).text
        assert "Diaw" not in seen(await member.says("@onrecord where does he teach?")).text
        further = seen(await member.ask("/ask", question="where does he teach?", private=True))
        assert "where does Moussa Diaw teach?" in further.text

    async def test_what_is_asked_cannot_ping_or_format(self, member: Person) -> None:
        answer = seen(await member.ask("/ask", question="@everyone **who** [won](https://example.org)?"))

        assert answer.pings == frozenset()
        assert answer.text.startswith(r"-# Asked: \@everyone \*\*who\*\* \[won\](https\://example.org)?")

    async def test_discord_keeps_questions_short(self, discord: LoopbackDiscord) -> None:
        [ask] = [each for each in discord.commands[None] if each["name"] == "ask"]

        assert ask["options"][0]["max_length"] == LONGEST_QUESTION


class TestQuotes:
    async def test_what_somebody_says_is_shown_in_order(self, member: Person) -> None:
        answer = seen(await member.ask("/quotes", speaker="laessing"))

        assert answer.text.startswith(
            '**Ulf Laessing, the director of the Sahel program for the Konrad Adenauer Foundation**\n> **"It is clear'
        )
        assert answer.text.index("¶ 8") < answer.text.index("¶ 15") < answer.text.index("¶ 41")

    async def test_only_what_has_to_do_with_some_words(self, member: Person) -> None:
        answer = seen(await member.ask("/quotes", speaker="laessing", about="corruption"))

        assert answer.text.count("\n>") == 1
        assert "corruption" in answer.text

    async def test_whoever_speaks_can_be_chosen(self, member: Person, edition: Edition) -> None:
        everybody = await member.completes("/quotes", speaker="")
        assert [each.name for each in everybody] == [edition.article[each.name] for each in edition.speakers]

        [choice] = await member.completes("/quotes", speaker="BERG")
        assert choice.name == "Julian Bergmann"
        assert "Julian Bergmann" in seen(await member.ask("/quotes", speaker=choice.value)).text

    async def test_slips_of_the_keyboard_are_forgiven(self, member: Person) -> None:
        assert [each.name for each in await member.completes("/quotes", speaker="lessing")] == ["Ulf Laessing"]

    async def test_nobody_of_that_name_is_told_in_private(self, member: Person) -> None:
        answer = seen(await member.ask("/quotes", speaker="Napoleon"))

        assert answer.ephemeral
        assert answer.text.startswith("Nobody called Napoleon speaks in the article")
        answer = seen(await member.ask("/quotes", speaker="laessing", about="pancakes"))
        assert answer.text.startswith("Laessing says nothing about pancakes")


class TestRead:
    async def test_a_paragraph_is_shown_in_full(self, member: Person, edition: Edition) -> None:
        answer = seen(await member.ask("/read", paragraph=29))

        paragraph = edition.article[edition.article.paragraphs[28]]
        assert answer.text == f"> {paragraph}\n-# ¶ 29 · Attacks in Niger and Mali"

    async def test_there_is_no_such_paragraph(self, member: Person) -> None:
        for number in (0, 43):
            answer = seen(await member.ask("/read", paragraph=number))
            assert answer.ephemeral
            assert answer.text == f"There is no paragraph {number}; the article has 42, numbered from 1."


async def test_the_card_of_the_article(member: Person) -> None:
    card = seen(await member.ask("/article"))

    for words in ("### US, Russia vie for influence", "DW, 9 February 2026", "42 paragraphs", "¶ 22–29", "Emile Zerbo"):
        assert words in card.text
    page = seen(await card.click("Read it from the start"))
    assert page.text.startswith("> Bamako")


async def test_help_says_what_one_can_do_and_what_is_remembered(member: Person) -> None:
    card = seen(await member.ask("/help"))

    assert card.ephemeral
    for words in ("`/ask`", "`/quotes`", "`/read`", "`/article`", "Find in the article", "neither stored nor logged"):
        assert words in card.text
    assert "forgotten after 15 minutes" in card.text


class TestFindInTheArticle:
    async def test_the_passages_nearest_to_a_claim_are_shown_in_private(self, member: Person, other: Person) -> None:
        claim = await other.writes("Fifteen drivers of a tanker convoy were killed in Mali")

        answer = seen(await member.uses("Find in the article", claim))
        assert answer.ephemeral
        assert "**At least 15 drivers were killed" in answer.text

    async def test_a_claim_of_which_the_article_says_nothing(self, member: Person, other: Person) -> None:
        answer = seen(await member.uses("Find in the article", await other.writes("Pancakes are best with lemon")))

        assert answer.text == "The article has nothing near that message."

    async def test_what_a_message_forwards(self, member: Person, other: Person) -> None:
        claim = await other.writes("Fifteen drivers of a tanker convoy were killed in Mali")

        answer = seen(await member.uses("Find in the article", await other.forwards(claim)))
        assert "At least 15 drivers were killed" in answer.text

    async def test_of_a_long_message_the_beginning(self, member: Person, other: Person) -> None:
        claim = await other.writes("Fifteen drivers of a tanker convoy were killed in Mali." + " Really now." * 300)
        gossip = await other.writes("Pancakes are best with lemon." + " Pancakes, lemon." * 200)

        answer = seen(await member.uses("Find in the article", claim))
        assert answer.text.startswith("What the article says nearest to the beginning of that message, which is long. ")
        assert "At least 15 drivers were killed" in answer.text
        answer = seen(await member.uses("Find in the article", gossip))
        assert answer.text == "The article has nothing near the beginning of that message, which is long."

    async def test_a_message_without_words(self, member: Person, other: Person) -> None:
        answer = seen(await member.uses("Find in the article", await other.writes("")))

        assert answer.text == "That message has no words to look for."


class TestPlaces:
    async def test_commands_work_everywhere(self, member: Person, other: Person) -> None:
        for person in (member, member.in_direct_messages(), member.in_group(other), member.elsewhere()):
            assert {"ask", "quotes", "read", "article", "help"} <= set(person.commands())
            answer = seen(await person.ask("/ask", question="who attacked the airport in Niamey?"))
            assert "ISWAP" in answer.text
            more = seen(await answer.click("More"))
            assert "Further passages" in more.text
            await answer.click("Remove")
            assert answer.deleted

    async def test_each_context_is_declared(self, discord: LoopbackDiscord) -> None:
        for command in discord.commands[None]:
            assert (command["contexts"], command["integration_types"]) == ([0, 1, 2], [0, 1]), command["name"]
