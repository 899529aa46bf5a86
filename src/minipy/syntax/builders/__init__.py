"""The Builder, which makes the tree: a method for each action of the grammar."""
