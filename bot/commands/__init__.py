"""The commands: in each module ``run`` carries one out, prints what it found, and returns the exit code."""
