"""The only place where English is written: the parse, words and rules as data (``en/``), numerals, vectors.

Every stage asks here; another language would be another folder beside ``en``.
"""
