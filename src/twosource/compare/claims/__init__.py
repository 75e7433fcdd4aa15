"""Which statements answer the same question."""
