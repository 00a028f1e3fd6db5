"""A message as it was sent, to HTML as Discord would show it: Components V2, and the plain text of people.

What is not drawn here raises, so that no picture shows a guess.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tests.loopback import rules
from tests.loopback.errors import JSON
from tests.loopback.world import CHAT_COMMAND, EPHEMERAL, Message
from tests.pictures.markdown import inline, to_html

STYLE = Path(__file__).with_name("discord.css")

_LINK_MARK = (
    '<svg width="14" height="14" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4">'
    '<path d="M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"/></svg>'
)


def page(messages: Sequence[Message], *, width: int, theme: str) -> str:
    """A conversation, ``width`` pixels wide, "dark" or "light"."""
    names = {user.id: user.name for message in messages for user in (message.author, *message.mentions)}
    body = "".join(Drawing(names).message(one) for one in messages)
    style = STYLE.read_text(encoding="utf-8")
    return (
        f'<!doctype html><meta charset="utf-8"><style>{style}</style>'
        f'<body class="{theme}"><main style="width:{width}px">{body}</main>'
    )


@dataclass(frozen=True)
class Drawing:
    """Draws messages."""

    names: Mapping[str, str]
    """Of users, by their ids."""

    def message(self, message: Message) -> str:
        """One message, with the line above it that says what it answers."""
        author = message.author
        tag = '<span class="tag">APP</span>' if author.bot else ""
        text = f'<div class="text">{to_html(message.content, self.names)}</div>' if message.content else ""
        edited = " <small>(edited)</small>" if message.edited else ""
        private = ""
        if message.flags & EPHEMERAL:
            private = '<div class="private">👁 Only you can see this • <a>Dismiss message</a></div>'
        components = "".join(self.component(one) for one in message.components)
        return (
            f'{self._above(message)}<article><div class="avatar {"bot" if author.bot else ""}">{escape(author.name[0])}'
            f"</div><div class=column><header><b>{escape(author.name)}</b>{tag}<time>12:00</time></header>"
            f"{text}{components}{edited}{private}</div></article>"
        )

    def component(self, component: JSON) -> str:
        """A component, with those inside it."""
        kind = component["type"]
        drawn = {
            rules.ACTION_ROW: self._row,
            rules.BUTTON: self._button,
            rules.SECTION: self._section,
            rules.TEXT_DISPLAY: self._text,
            rules.SEPARATOR: self._separator,
            rules.CONTAINER: self._container,
            **dict.fromkeys(rules.SELECTS, self._select),
        }
        if kind not in drawn:
            raise NotImplementedError(f"components of type {kind} are not drawn")
        return drawn[kind](component)

    def _row(self, row: JSON) -> str:
        return f'<div class="row">{self._inside(row)}</div>'

    def _section(self, section: JSON) -> str:
        accessory = self.component(section["accessory"])
        return f'<div class="section"><div>{self._inside(section)}</div>{accessory}</div>'

    def _text(self, text: JSON) -> str:
        return f'<div class="text">{to_html(text["content"], self.names)}</div>'

    def _separator(self, separator: JSON) -> str:
        line = "" if separator.get("divider", True) else " blank"
        return f'<hr class="space{separator.get("spacing") or 1}{line}">'

    def _select(self, select: JSON) -> str:
        shown = select.get("placeholder") or "Make a selection"
        return f'<span class="select">{escape(shown)}<b>⌄</b></span>'

    def _inside(self, component: JSON) -> str:
        return "".join(self.component(one) for one in component["components"])

    def _container(self, component: JSON) -> str:
        colour = component.get("accent_color")
        accent = "" if colour is None else f' style="--accent:#{colour:06x}"'
        return f'<div class="container{" accented" if accent else ""}"{accent}>{self._inside(component)}</div>'

    def _button(self, button: JSON) -> str:
        emoji = (button.get("emoji") or {}).get("name") or ""
        label = f"<span>{escape(button['label'])}</span>" if button.get("label") else ""
        mark = _LINK_MARK if button["style"] == 5 else ""
        disabled = " disabled" if button.get("disabled") else ""
        return f'<span class="button style{button["style"]}{disabled}">{escape(emoji)}{label}{mark}</span>'

    def _above(self, message: Message) -> str:
        if message.replies_to:
            answered = message.replies_to
            shown = inline(answered.content or "Click to see attachment", self.names)
            return f'<div class="above"><b>@{escape(answered.author.name)}</b> {shown}</div>'
        if message.interaction and message.interaction["type"] == 2:
            slash = "/" if message.type == CHAT_COMMAND else ""
            user, name = message.interaction["user"]["global_name"], slash + message.interaction["name"]
            return f'<div class="above"><b>{escape(user)}</b> used <span class="mention">{escape(name)}</span></div>'
        return ""
