"""Virtual threads and their scheduler: policies, schedules, and who runs at each point."""
