"""Draws the reliability curve: of the questions answered with a confidence of about p, is a share of p right?

    python -m index.training.reliability STORIES [--svg FILE]

STORIES is that of ``index.training.weights``. Asked are the stories that nothing was fitted on; a question without gold
has no right answer. To each come, beside its own questions, half as many of other stories. It prints a table, and with
--svg draws it.

The expected calibration error is the mean distance of the two columns, weighted by questions (Naeini, Cooper and
Hauskrecht 2015); the Brier score is the mean squared distance of confidence and outcome, 0 at best.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.answerer import Answerer
from index.training.material import Story, StoryQuestion, Use, news, stories
from index.training.weights import SEED

BINS = 10
SIDE = 400
"""The side of the drawn square, in pixels."""
MARGIN = 50


@dataclass(frozen=True, slots=True)
class Outcome:
    """One answer: how sure it was, and whether it was right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers whose confidence lies between two bounds."""

    questions: int
    confidence: float
    """The mean of theirs."""
    right: float
    """The share of them."""


def outcomes(told: Sequence[Story]) -> Iterator[Outcome]:
    """Each question put to its story, and others' to it; turns of a chat are left out."""
    chance = random.Random(SEED)
    for story in told:
        own = [question for question in story.questions if question.kind != "follow-up"]
        others = [
            question
            for other in told
            if other is not story
            for question in other.questions
            if question.kind != "follow-up"
        ]
        answerer = Answerer(story.article)
        for question in own + chance.sample(others, len(own) // 2):
            answer = answerer.ask(question.text, top=1)
            place = story.article.paragraphs.index(answer.passages[0].paragraph)
            yield Outcome(answer.confidence, question in own and place in question.gold)


def alone(story: Story) -> list[StoryQuestion]:
    """The questions about a story that are no follow-ups."""
    return [question for question in story.questions if question.kind != "follow-up"]


def binned(found: Sequence[Outcome]) -> list[Bin]:
    """The answers in bins of equal width, lowest first, empty ones left out."""
    bins: list[list[Outcome]] = [[] for _ in range(BINS)]
    for outcome in found:
        bins[min(BINS - 1, int(outcome.confidence * BINS))].append(outcome)
    return [
        Bin(
            len(inside),
            sum(each.confidence for each in inside) / len(inside),
            sum(each.right for each in inside) / len(inside),
        )
        for inside in bins
        if inside
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error, 0 to 1."""
    questions = sum(each.questions for each in bins)
    return sum(each.questions * abs(each.confidence - each.right) for each in bins) / questions


def brier_score(found: Sequence[Outcome]) -> float:
    """The Brier score, 0 to 1."""
    return sum((each.confidence - each.right) ** 2 for each in found) / len(found)


def drawn(bins: Sequence[Bin]) -> str:
    """The curve as an SVG: confidence to the right, the share that is right upwards, the ideal as a dashed line."""

    def place(x: float, y: float) -> str:
        return f"{MARGIN + x * SIDE:.1f},{MARGIN + (1 - y) * SIDE:.1f}"

    most = max(each.questions for each in bins)
    points = " ".join(place(each.confidence, each.right) for each in bins)
    dots = "".join(
        f'<circle cx="{x}" cy="{y}" r="{3 + 9 * (each.questions / most) ** 0.5:.1f}"/>'
        for each in bins
        for x, y in [place(each.confidence, each.right).split(",")]
    )
    ticks = "".join(
        f'<text x="{MARGIN + tick / 5 * SIDE}" y="{MARGIN + SIDE + 20}" text-anchor="middle">{tick / 5}</text>'
        f'<text x="{MARGIN - 8}" y="{MARGIN + (1 - tick / 5) * SIDE + 5}" text-anchor="end">{tick / 5}</text>'
        for tick in range(6)
    )
    full = SIDE + 2 * MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{full}" height="{full}" font-family="sans-serif">\n'
        f'<rect width="{full}" height="{full}" fill="white"/>\n'
        f'<rect x="{MARGIN}" y="{MARGIN}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>\n{ticks}\n'
        f'<polyline points="{place(0, 0)} {place(1, 1)}" stroke="#999" stroke-dasharray="4"/>\n'
        f'<polyline points="{points}" fill="none" stroke="#06c" stroke-width="2"/>\n<g fill="#06c">{dots}</g>\n'
        f'<text x="{full / 2}" y="{full - 8}" text-anchor="middle">confidence</text>\n'
        f'<text transform="translate(14 {full / 2}) rotate(-90)" text-anchor="middle">share right</text>\n</svg>\n'
    )


def main() -> None:
    """Asks, prints and draws."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--svg", type=Path, metavar="FILE")
    arguments = parser.parse_args()

    found = list(outcomes([each for each in (*news(arguments.stories), *stories()) if each.use is Use.HELD_OUT]))
    bins = binned(found)
    print("questions  confidence  right")
    for each in bins:
        print(f"{each.questions:9}  {each.confidence:10.3f}  {each.right:5.3f}")
    print(f"expected calibration error {calibration_error(bins):.3f}, Brier score {brier_score(found):.3f}")
    if arguments.svg:
        arguments.svg.write_text(drawn(bins), encoding="utf-8")


if __name__ == "__main__":
    main()
