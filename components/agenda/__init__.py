"""The aanvalsagenda that a visitor makes: the draft, its texts and its documents."""
