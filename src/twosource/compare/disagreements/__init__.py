"""Where the statements of a claim cannot all hold."""
