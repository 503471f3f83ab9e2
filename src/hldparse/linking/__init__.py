"""The spellings of many documents become one entity."""
