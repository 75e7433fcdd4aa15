"""Items into statements: what is asserted, by whom, how surely, when, where and how many."""

from twosource.understand.statements import understand

__all__ = ["understand"]
