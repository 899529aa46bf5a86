"""The operators of the language as functions."""

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
    "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf",
    "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le",
    "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow",
    "rshift", "setitem", "sub", "truediv", "truth", "xor",
]

from _operator import *

for _name in ("lt le eq ne ge gt abs add and floordiv index inv invert lshift mod mul matmul neg or pos pow rshift sub "
              "truediv xor concat contains delitem getitem setitem call iadd iand iconcat ifloordiv ilshift imod imul "
              "imatmul ior ipow irshift isub itruediv ixor not").split():
    globals()[f"__{_name}__"] = globals()[_name + "_" if _name in ("and", "or", "not") else _name]
del _name
