"""One file for each benchmark, each with its ``BENCHMARK``."""
