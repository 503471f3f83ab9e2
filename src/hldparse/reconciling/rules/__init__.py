"""Conflict rules, a module a family, each rule one function."""
