"""Everything between a question and an answer."""

from index.answerer import Answerer
from index.chat import Chat

__all__ = ["Answerer", "Chat"]
