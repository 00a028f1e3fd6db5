"""Discord: the only part of the project that imports discord. ``running`` starts it."""
