"""A problem as a workbook: the same tables as the CSV files, one sheet each."""
