"""Everything between a question and an answer.

Its door is ``index.answerer.Answerer``, with ``index.chat.Chat`` for what was said before; who said what can be had
alone from ``index.quotes``. Nothing is imported here, so that whoever needs only that does not wait for numpy.
"""
