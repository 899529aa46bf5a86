"""What the evaluator needs of objects: type look-up, natives, attributes, protocol, operators, slots, raising."""
