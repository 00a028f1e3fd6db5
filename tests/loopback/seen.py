"""What a person sees: a message with its texts and buttons, a form to fill in, the choices under an option."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.loopback.errors import JSON
from tests.loopback.rules import BUTTON, CONTAINER, LINK, SELECTS, TEXT_DISPLAY, TEXT_INPUT, all_components
from tests.loopback.world import EPHEMERAL, LOADING, Message

if TYPE_CHECKING:
    from tests.loopback.people import Person


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the choices offered while an option is typed: what is shown, and what is sent if it is taken."""

    name: str
    value: Any


class Seen:
    """A message as one person sees it, now: it changes when the message is edited or deleted."""

    def __init__(self, person: "Person", message: Message) -> None:
        self._person = person
        self.message = message

    def __repr__(self) -> str:
        return f"<message by {self.author}: {self.text!r} {self.buttons}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Seen) and other.message is self.message

    def __hash__(self) -> int:
        return hash(self.message.id)

    @property
    def text(self) -> str:
        """All that there is to read, in its order, markdown and all; where a line may not break is not seen."""
        parts: list[str | None] = [self.message.content]
        for embed in self.message.embeds:
            fields = [part for field in embed.get("fields", []) for part in (field["name"], field["value"])]
            footer = (embed.get("footer") or {}).get("text")
            parts += [embed.get("title"), embed.get("description"), *fields, footer]
        parts += [part["content"] for part in self.components if part["type"] == TEXT_DISPLAY]
        return "\n".join(part for part in parts if part).replace("\u00a0", " ")

    @property
    def components(self) -> list[JSON]:
        """Every component, nested ones too."""
        return list(all_components(self.message.components))

    @property
    def buttons(self) -> list[str]:
        """What stands on the buttons that can be clicked, links not among them."""
        return [_label(one) for one in self._buttons() if one["style"] != LINK and not one.get("disabled")]

    @property
    def links(self) -> dict[str, str]:
        """Where the buttons that are links lead."""
        return {_label(one): one["url"] for one in self._buttons() if one["style"] == LINK}

    @property
    def options(self) -> list[str]:
        """What can be chosen in the message's menus."""
        return [option["label"] for one in self.components if one["type"] in SELECTS for option in one["options"]]

    @property
    def colour(self) -> int | None:
        """Of the stripe beside the first container or embed."""
        for component in self.components:
            if component["type"] == CONTAINER:
                return component.get("accent_color")
        return self.message.embeds[0].get("color") if self.message.embeds else None

    @property
    def author(self) -> str:
        return self.message.author.name

    @property
    def ephemeral(self) -> bool:
        """Whether nobody else sees it."""
        return bool(self.message.flags & EPHEMERAL)

    @property
    def thinking(self) -> bool:
        """Whether it says that the bot is thinking."""
        return bool(self.message.flags & LOADING)

    @property
    def edited(self) -> bool:
        return self.message.edited is not None

    @property
    def deleted(self) -> bool:
        return self.message.deleted

    @property
    def pings(self) -> frozenset[str]:
        """Whom the message has notified: names of users and roles, or "everyone"."""
        return self.message.pings

    @property
    def replies_to(self) -> "Seen | None":
        answered = self.message.replies_to
        return Seen(self._person, answered) if answered else None

    @property
    def payload(self) -> JSON:
        """The request body that made it what it is."""
        return self.message.payloads[-1]

    def as_seen_by(self, person: "Person") -> "Seen | None":
        """The same message in somebody else's eyes; None if that person does not see it."""
        return Seen(person, self.message) if self.message.is_visible_to(person.user) else None

    async def click(self, label: str) -> "Seen | Form | None":
        """Click the button on which this stands."""
        return await self._person.uses_component(self, self.button(label), f"button {label!r}")

    def button(self, label: str) -> JSON:
        """The button on which this stands, which can be clicked."""
        found = [one for one in self._buttons() if _label(one) == label]
        assert found, f"no button {label!r}; there are {self.buttons}"
        assert len(found) == 1, f"more than one button {label!r}"
        assert not found[0].get("disabled"), f"the button {label!r} cannot be clicked"
        assert found[0]["style"] != LINK, f"{label!r} is a link to {found[0]['url']}"
        return found[0]

    async def choose(self, *labels: str) -> "Seen | Form | None":
        """Choose from the menu that has an option of the first name."""
        for select in (one for one in self.components if one["type"] in SELECTS):
            values = {option["label"]: option["value"] for option in select.get("options", [])}
            if labels[0] in values:
                chosen = [values[label] for label in labels]
                return await self._person.uses_component(self, select, f"menu with {labels[0]!r}", chosen)
        raise AssertionError(f"no menu with {labels[0]!r}; there are {self.options}")

    async def reply(self, text: str, *, ping: bool = True) -> "Seen | None":
        """Reply to it, and see what the bot says."""
        return await self._person.says(text, reply_to=self, ping=ping)

    def _buttons(self) -> list[JSON]:
        return [one for one in self.components if one["type"] == BUTTON]


class Form:
    """A form that the bot has asked the person to fill in."""

    def __init__(self, person: "Person", modal: JSON, source: Seen | None) -> None:
        self._person = person
        self._modal = modal
        self._source = source

    @property
    def title(self) -> str:
        return str(self._modal["title"])

    @property
    def fields(self) -> list[str]:
        """What stands above the inputs."""
        return [label for label, _ in self._inputs()]

    async def submit(self, **values: str) -> "Seen | Form | None":
        """Fill in the inputs, by their labels or custom ids, and send the form."""
        components = []
        for label, item in self._inputs():
            value = values.pop(label, values.pop(item["custom_id"], item.get("value") or ""))
            components.append(
                {"type": TEXT_INPUT, "id": item.get("id", 1), "custom_id": item["custom_id"], "value": value}
            )
        assert not values, f"no inputs {sorted(values)}; there are {self.fields}"
        return await self._person.submits(self._modal["custom_id"], components, self._source)

    def _inputs(self) -> list[tuple[str, JSON]]:
        found = []
        for part in self._modal["components"]:
            if "component" in part:
                found.append((part["label"], part["component"]))
            else:
                found += [(item.get("label", ""), item) for item in part.get("components", [])]
        return found


def _label(button: JSON) -> str:
    return button.get("label") or (button.get("emoji") or {}).get("name") or ""
