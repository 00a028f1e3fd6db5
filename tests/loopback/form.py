"""A request body under examination: what is wrong, and where, in the shape in which Discord tells it."""

from collections.abc import Sized
from typing import Any

from tests.loopback.errors import JSON, RefusedError, invalid_form


class Form:
    """Collects problems; ``at`` goes deeper into the body, and the problems found there are told with their path."""

    def __init__(self) -> None:
        self.errors: JSON = {}

    def at(self, *path: str | int) -> "Place":
        return Place(self, tuple(str(step) for step in path))

    def check(self) -> None:
        """Raise a RefusedError if there was any problem."""
        if self.errors:
            raise self.refusal()

    def refusal(self) -> RefusedError:
        return invalid_form(self.errors)


class Place:
    """A place in a body, and the questions that are asked of what stands there."""

    def __init__(self, form: Form, path: tuple[str, ...]) -> None:
        self._form = form
        self._path = path

    def at(self, *path: str | int) -> "Place":
        return Place(self._form, (*self._path, *(str(step) for step in path)))

    def problem(self, code: str, message: str) -> None:
        place = self._form.errors
        for step in self._path:
            place = place.setdefault(step, {})
        place.setdefault("_errors", []).append({"code": code, "message": message})

    def required(self) -> None:
        self.problem("BASE_TYPE_REQUIRED", "This field is required")

    def length(self, value: Sized, least: int, most: int) -> None:
        """The number of characters, or of entries, that ``value`` may have."""
        if least <= len(value) <= most:
            return
        if least == 0:
            message = f"Must be {most} or fewer in length."
        else:
            message = f"Must be between {least} and {most} in length."
        self.problem("BASE_TYPE_BAD_LENGTH" if least else "BASE_TYPE_MAX_LENGTH", message)

    def text(self, value: Any, least: int, most: int) -> str:
        """A text that must be there, if ``least`` is not 0, and must have a length between the two."""
        if value is None:
            if least:
                self.required()
            return ""
        if not isinstance(value, str):
            self.problem("BASE_TYPE_STRING", "Must be a string.")
            return ""
        self.length(value, least, most)
        return value

    def one_of(self, value: Any, allowed: tuple[Any, ...]) -> bool:
        if value in allowed:
            return True
        self.problem("BASE_TYPE_CHOICES", f"Value must be one of {allowed}.")
        return False

    def entries(self, value: Any, least: int, most: int) -> list[Any]:
        """A list that must have a number of entries between the two."""
        if value is None:
            if least:
                self.required()
            return []
        if not isinstance(value, list):
            self.problem("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return []
        self.length(value, least, most)
        return value
