"""The desk: a record in a browser, on this machine, and as a static site."""
