"""The documented limits and shapes of messages, interaction responses and commands.

A request body comes in; a RefusedError goes out, as Discord would answer, if anything in it is wrong. Figures are those
of Discord's documentation (discord.com/developers/docs, August 2026).
"""

import re
from collections.abc import Iterator
from typing import Any

from tests.loopback.emoji import is_emoji
from tests.loopback.errors import JSON, empty_message
from tests.loopback.form import Form, Place
from tests.loopback.world import COMPONENTS_V2, EPHEMERAL

MESSAGE = 2000
EMBEDS, EMBEDS_IN_ALL = 10, 6000
COMPONENTS, COMPONENT_TEXT = 40, 4000
ROWS, BUTTONS, OPTIONS = 5, 5, 25
CUSTOM_ID, LABEL, PLACEHOLDER, OPTION_TEXT = 100, 80, 150, 100
CHOICES, CHOICE_TEXT = 25, 100
MODAL_TITLE, MODAL_COMPONENTS, INPUT_LABEL, INPUT_TEXT = 45, 5, 45, 4000
COMMANDS, COMMAND_OPTIONS, COMMAND_NAME, COMMAND_DESCRIPTION, COMMAND_IN_ALL = 100, 25, 32, 100, 8000
ACTIVITY = 128

ACTION_ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER, LABELLED = 9, 10, 11, 12, 13, 14, 17, 18
SELECTS = (3, 5, 6, 7, 8)
LINK, PREMIUM = 5, 6

_IN_CONTAINER = (ACTION_ROW, SECTION, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR)
_CHILDREN: dict[int, tuple[int, ...]] = {
    ACTION_ROW: (BUTTON, *SELECTS),
    SECTION: (TEXT_DISPLAY,),
    CONTAINER: _IN_CONTAINER,
}
_TOP_LEVEL = (*_IN_CONTAINER, CONTAINER)

_SETTABLE_FLAGS = (1 << 2) | EPHEMERAL | (1 << 12) | (1 << 13) | COMPONENTS_V2
_COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")


def check_message(body: JSON, *, was: JSON | None = None) -> None:
    """Refuse a message, or an edit of one that ``was`` (content, embeds, components, flags), that breaks a limit."""
    form = Form()
    flags = body.get("flags") or 0
    if flags & ~_SETTABLE_FLAGS:
        form.at("flags").problem("BITFIELD_INVALID", "This flag cannot be set.")
    is_v2 = bool((flags | (was or {}).get("flags", 0)) & COMPONENTS_V2)
    form.at("content").text(body.get("content"), 0, MESSAGE)
    _check_embeds(form.at("embeds"), body.get("embeds"))
    _check_mentions(form.at("allowed_mentions"), body.get("allowed_mentions"))
    if is_v2:
        for name in ("content", "embeds", "sticker_ids", "poll"):
            if body.get(name):
                form.at(name).problem(
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
                )
    _check_components(form.at("components"), body.get("components"), is_v2=is_v2)
    form.check()
    kept = (was or {}) | {name: value for name, value in body.items() if value is not None or name in (was or {})}
    if not any(kept.get(name) for name in ("content", "embeds", "components", "sticker_ids", "poll", "attachments")):
        raise empty_message()
    if not is_v2 and not any(kept.get(name) for name in ("content", "embeds", "sticker_ids", "poll", "attachments")):
        raise empty_message()


def check_choices(body: JSON, option_type: int) -> None:
    """Refuse the choices that an autocomplete may not offer; ``option_type`` is that of the option being typed."""
    form = Form()
    choices = (body.get("data") or {}).get("choices")
    _check_choices(form.at("data", "choices"), choices, option_type)
    form.check()


def check_modal(body: JSON) -> None:
    """Refuse a form to fill in that Discord would not show."""
    form = Form()
    data = body.get("data") or {}
    form.at("data", "title").text(data.get("title"), 1, MODAL_TITLE)
    form.at("data", "custom_id").text(data.get("custom_id"), 1, CUSTOM_ID)
    place = form.at("data", "components")
    for number, part in enumerate(place.entries(data.get("components"), 1, MODAL_COMPONENTS)):
        here = place.at(number)
        match part.get("type"):
            case 18:  # a label, with the input inside
                here.at("label").text(part.get("label"), 1, INPUT_LABEL)
                here.at("description").text(part.get("description"), 0, 100)
                _check_input(here.at("component"), part.get("component") or {})
            case 1:
                for inner, item in enumerate(here.at("components").entries(part.get("components"), 1, 1)):
                    here.at("components", inner, "label").text(item.get("label"), 1, INPUT_LABEL)
                    _check_input(here.at("components", inner), item)
            case 10:
                here.at("content").text(part.get("content"), 1, COMPONENT_TEXT)
            case _:
                here.at("type").one_of(part.get("type"), (ACTION_ROW, TEXT_DISPLAY, LABELLED))
    form.check()


