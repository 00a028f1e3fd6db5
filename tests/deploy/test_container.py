"""The container file and compose.yaml fit each other and the project. Neither is run here."""

import re
import tomllib

from bot.settings import setting_names
from bot.upkeep.health import BEAT_EVERY
from tests.bot.conftest import ROOT

CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")


def copied() -> list[str]:
    """What is copied into the stage that builds."""
    lines = re.findall(r"^COPY (?!--from)(.*)$", CONTAINERFILE, re.MULTILINE)
    return [name for line in lines for name in line.split()[:-1]]


def test_all_that_makes_the_wheel_is_copied_and_nothing_else() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    files = [project["project"]["readme"], *project["project"]["license-files"], "pyproject.toml"]

    assert sorted(copied()) == sorted([*packages, *files])


def test_what_is_copied_is_sent_to_be_built() -> None:
    sent = re.findall(r"^!(.*)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)

    assert set(copied()) == set(sent)


def test_the_image_that_runs_has_no_tools_and_is_nobody_special() -> None:
    run = CONTAINERFILE.rpartition("FROM ")[2]

    assert not re.search(r"\b(pip|gcc|venv|git)\b", run)
    assert re.search(r"^USER onrecord$", run, re.MULTILINE)


def test_both_look_for_the_health_file_in_the_same_way() -> None:
    [image] = re.findall(r"CMD (test -n .*)$", CONTAINERFILE, re.MULTILINE)
    [compose] = re.findall(r'"CMD-SHELL", "(.*)"\]', COMPOSE)
    [age] = re.findall(r"-(\d+) seconds", image)

    assert compose.replace('\\"', '"').replace("$$", "$") == image
    assert int(age) > 5 * BEAT_EVERY


def test_the_folder_of_the_health_file_can_be_written() -> None:
    [file] = re.findall(r"HEALTH_FILE=(\S+)", CONTAINERFILE)
    [folder] = re.findall(r"tmpfs: ([^:\s]+)", COMPOSE)

    assert file.startswith(f"{folder}/")


def test_the_settings_that_are_named_exist() -> None:
    named = set(re.findall(r"\b([A-Z]+_?[A-Z]+)=", CONTAINERFILE + COMPOSE)) - {"PATH", "PYTHONDONTWRITEBYTECODE"}

    assert named
    assert named <= set(setting_names())
