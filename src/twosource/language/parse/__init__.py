"""The parse of a text: paragraphs as tokens, sentences with their place in the report, quoted stretches."""
