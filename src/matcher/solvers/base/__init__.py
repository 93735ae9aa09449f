"""What every route stands on: answers, the clock, programs, solvers."""
