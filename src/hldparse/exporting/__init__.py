"""A dataset becomes tables, reports and the brief."""
