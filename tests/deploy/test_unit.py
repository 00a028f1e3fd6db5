"""The systemd unit, judged by systemd itself where there is one."""

import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from bot.exit_codes import ExitCode
from bot.upkeep.health import BEAT_EVERY
from tests.bot.conftest import ROOT

UNIT = ROOT / "deploy" / "onrecord.service"

needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")


def service() -> dict[str, str]:
    """The settings of the unit; of one that stands there twice, the last."""
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(UNIT, encoding="utf-8")
    return dict(unit["Service"])


def analyze(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["systemd-analyze", *arguments], capture_output=True, encoding="utf-8", check=False)


@needs_systemd
def test_systemd_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    """Where onrecord is not installed as the README says, systemd is shown another program."""
    unit = tmp_path / "onrecord.service"
    unit.write_text(UNIT.read_text(encoding="utf-8").replace("/opt/onrecord/bin/onrecord", "/bin/true"))

    done = analyze("verify", str(unit))

    assert (done.returncode, done.stderr) == (0, "")


@needs_systemd
def test_systemd_calls_it_well_protected() -> None:
    done = analyze("security", "--offline=yes", "--threshold=20", str(UNIT))

    assert done.returncode == 0, done.stdout  # 0 is best, 100 is worst


def test_what_a_restart_cannot_mend_is_not_restarted() -> None:
    codes = {int(code) for code in service()["RestartPreventExitStatus"].split()}

    assert codes == {ExitCode.TOKEN_REFUSED, ExitCode.BAD_SETTINGS}


def test_restarts_stay_below_what_discord_allows() -> None:
    """1,000 log-ins a day (discord.com/developers/docs/events/gateway, "Session start limit")."""
    assert 24 * 3600 / int(service()["RestartSec"]) < 1000


def test_the_watchdog_is_patient() -> None:
    assert int(service()["WatchdogSec"].removesuffix("min")) * 60 > 10 * BEAT_EVERY
