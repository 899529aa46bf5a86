"""The network: sockets, the names of hosts, and waiting for descriptors."""
