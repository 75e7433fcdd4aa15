"""twosource: one sourced record of what many reports say happened."""

__version__ = "0.1.0"
