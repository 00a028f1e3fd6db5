"""Block quotes: slices of the article, whole where there is room, and visibly cut where there is none."""

from hypothesis import given
from hypothesis import strategies as st

from bot.discord.limits import length
from bot.discord.markdown import one_line
from bot.discord.quoting import Quotation
from source import Article, Span, read_text
from tests.bot.discord.articles import articles, slices
from tests.bot.discord.as_shown import block, runs

TEXT = "The ferry sails again. It was late on Friday. Nobody had expected that, the captain said."


def quotation(*bold: str) -> Quotation:
    article = read_text(TEXT)
    spans = [Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in bold]
    return Quotation.of(article, article.paragraphs[0], spans)


def test_all_is_shown_where_there_is_room() -> None:
    quoted = quotation("It was late on Friday.")

    assert quoted.show(quoted.fitting(0, 200)) == (
        "> The ferry sails again. **It was late on Friday.** Nobody had expected that, the captain said."
    )


def test_what_is_too_long_is_cut_at_the_end_of_a_sentence() -> None:
    quoted = quotation()

    assert quoted.show(quoted.fitting(0, 60)) == "> The ferry sails again. It was late on Friday. …"


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    quoted = quotation()

    assert quoted.show(quoted.fitting(0, 20)) == "> The ferry sails …"


def test_what_answers_is_shown_even_if_the_beginning_is_not() -> None:
    quoted = quotation("Nobody had expected that")

    assert quoted.show(quoted.around_bold(70)) == "> … **Nobody had expected that**, the captain said."


def test_runs_of_bold_that_touch_are_one() -> None:
    assert quotation("The ferry", " sails").show(Span(0, 22)) == "> **The ferry sails** again. …"


def test_where_all_that_is_shown_answers_nothing_is_bold() -> None:
    quoted = quotation("The ferry sails again.", "It was late on Friday.")
    all_of_it, more = Span(0, TEXT.index(" Nobody")), Span(0, len(TEXT))

    assert quoted.without_even_bold(all_of_it).show(all_of_it) == "> The ferry sails again. It was late on Friday. …"
    assert quoted.without_even_bold(more) == quoted


@given(articles(), st.data(), st.integers(20, 3000))
def test_whatever_the_article_a_quote_fits_and_reads_as_the_article(
    article: Article, data: st.DataObject, room: int
) -> None:
    paragraph = data.draw(st.sampled_from(article.paragraphs))
    bold = data.draw(st.just(()) | slices(article, paragraph).map(lambda span: (span,)))
    quoted = Quotation.of(article, paragraph, bold)

    span = quoted.around_bold(room)
    markdown = quoted.show(span)
    mark, line = block(markdown)
    assert mark == "block quote"
    assert block(line)[0] == "paragraph"
    assert length(markdown) <= room
    assert paragraph.holds(span)
    shown = "".join(words for _, words in runs(line))
    assert shown.removeprefix("… ").removesuffix(" …") == one_line(article[span])
    assert {kind for kind, _ in runs(line)} <= {"text", "bold"}
    assert ("… " in shown[:2]) >= (span.start > paragraph.start)
    assert shown.endswith(" …") >= (span.end < paragraph.end)


@given(articles(), st.data())
def test_what_is_bold_is_what_answers(article: Article, data: st.DataObject) -> None:
    paragraph = data.draw(st.sampled_from(article.paragraphs))
    bold = data.draw(slices(article, paragraph))
    quoted = Quotation.of(article, paragraph, (bold,))

    _, line = block(quoted.show(paragraph))
    assert "".join(words for kind, words in runs(line) if kind == "bold") == one_line(article[bold])
