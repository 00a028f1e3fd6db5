"""Everything between a question and an answer."""
