"""What the command tells the shell when it ends."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The numbers are those of grep (0 to 2) and of BSD's sysexits.h (64 to 78)."""

    SHOWN = 0, "a passage, or what was asked for, is shown"
    NOT_ANSWERED = 1, "the article does not answer, or was asked nothing, as by a greeting"
    USAGE = 2, "the command was given wrongly"
    BAD_DATA = 65, "the article or a line of input cannot be read"
    NO_FILE = 66, "there is no such file"
    UNREACHABLE = 69, "Discord cannot be reached"
    MISTAKE = 70, "a mistake in onrecord itself"
    NO_OUTPUT = 74, "reading or writing failed, a full disk for instance"
    TOKEN_REFUSED = 77, "Discord refused the token"
    BAD_SETTINGS = 78, "a setting is wrong"
    INTERRUPTED = 130, "interrupted with Ctrl-C"
    CLOSED_PIPE = 141, "whatever read the output stopped reading"

    meaning: str

    def __new__(cls, number: int, meaning: str) -> "ExitCode":
        """Let each code carry its meaning, which the help and the README show."""
        code = int.__new__(cls, number)
        code._value_ = number
        code.meaning = meaning
        return code
