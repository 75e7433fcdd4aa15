"""Renderings of a record: brief, explanations, exports, and the check that a rendering holds."""
