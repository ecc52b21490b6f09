"""Files to take along: CSV, Excel, Word and PDF, and what each says about itself."""
