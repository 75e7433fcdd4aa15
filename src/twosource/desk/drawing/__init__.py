"""What the desk draws: who got it from whom, and when it happened. Places and words alone, no markup."""
