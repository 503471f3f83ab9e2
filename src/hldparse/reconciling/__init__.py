"""What the sources say becomes one dataset, and the questions it leaves open."""
