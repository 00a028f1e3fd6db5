"""How Discord refuses a request: an HTTP status, a JSON error code and a message."""

from http import HTTPStatus
from typing import Any, TypeAlias

JSON: TypeAlias = dict[str, Any]


class RefusedError(Exception):
    """A request that Discord refuses; ``code`` is Discord's own, beside the HTTP status."""

    def __init__(self, status: int, code: int, message: str, errors: JSON | None = None) -> None:
        super().__init__(message)
        self.status = HTTPStatus(status)
        self.code = code
        self.message = message
        self.errors = errors

    def body(self) -> JSON:
        """The JSON that goes with the status."""
        body: JSON = {"message": self.message, "code": self.code}
        return body | {"errors": self.errors} if self.errors else body


def unauthorized() -> RefusedError:
    return RefusedError(401, 0, "401: Unauthorized")


def no_such_route() -> RefusedError:
    return RefusedError(404, 0, "404: Not Found")


def unknown_channel() -> RefusedError:
    return RefusedError(404, 10003, "Unknown Channel")


def unknown_guild() -> RefusedError:
    return RefusedError(404, 10004, "Unknown Guild")


def unknown_message() -> RefusedError:
    return RefusedError(404, 10008, "Unknown Message")


def unknown_user() -> RefusedError:
    return RefusedError(404, 10013, "Unknown User")


def unknown_webhook() -> RefusedError:
    return RefusedError(404, 10015, "Unknown Webhook")


def unknown_interaction() -> RefusedError:
    return RefusedError(404, 10062, "Unknown interaction")


def unknown_command() -> RefusedError:
    return RefusedError(404, 10063, "Unknown application command")


def too_many_followups() -> RefusedError:
    return RefusedError(400, 40094, "This interaction has reached its maximum number of follow-up messages")


def already_acknowledged() -> RefusedError:
    return RefusedError(400, 40060, "Interaction has already been acknowledged.")


def missing_access() -> RefusedError:
    return RefusedError(403, 50001, "Missing Access")


def foreign_message() -> RefusedError:
    return RefusedError(403, 50005, "Cannot edit a message authored by another user")


def empty_message() -> RefusedError:
    return RefusedError(400, 50006, "Cannot send an empty message")


def closed_to_messages() -> RefusedError:
    return RefusedError(403, 50007, "Cannot send messages to this user")


def missing_permissions() -> RefusedError:
    return RefusedError(403, 50013, "Missing Permissions")


def invalid_webhook_token() -> RefusedError:
    return RefusedError(401, 50027, "Invalid Webhook Token")


def invalid_form(errors: JSON) -> RefusedError:
    return RefusedError(400, 50035, "Invalid Form Body", errors)


def not_json() -> RefusedError:
    return RefusedError(400, 50109, "The request body contains invalid JSON.")


def no_history() -> RefusedError:
    return RefusedError(403, 160002, "Cannot reply without permission to read message history")
