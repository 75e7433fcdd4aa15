"""How many separate first-hand voices a claim has."""
