"""Where the per-source stages run."""
