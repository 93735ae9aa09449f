"""The words for every code, in bokmål and English."""

from matcher.texts.catalogue import LANGUAGES, Language, say, say_fault, word

__all__ = ["LANGUAGES", "Language", "say", "say_fault", "word"]
