"""Bytes of a file become a Source: pages of lines, nothing altered."""