def check_commands(commands: Any) -> None:
    """Refuse a list of commands that may not be registered together."""
    form = Form()
    if not isinstance(commands, list):
        form.at("_").problem("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
    form.check()
    seen = set()
    for number, command in enumerate(commands):
        here = form.at(number)
        kind = command.get("type", 1)
        if (kind, command.get("name")) in seen:
            here.at("name").problem("APPLICATION_COMMANDS_DUPLICATE_NAME", "Command names must be unique")
        seen.add((kind, command.get("name")))
        _check_command(here, command, kind)
    for kind, most in ((1, COMMANDS), (2, 15), (3, 15)):
        if sum(command.get("type", 1) == kind for command in commands) > most:
            form.at("_").problem("APPLICATION_COMMANDS_MAX", f"At most {most} commands of type {kind}")
    form.check()


def check_presence(data: JSON) -> str | None:
    """What is wrong with a presence, if anything: the gateway closes the connection for it."""
    if data.get("status") not in ("online", "idle", "dnd", "invisible", "offline"):
        return f"status {data.get('status')!r}"
    for activity in data.get("activities", []):
        for name in ("name", "state"):
            text = activity.get(name)
            if text is not None and not 1 <= len(text) <= ACTIVITY:
                return f"an activity's {name} has {len(text)} characters"
        if activity.get("type") not in (0, 1, 2, 3, 4, 5):
            return f"activity type {activity.get('type')!r}"
    return None


def all_components(components: list[JSON]) -> Iterator[JSON]:
    """Every component, those inside others too, in the order in which they are shown."""
    for component in components:
        yield component
        yield from all_components(component.get("components") or [])
        if component.get("accessory"):
            yield from all_components([component["accessory"]])


def _check_embeds(place: Place, embeds: Any) -> None:
    in_all = 0
    for number, embed in enumerate(place.entries(embeds, 0, EMBEDS)):
        here = place.at(number)
        author, footer = embed.get("author") or {}, embed.get("footer") or {}
        texts = [
            here.at("title").text(embed.get("title"), 0, 256),
            here.at("description").text(embed.get("description"), 0, 4096),
            here.at("author", "name").text(author.get("name"), 1 if author else 0, 256),
            here.at("footer", "text").text(footer.get("text"), 1 if footer else 0, 2048),
        ]
        for row, item in enumerate(here.at("fields").entries(embed.get("fields"), 0, 25)):
            texts.append(here.at("fields", row, "name").text(item.get("name"), 1, 256))
            texts.append(here.at("fields", row, "value").text(item.get("value"), 1, 1024))
        in_all += sum(len(text) for text in texts)
    if in_all > EMBEDS_IN_ALL:
        place.problem("MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {EMBEDS_IN_ALL}")


def _check_mentions(place: Place, allowed: Any) -> None:
    if allowed is None:
        return
    parse = allowed.get("parse", [])
    for number, kind in enumerate(parse):
        place.at("parse", number).one_of(kind, ("roles", "users", "everyone"))
    for kind in ("users", "roles"):
        place.at(kind).entries(allowed.get(kind, []), 0, 100)
        if kind in parse and allowed.get(kind):
            place.problem("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", f"parse:['{kind}'] and {kind}: [ids...] exclude")


def _check_components(place: Place, components: Any, *, is_v2: bool) -> None:
    if not is_v2:
        rows = place.entries(components, 0, ROWS)
        for number, row in enumerate(rows):
            if place.at(number, "type").one_of(row.get("type"), (ACTION_ROW,)):
                _check_component(place.at(number), row)
    else:
        rows = place.entries(components, 0, COMPONENTS)
        for number, component in enumerate(rows):
            if place.at(number, "type").one_of(component.get("type"), _TOP_LEVEL):
                _check_component(place.at(number), component)
        everything = list(all_components(rows))
        if len(everything) > COMPONENTS:
            place.problem(
                "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                f"The total number of components ({len(everything)}) exceeds the maximum of {COMPONENTS}",
            )
        text = sum(len(part.get("content") or "") for part in everything if part.get("type") == TEXT_DISPLAY)
        if text > COMPONENT_TEXT:
            place.problem(
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                f"The displayable text ({text}) exceeds the maximum of {COMPONENT_TEXT} characters",
            )
    seen = set()
    for component in all_components(rows):
        custom_id = component.get("custom_id")
        if custom_id is not None and custom_id in seen:
            place.problem("COMPONENT_CUSTOM_ID_DUPLICATED", f"Component custom id cannot be duplicated: {custom_id}")
        seen.add(custom_id)


def _check_component(place: Place, component: JSON) -> None:
    match component.get("type"):
        case 1:
            children = _check_children(place, component, BUTTONS)
            if len(children) > 1 and any(child.get("type") != BUTTON for child in children):
                place.at("components").problem("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select fills a row of its own")
        case 2:
            _check_button(place, component)
        case 3 | 5 | 6 | 7 | 8:
            _check_select(place, component)
        case 9:
            _check_children(place, component, 3)
            accessory = component.get("accessory")
            if accessory is None:
                place.at("accessory").required()
            elif place.at("accessory", "type").one_of(accessory.get("type"), (BUTTON, THUMBNAIL)):
                _check_component(place.at("accessory"), accessory)
        case 10:
            place.at("content").text(component.get("content"), 1, COMPONENT_TEXT)
        case 14:
            place.at("spacing").one_of(component.get("spacing", 1), (1, 2))
        case 17:
            _check_children(place, component, COMPONENTS)
            colour = component.get("accent_color")
            if colour is not None and not (isinstance(colour, int) and 0 <= colour <= 0xFFFFFF):
                place.at("accent_color").problem(
                    "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215."
                )


def _check_children(place: Place, component: JSON, most: int) -> list[JSON]:
    allowed = _CHILDREN[component["type"]]
    children = place.at("components").entries(component.get("components"), 1, most)
    for number, child in enumerate(children):
        here = place.at("components", number)
        if here.at("type").one_of(child.get("type"), allowed):
            _check_component(here, child)
    return children


def _check_button(place: Place, button: JSON) -> None:
    style = button.get("style")
    place.at("style").one_of(style, (1, 2, 3, 4, 5, 6))
    place.at("label").text(button.get("label"), 0, LABEL)
    if style == LINK:
        url = place.at("url").text(button.get("url"), 1, 512)
        if url and not re.match(r"(https?|discord)://\S+$", url):
            place.at("url").problem("URL_TYPE_INVALID_URL", "Not a well formed URL.")
        if button.get("custom_id") is not None:
            place.problem("BUTTON_COMPONENT_INVALID", "A link button cannot have a custom id")
    elif style != PREMIUM:
        place.at("custom_id").text(button.get("custom_id"), 1, CUSTOM_ID)
        if button.get("url") is not None:
            place.problem("BUTTON_COMPONENT_INVALID", "Only a link button can have a url")
    emoji = button.get("emoji")
    _check_emoji(place.at("emoji"), emoji)
    if style != PREMIUM and not button.get("label") and not emoji:
        place.problem("BUTTON_COMPONENT_EMPTY", "A button must have a label or an emoji")


def _check_emoji(place: Place, emoji: JSON | None) -> None:
    if emoji and emoji.get("id") is None and not is_emoji(emoji.get("name") or ""):
        place.at("name").problem("BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")


def _check_select(place: Place, select: JSON) -> None:
    place.at("custom_id").text(select.get("custom_id"), 1, CUSTOM_ID)
    place.at("placeholder").text(select.get("placeholder"), 0, PLACEHOLDER)
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if not 0 <= least <= most <= OPTIONS:
        place.problem("SELECT_COMPONENT_MAX_VALUES", f"min_values {least} and max_values {most} must be 0 to 25")
    if select.get("type") != STRING_SELECT:
        return
    options = place.at("options").entries(select.get("options"), 1, OPTIONS)
    if most > len(options):
        place.at("max_values").problem("SELECT_COMPONENT_MAX_VALUES", "There are fewer options than may be chosen")
    values = set()
    for number, option in enumerate(options):
        here = place.at("options", number)
        here.at("label").text(option.get("label"), 1, OPTION_TEXT)
        value = here.at("value").text(option.get("value"), 1, OPTION_TEXT)
        here.at("description").text(option.get("description"), 0, OPTION_TEXT)
        _check_emoji(here.at("emoji"), option.get("emoji"))
        if value in values:
            here.at("value").problem("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified value is already used")
        values.add(value)


def _check_input(place: Place, item: JSON) -> None:
    place.at("custom_id").text(item.get("custom_id"), 1, CUSTOM_ID)
    if item.get("type") == TEXT_INPUT:
        place.at("style").one_of(item.get("style"), (1, 2))
        place.at("placeholder").text(item.get("placeholder"), 0, 100)
        place.at("value").text(item.get("value"), 0, INPUT_TEXT)
        least, most = item.get("min_length") or 0, item.get("max_length") or INPUT_TEXT
        if not 0 <= least <= most <= INPUT_TEXT or most < 1:
            place.problem("TEXT_INPUT_LENGTH", f"min_length {least} and max_length {most} do not go together")


def _check_command(place: Place, command: JSON, kind: int) -> None:
    name = place.at("name").text(command.get("name"), 1, COMMAND_NAME)
    description = command.get("description")
    if kind == 1:
        _check_name(place, name)
        place.at("description").text(description, 1, COMMAND_DESCRIPTION)
    elif description:
        place.at("description").problem("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu has none")
    for key, allowed in (("contexts", (0, 1, 2)), ("integration_types", (0, 1))):
        for number, value in enumerate(command.get(key) or []):
            place.at(key, number).one_of(value, allowed)
    _check_options(place.at("options"), command.get("options"), kind)
    if _texts_of(command) > COMMAND_IN_ALL:
        place.problem("APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({COMMAND_IN_ALL})")


def _check_name(place: Place, name: str) -> None:
    if name and (not _COMMAND_NAME.fullmatch(name) or name != name.lower()):
        place.at("name").problem("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _check_options(place: Place, options: Any, kind: int) -> None:
    if options and kind != 1:
        place.problem("APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options")
    optional, names = False, set()
    for number, option in enumerate(place.entries(options, 0, COMMAND_OPTIONS)):
        here = place.at(number)
        here.at("type").one_of(option.get("type"), tuple(range(1, 12)))
        name = here.at("name").text(option.get("name"), 1, COMMAND_NAME)
        _check_name(here, name)
        if name in names:
            here.at("name").problem("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique")
        names.add(name)
        here.at("description").text(option.get("description"), 1, COMMAND_DESCRIPTION)
        if option.get("required") and optional:
            here.problem("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must come first")
        optional = optional or not option.get("required")
        if option.get("autocomplete") and option.get("choices"):
            here.problem("APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", "Choices and autocomplete exclude")
        _check_choices(here.at("choices"), option.get("choices"), option.get("type", 3))
        if option.get("type") in (1, 2):
            _check_options(here.at("options"), option.get("options"), kind)
        if not 0 <= (option.get("min_length") or 0) <= 6000 or not 1 <= option.get("max_length", 6000) <= 6000:
            here.problem("NUMBER_TYPE_RANGE", "min_length must be 0 to 6000 and max_length 1 to 6000")


def _check_choices(place: Place, choices: Any, option_type: int) -> None:
    for number, choice in enumerate(place.entries(choices, 0, CHOICES)):
        here = place.at(number)
        here.at("name").text(choice.get("name"), 1, CHOICE_TEXT)
        value = choice.get("value")
        if option_type == 3:
            here.at("value").text(value, 1, CHOICE_TEXT)
        elif not isinstance(value, int | float) or isinstance(value, bool):
            here.at("value").problem("NUMBER_TYPE_COERCE", f"Value {value!r} is not a number.")


def _texts_of(command: JSON) -> int:
    """Characters of names, descriptions and values, options included."""
    own = len(command.get("name") or "") + len(command.get("description") or "")
    own += sum(
        len(one["name"]) + len(str(one.get("value", ""))) for one in command.get("choices") or [] if "name" in one
    )
    return own + sum(_texts_of(option) for option in command.get("options") or [])
