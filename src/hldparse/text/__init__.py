"""Pure functions on strings: folding, white space, dashes, dates, masking."""
