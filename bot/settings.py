"""The settings: read from the environment and from ``.env`` in the working directory, checked, never guessed.

Nothing but this module imports pydantic, and only commands that need a setting import this module.
"""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.env_file import ENCODING, ENV_FILE, names_in_env_file
from bot.errors import SettingsError
from source import DEFAULT_ARTICLE


class LogLevel(StrEnum):
    """How much is logged."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class Settings(BaseSettings):
    """Every setting, by the name it has in the environment, in lower case here.

    The environment comes before the file; an empty value counts as none.
    """

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding=ENCODING,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    article: Path = Field(
        default=DEFAULT_ARTICLE,
        description="The article to answer from: a text, Markdown or HTML file.",
        examples=["story.txt"],
    )
    discord_token: SecretStr | None = Field(
        default=None,
        description="The bot's token, from the Bot page of your application in Discord's developer portal.",
        examples=["the.token.itself"],
    )
    discord_token_file: Path | None = Field(
        default=None,
        description="A file that holds the token and nothing else, in place of DISCORD_TOKEN.",
        examples=["/run/secrets/discord_token"],
    )
    question_channels: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(),
        description="The IDs of channels in which every question is answered, without a mention of the bot.",
        examples=["1012345678901234567,1112345678901234567"],
    )
    questions_per_minute: int = Field(
        default=8,
        ge=1,
        description="How many questions one person may ask in a minute.",
        examples=["20"],
    )
    quiet_minutes: int = Field(
        default=15,
        ge=1,
        description="After how many minutes without a question a chat is forgotten.",
        examples=["60"],
    )
    test_server: int | None = Field(
        default=None,
        description="The ID of a server that alone gets the commands, for trying out a change to them.",
        examples=["1212345678901234567"],
    )
    discord_api: str = Field(
        default="https://discord.com/api/v10",
        pattern=r"^https?://\S+[^/\s]$",
        description="The address of Discord's API, for a proxy or for tests.",
        examples=["http://127.0.0.1:8080/api/v10"],
    )
    shard_count: int | None = Field(
        default=None,
        ge=1,
        description="Into how many shards all servers are divided; without it, as many as Discord recommends.",
        examples=["4"],
    )
    shard_ids: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(),
        description="Which of the SHARD_COUNT shards this process runs, from 0; without it, all of them.",
        examples=["0,1"],
    )
    log_level: LogLevel = Field(
        default=LogLevel.INFO,
        description="How much is logged: ERROR, WARNING, INFO, or DEBUG, which shows the texts of errors too, maybe "
        "words of messages.",
        examples=["WARNING"],
    )
    health_file: Path | None = Field(
        default=None,
        description="A file that is touched every few seconds while the bot is connected, and is gone while it is not.",
        examples=["/run/onrecord/healthy"],
    )
    metrics_port: int | None = Field(
        default=None,
        ge=1,
        le=65535,
        description="A port of 127.0.0.1 on which Prometheus can read the counters.",
        examples=["9464"],
    )
    feedback_file: Path | None = Field(
        default=None,
        description="Where the questions are kept under whose answers somebody pressed a feedback button; "
        "without it, there are no such buttons.",
        examples=["feedback.jsonl"],
    )

    @property
    def token(self) -> str | None:
        """What DISCORD_TOKEN is set to."""
        return self.discord_token.get_secret_value() if self.discord_token else None

    @field_validator("article")
    @classmethod
    def _is_there(cls, path: Path) -> Path:
        path = _expanded(path)
        if not path.exists():
            raise ValueError("there is no such file; give the path of an article, or remove the setting")
        return path

    @field_validator("discord_token_file", "health_file", "feedback_file")
    @classmethod
    def _in_full(cls, path: Path | None) -> Path | None:
        return path and _expanded(path)

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, level: Any) -> Any:
        return level.upper() if isinstance(level, str) else level

    @field_validator("shard_ids", "question_channels", mode="before")
    @classmethod
    def _numbers(cls, text: Any) -> Any:
        if isinstance(text, str) and not re.fullmatch(r"\s*[0-9]{1,20}(\s*,\s*[0-9]{1,20})*\s*", text):
            raise ValueError("numbers with commas between them are wanted, as in 0,1")
        return {int(number) for number in text.split(",")} if isinstance(text, str) else text

    @model_validator(mode="after")
    def _agree(self) -> "Settings":
        if self.discord_token and self.discord_token_file:
            raise ValueError("DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set; remove one")
        if self.shard_ids and not self.shard_count:
            raise ValueError("SHARD_IDS is set without SHARD_COUNT; set that to the same number for every process")
        if self.shard_ids and self.shard_count and max(self.shard_ids) >= self.shard_count:
            raise ValueError(
                f"SHARD_IDS names shard {max(self.shard_ids)}, and SHARD_COUNT is {self.shard_count}; "
                f"shards are numbered from 0 to {self.shard_count - 1}"
            )
        return self


def read_settings() -> Settings:
    """Read every setting; a SettingsError names each that is wrong."""
    list(names_in_env_file())
    try:
        return Settings()
    except ValidationError as error:
        problems = [_problem(detail) for detail in error.errors()]
        raise SettingsError("\n".join(problems)) from error


def setting_name(field: str) -> str:
    """What a field of Settings is called in the environment."""
    return field.upper()


def setting_names() -> list[str]:
    """Every setting, as it is called in the environment."""
    return [setting_name(field) for field in Settings.model_fields]


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise ValueError("there is no such user") from error


def _problem(detail: ErrorDetails) -> str:
    # What is wrong with the settings together names them; their values, the token among them, are not shown.
    message = detail["msg"].removeprefix("Value error, ")
    if not detail["loc"]:
        return message
    limits = detail.get("ctx", {})
    match detail["type"]:
        case "int_parsing" | "int_from_float":
            message = "a whole number is wanted"
        case "greater_than_equal":
            message = f"the least is {limits['ge']}"
        case "less_than_equal":
            message = f"the most is {limits['le']}"
        case "enum":
            message = "it has to be one of " + ", ".join(LogLevel)
        case "string_pattern_mismatch":
            message = "an address is wanted, with http:// or https:// before it and no slash at its end"
    return f"{setting_name(str(detail['loc'][0]))} is {str(detail['input'])!r}: {message}"
