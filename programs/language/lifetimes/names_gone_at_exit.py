# What a finalizer finds when the program is over: its globals, the builtins without `open`, no imports and no modules.
import builtins
import sys


class Late:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, known, sys.modules, sys.path, sys.argv, sys.meta_path, sys.stdout is sys.__stdout__)
        for name in "len", "open", "exit", "added":
            try:
                print(eval(name) is not None)
            except NameError as error:
                print(error)
        try:
            import json
        except ImportError as error:
            print(error)


class Stream:
    def write(self, text):
        pass

    def flush(self):
        pass


known = "globals"
builtins.added = 1
print("over")  # expect: over
late = Late("late")
sys.stdout = Stream()
# expect: late globals {} None None None True
# expect: True
# expect: name 'open' is not defined
# expect: name 'exit' is not defined
# expect: name 'added' is not defined
# expect: sys.meta_path is None, Python is likely shutting down
