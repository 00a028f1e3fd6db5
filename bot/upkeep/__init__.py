"""What whoever runs the bot sees of it: the log, counters, health, feedback."""
