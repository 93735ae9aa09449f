"""Plans side by side, by what each side could object to."""
