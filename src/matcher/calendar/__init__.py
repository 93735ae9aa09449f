"""Calendar files for visitors and companies, one for each recipient."""
