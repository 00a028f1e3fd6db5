"""Who said it: every quotation of an article with its speaker, role and channel.

Its doors are ``index.quotes.finder.find_quotes``, and ``index.quotes.lookup`` for speakers by a typed name. Nothing is
imported here: whoever needs its lists of words alone does not wait for the rest.
"""
