"""Reviewers' decisions: the ledger, and which questions are open."""
