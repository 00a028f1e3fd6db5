"""The commands: /ask, /quotes, /read, /article, /help, and "Find in the article" on a message."""

from typing import Any, TypeAlias

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.discord.cards import ASKED, answer_card, claim_card, contents_card, help_card, reading_card, said_card
from bot.discord.chats import Place
from bot.discord.desk import Desk
from bot.discord.edition import Edition
from bot.discord.failures import explain, tell
from bot.discord.limits import CHOICE, CHOICES, READ_AT_ONCE
from bot.discord.markdown import clip_plain, one_line
from bot.discord.replying import in_time, respond
from bot.discord.syncing import take_away
from bot.errors import UsageError
from bot.limits import LONGEST_QUESTION
from bot.selection import about, said_by
from bot.utterances import utterances
from index.chat import Chat
from index.quotes.lookup import find_speakers

Interaction: TypeAlias = "discord.Interaction[discord.Client]"


class Tree(app_commands.CommandTree[discord.Client]):
    """The commands of the bot, for servers, direct and group messages, and people who install it for themselves."""

    def __init__(self, client: discord.Client, desk: Desk) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        _add_commands(self, desk)

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let everything through; a command that has been left in what was once the test server works once more."""
        command: Any = interaction.data
        if interaction.type is discord.InteractionType.application_command and "guild_id" in command:
            server = discord.Object(command["guild_id"])
            if not self.get_commands(guild=server):
                await take_away(self, server)
        return True

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Tell the person."""
        await tell(interaction, error)


def _add_commands(tree: Tree, desk: Desk) -> None:
    @tree.command(description="Ask the article a question")
    @app_commands.describe(question="What you would like to know", private="Show the answer to you alone")
    async def ask(interaction: Interaction, question: Range[str, 1, LONGEST_QUESTION], private: bool = False) -> None:
        with desk.at_work():
            edition, place = desk.edition, Place(interaction.channel_id or 0, interaction.user.id, private)
            chat = desk.chats.recall(edition, place)
            answer = await in_time(interaction, desk.ask(edition, question, chat, place.person), private=private)
            asker = None if private else place.person
            card = answer_card(edition, answer, asker=asker, opening=ASKED + question, rated=desk.is_rated)
            sent = await respond(interaction, card, private=private)
            desk.chats.remember(edition, place, sent, chat.after(answer))

    @tree.command(description="What somebody says in the article")
    @app_commands.describe(speaker="Who: any part of the name", about="Only what has to do with these words")
    async def quotes(
        interaction: Interaction, speaker: Range[str, 1, CHOICE], about: Range[str, 1, CHOICE] | None = None
    ) -> None:
        with desk.at_work():
            asker = interaction.user.id
            desk.admit(asker)
            said = desk.work(_said, desk.edition, speaker, about, asker)
            await respond(interaction, await in_time(interaction, said, private=False), private=False)

    @quotes.autocomplete("speaker")
    async def speakers(_: Interaction, typed: str) -> list[Choice[str]]:
        try:
            return await desk.work(_choices, desk.edition, typed)
        except Exception as error:  # the library would log the words of the error, and nobody can be told
            explain(error, "choices for /quotes")
            return []

    @tree.command(description="Read a paragraph of the article in full")
    @app_commands.describe(paragraph="Its number, as under each answer")
    async def read(interaction: Interaction, paragraph: int) -> None:
        with desk.at_work():
            asker = interaction.user.id
            desk.admit(asker)
            await respond(interaction, _paragraph(desk.edition, paragraph, asker), private=False)

    @tree.command(description="Headline, byline, date, sections and speakers of the article")
    async def article(interaction: Interaction) -> None:
        with desk.at_work():
            asker = interaction.user.id
            desk.admit(asker)
            await respond(interaction, contents_card(desk.edition, asker=asker), private=False)

    @tree.command(name="help", description="What this bot does, and what it remembers")
    async def show_help(interaction: Interaction) -> None:
        with desk.at_work():
            await respond(interaction, help_card(desk.edition, desk.quiet_minutes, rated=desk.is_rated), private=True)

    @tree.context_menu(name="Find in the article")
    async def find(interaction: Interaction, message: discord.Message) -> None:
        with desk.at_work():
            words = _words_of(message)
            if not words:
                raise UsageError("that message has no words to look for")
            edition, claim = desk.edition, _words_within(words, LONGEST_QUESTION)
            asking = desk.ask(edition, claim, Chat(), interaction.user.id)
            answer = await in_time(interaction, asking, private=True)
            await respond(interaction, claim_card(edition, answer, cut=len(claim) < len(words)), private=True)


def _words_of(message: discord.Message) -> str:
    """What a message says, or the one that it forwards."""
    forwarded = [snapshot.content for snapshot in message.message_snapshots]
    return one_line(" ".join([message.content, *forwarded])).strip()


def _said(edition: Edition, name: str, topic: str | None, asker: int) -> discord.ui.LayoutView:
    """What the speakers say whom a typed name means; a UsageError where there is nobody or nothing."""
    article = edition.article
    said = said_by(article, edition.quotes, name)
    if not said:
        raise UsageError(f"nobody called {name} speaks in the article; choose from the list that opens as you type")
    if topic:
        said = about(article, said, topic)
    if not said:
        raise UsageError(f"{name} says nothing about {topic}; leave that out to see all of it")
    return said_card(edition, utterances(article, said), asker=asker)


def _paragraph(edition: Edition, number: int, asker: int) -> discord.ui.LayoutView:
    """A paragraph in full, or the beginning of a long one; a UsageError where the article has no such paragraph."""
    paragraphs = edition.article.paragraphs
    if not 1 <= number <= len(paragraphs):
        raise UsageError(f"there is no paragraph {number}; the article has {len(paragraphs)}, numbered from 1")
    paragraph = paragraphs[number - 1]
    first, last = edition.piece_at(paragraph.start), edition.piece_at(paragraph.end - 1)
    return reading_card(edition, first, min(READ_AT_ONCE, last - first + 1), asker=asker)


def _choices(edition: Edition, typed: str) -> list[Choice[str]]:
    """The speakers whom what is typed so far may mean; all of them as long as nothing is typed."""
    article = edition.article
    names = [article[speaker.name] for speaker in edition.speakers]
    start = typed.casefold().strip()
    fitting = [name for name in names if start in name.casefold()]
    fitting = fitting or [article[speaker.name] for speaker in find_speakers(article, edition.quotes, typed)]
    return [
        Choice(name=clip_plain(name, CHOICE), value=_words_within(name, CHOICE)) for name in dict.fromkeys(fitting)
    ][:CHOICES]


def _words_within(name: str, most: int) -> str:
    """As many words of a name as fit; by these it is found again."""
    line = one_line(name).strip()
    return line if len(line) <= most else line[: line.rfind(" ", 0, most + 1)].strip() or line[:most]
