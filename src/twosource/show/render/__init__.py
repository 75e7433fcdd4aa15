"""The three looks of a brief: a terminal, Markdown, a page."""
