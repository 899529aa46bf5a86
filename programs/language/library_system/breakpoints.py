# breakpoint() calls sys.breakpointhook, which by default calls what the environment names.
import os
import sys

sys.breakpointhook = lambda *args, **kwargs: print("stopped", args, kwargs)
breakpoint(1, x=2)  # expect: stopped (1,) {'x': 2}
sys.breakpointhook = sys.__breakpointhook__
for name in ("0", "os.path.join"):
    os.environ["PYTHONBREAKPOINT"] = name
    print(breakpoint("a", "b"))
# expect: None
# expect: a/b
os.environ["PYTHONBREAKPOINT"] = "print"
breakpoint("printed", end="!\n")  # expect: printed!
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)  # expect: lost sys.breakpointhook
