"""The token: where it comes from, and what is taken for one by mistake."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.token import application_of, read_token

TOKEN = "MTAxMjM0NTY3ODkwMTIzNDU2Nw.Gx4bcD.made-up_for_this_test"


def test_it_starts_with_the_application() -> None:
    assert application_of(TOKEN) == 1012345678901234567


def test_it_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n", encoding="utf-8")

    assert read_token(None, file) == TOKEN


def test_white_space_around_it_does_no_harm() -> None:
    assert read_token(f" {TOKEN}\n", None) == TOKEN


def test_where_there_is_none_it_is_said_how_to_get_one() -> None:
    with pytest.raises(SettingsError, match="choose New Application"):
        read_token(None, None)


@pytest.mark.parametrize(
    ("copied", "why"),
    [
        ("1012345678901234567", "it is a number, as the application ID is"),
        ("0123456789abcdef" * 4, "it looks like the public key"),
        ("aB3-" * 8, "it looks like the client secret"),
        (f"Bot {TOKEN}", "it starts with the word Bot"),
        (f"'{TOKEN}'", "a space or a quotation mark"),
        ("the.token.itself", "it is not shaped like one"),
        ("", "it is not shaped like one"),
    ],
)
def test_what_is_copied_by_mistake_is_named_and_not_shown(tmp_path: Path, copied: str, why: str) -> None:
    file = tmp_path / "token"
    file.write_text(copied, encoding="utf-8")

    for value, path, name in ((copied, None, "DISCORD_TOKEN"), (None, file, "DISCORD_TOKEN_FILE")):
        with pytest.raises(SettingsError, match=f"^{name} holds no token, .*Reset Token$") as error:
            read_token(value, path)
        assert why in str(error.value)
        assert not copied or copied not in str(error.value)


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"DISCORD_TOKEN_FILE is .*No such file"):
        read_token(None, tmp_path / "gone")

    (tmp_path / "picture").write_bytes(b"\x89PNG\xff")
    with pytest.raises(SettingsError, match=r"DISCORD_TOKEN_FILE is .*no text"):
        read_token(None, tmp_path / "picture")
