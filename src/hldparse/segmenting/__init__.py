"""A Source becomes documents, attachments and furniture."""
