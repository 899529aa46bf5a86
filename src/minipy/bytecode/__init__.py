"""The language between compiler and engines: the opcode table, the code object, the disassembler."""
