"""The evaluator: interpreter, thread states, frames, the loop and its instructions."""
