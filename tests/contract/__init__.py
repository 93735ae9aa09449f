"""What every rule and every objective must keep, whichever it is."""
