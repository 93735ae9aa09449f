"""The report as one page for a browser, without a script."""
