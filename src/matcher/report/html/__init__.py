"""The report as one page for a browser, without a script."""

from matcher.report.html.page import html_report

__all__ = ["html_report"]
