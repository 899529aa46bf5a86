"""What the host computes with many bytes at a time, without the interpreter lock: `hash_module`, `zlib_module`."""
