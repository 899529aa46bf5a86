"""What `concurrent.interpreters` stands on."""
