"""What a person can put right, apart from the article, whose errors are the source's."""


class UsageError(Exception):
    """The command cannot be carried out as it was given."""


class SettingsError(Exception):
    """A setting, or the file it stands in, is wrong; the message names it, its value and the mend."""


class TokenRefusedError(Exception):
    """Discord does not know the token."""


class UnreachableError(Exception):
    """Discord cannot be reached, or does not answer as it should."""
