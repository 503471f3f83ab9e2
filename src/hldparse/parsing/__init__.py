"""Documents and attachments become entries, wishes, rules, citations; names stay as printed."""
