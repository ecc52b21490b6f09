"""The state of a view: in the address, in the session, and drafts in the browser."""
