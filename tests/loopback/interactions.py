"""An interaction: what a person did with a command, a button or a form, and how the bot answered it."""

from dataclasses import dataclass, field
from typing import Any

from tests.loopback.errors import (
    JSON,
    already_acknowledged,
    invalid_webhook_token,
    too_many_followups,
    unknown_interaction,
    unknown_webhook,
)
from tests.loopback.form import Form
from tests.loopback.world import LOADING, Channel, Message, User

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
"""Types of interactions."""

REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
"""Types of first responses."""

FIRST_RESPONSE = 3.0
"""Seconds within which an interaction must have a first response."""

TOKEN_LIFE = 15 * 60.0
"""Seconds for which an interaction can be followed up."""

PERSONAL_FOLLOWUPS = 5
"""How often an app that is only the user's own can follow up."""

_ALLOWED = {
    COMMAND: (REPLY, DEFERRED_REPLY, MODAL),
    COMPONENT: (REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE, MODAL),
    AUTOCOMPLETE: (CHOICES,),
    MODAL_SUBMIT: (REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE),
}


@dataclass(eq=False)
class Interaction:
    """One interaction, from its birth on."""

    id: str
    token: str
    type: int
    user: User
    channel: Channel
    born: float
    """Reading of the stand-in's clock."""
    title: str
    """What it is called when something about it has to be told: "/ask", "button 'More'"."""
    personal: bool = False
    """Whether only the user has the app here, and the place has not."""
    source: Message | None = None
    """The message with the component."""
    option_type: int = 3
    """Of the option being typed."""
    response: int | None = None
    message: Message | None = None
    """The first response, where that is a message."""
    followups: list[Message] = field(default_factory=list)
    choices: list[JSON] | None = None
    modal: JSON | None = None
    updated: bool = False
    """Whether the message with the component was changed by it."""

    def check_first_response(self, kind: Any, now: float) -> None:
        """Refuse a first response that is late, is a second one, or does not fit."""
        if self.response is not None:
            raise already_acknowledged()
        if now - self.born > FIRST_RESPONSE:
            raise unknown_interaction()
        form = Form()
        form.at("type").one_of(kind, _ALLOWED[self.type])
        if kind in (UPDATE, DEFERRED_UPDATE) and self.source is None:
            form.at("type").problem("INTERACTION_UPDATE", "There is no message to update")
        form.check()

    def check_followup(self, now: float, *, new: bool) -> None:
        """Refuse what comes before the first response, after the token has died, or too often."""
        if self.response is None:
            raise unknown_webhook()
        if now - self.born > TOKEN_LIFE:
            raise invalid_webhook_token()
        if new and self.personal and len(self.followups) >= PERSONAL_FOLLOWUPS:
            raise too_many_followups()

    @property
    def is_thinking(self) -> bool:
        """Whether a reply was promised that has not come."""
        message = self.message
        return message is not None and not message.deleted and bool(message.flags & LOADING)

    def metadata(self) -> JSON:
        """What a message that answers it says of it."""
        return {
            "id": self.id,
            "type": self.type,
            "name": self.title.removeprefix("/"),
            "user": self.user.wire(),
            "user_id": self.user.id,
            "authorizing_integration_owners": self.owners(),
        }

    def owners(self) -> JSON:
        """Through whom the app is here: 0 the server, 1 the user."""
        if self.personal:
            return {"1": self.user.id}
        return {"0": self.channel.guild.id if self.channel.guild else "0"}
