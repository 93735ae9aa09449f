"""What every benchmark shares: how one is stated, run, judged and kept."""
