"""The ways people reach the article: the command line and the settings."""
