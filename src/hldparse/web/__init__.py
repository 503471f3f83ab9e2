"""The page on which reviewers settle the conflicts of one conference, for this machine only."""
