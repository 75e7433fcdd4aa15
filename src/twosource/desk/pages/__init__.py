"""The desk's pages, each a function from a record and a question to a view."""
