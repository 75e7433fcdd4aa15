"""The desk in a real browser, as a person would try it. A package, so that its browser closes behind it."""
