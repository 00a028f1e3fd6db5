"""Discord's markdown to HTML, as far as Discord itself shows it in a message.

Written after support.discord.com, "Markdown Text 101". A backslash before a punctuation mark shows the mark alone.
"""

import re
from collections.abc import Mapping
from html import escape

_INLINE = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<ticks>`+)(?P<code>.+?)(?P=ticks)
    | \*\*(?P<strong>(?:\\.|[^\\])+?)\*\*(?!\*)
    | __(?P<underlined>(?:\\.|[^\\])+?)__(?!_)
    | ~~(?P<struck>(?:\\.|[^\\])+?)~~
    | \|\|(?P<spoiler>(?:\\.|[^\\])+?)\|\|
    | \*(?P<emphasis>(?=\S)(?:\\.|[^\\*])+?)\*
    | (?<!\w)_(?P<italic>(?:\\.|[^\\_])+?)_(?!\w)
    | \[(?P<label>(?:\\.|[^\]\\])+)\]\(<?(?P<target>https?://[^\s)>]+)>?\)
    | <@!?(?P<user>\d+)>
    | <\#(?P<channel>\d+)>
    | </(?P<command>[-\w ]+):\d+>
    | <(?P<bracketed>https?://[^\s>]+)>
    | (?P<url>https?://[^\s<>()]+)
    """,
    re.VERBOSE | re.DOTALL,
)
_BLOCK = re.compile(r"(?P<quote>>>> |> )|(?P<small>-\# )|(?P<heading>\#{1,3}) |(?P<indent> *)(?P<item>[-*]|\d+\.) ")
_AROUND = {
    "strong": "<strong>{}</strong>",
    "underlined": "<u>{}</u>",
    "struck": "<s>{}</s>",
    "emphasis": "<em>{}</em>",
    "italic": "<em>{}</em>",
    "spoiler": '<span class="spoiler">{}</span>',
}
"""What is put around text that may hold more markup."""
_ALONE = {
    "escaped": "{}",
    "code": "<code>{}</code>",
    "user": '<span class="mention">@{}</span>',
    "channel": '<span class="mention"># {}</span>',
    "command": '<span class="mention">/{}</span>',
    "bracketed": "<a>{}</a>",
    "url": "<a>{}</a>",
}
"""What is put around text that is what it is."""


def to_html(text: str, names: Mapping[str, str]) -> str:
    """A message's text as HTML, blocks and lines; ``names`` are those of users, by their ids."""
    lines = text.strip("\n").split("\n")
    blocks = []
    while lines:
        found = _BLOCK.match(lines[0])
        if not found:
            blocks.append(_paragraph(lines, names))
        elif found["quote"]:
            blocks.append(_quote(lines, names))
        else:
            blocks.append(_line(found, lines.pop(0)[found.end() :], names))
    return "".join(blocks)


def inline(text: str, names: Mapping[str, str]) -> str:
    """A run of text as HTML: bold and the like, links, mentions."""
    pieces, position = [], 0
    for found in _INLINE.finditer(text):
        pieces += [escape(text[position : found.start()]), _marked(found, names)]
        position = found.end()
    return "".join([*pieces, escape(text[position:])])


def _paragraph(lines: list[str], names: Mapping[str, str]) -> str:
    taken = [lines.pop(0)]
    while lines and not _BLOCK.match(lines[0]):
        taken.append(lines.pop(0))
    return f"<p>{inline(chr(10).join(taken), names)}</p>"


def _quote(lines: list[str], names: Mapping[str, str]) -> str:
    quoted = []
    if lines[0].startswith(">>> "):
        quoted, lines[:] = [lines[0][4:], *lines[1:]], []
    while lines and (lines[0].startswith("> ") or lines[0] == ">"):
        quoted.append(lines.pop(0)[2:])
    inner = to_html("\n".join(quoted), names)
    return f"<blockquote><i></i><div>{inner}</div></blockquote>"


def _line(found: re.Match[str], rest: str, names: Mapping[str, str]) -> str:
    inner = inline(rest, names)
    if found["small"]:
        return f"<small>{inner}</small>"
    if found["heading"]:
        level = len(found["heading"])
        return f"<h{level}>{inner}</h{level}>"
    mark = "•" if found["item"] in "-*" else found["item"]
    return f'<div class="item" style="margin-left:{len(found["indent"]) * 8}px"><b>{mark}</b><span>{inner}</span></div>'


def _marked(found: re.Match[str], names: Mapping[str, str]) -> str:
    kind = found.lastgroup or ""
    text = found[kind]
    if kind in _AROUND:
        return _AROUND[kind].format(inline(text, names))
    if kind == "target":
        return f"<a>{inline(found['label'], names)}</a>"
    return _ALONE[kind].format(escape(names.get(text, text) if kind == "user" else text))
