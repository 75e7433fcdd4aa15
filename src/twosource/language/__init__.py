"""What the program knows of the English language at large, as data."""
