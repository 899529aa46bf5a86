# What `__main__` has from the start, in its order, and what the first annotation changes.
print([name for name in globals() if name not in ("__file__", "__cached__")])
# expect: ['__name__', '__doc__', '__package__', '__loader__', '__spec__', '__annotations__', '__builtins__']
print(__annotations__, "__annotations__" in dir())  # expect: {} True
x: int = 1
y: str
print(__annotations__, "y" in globals())  # expect: {'x': <class 'int'>, 'y': <class 'str'>} False
