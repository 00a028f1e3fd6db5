"""Pictures of what the bot really sends, as Discord would show it: ``python -m tests.pictures OUT_DIR``."""
