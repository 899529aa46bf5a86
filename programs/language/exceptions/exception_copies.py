# Exceptions are copied with the file names, module names and attributes that are not among their arguments.
import copy
import os


def show(error):
    twin = copy.copy(error)
    print(error.__reduce__(), repr(twin), str(twin), twin.__dict__)


for args in ((2, "no", "f"), (2, "no", "f", None, "g"), (2, "no"), (2,), (13, "no", b"x"), (2, "no", None)):
    show(OSError(*args))
# expect: (<class 'FileNotFoundError'>, (2, 'no', 'f')) FileNotFoundError(2, 'no') [Errno 2] no: 'f' {}
# expect: (<class 'FileNotFoundError'>, (2, 'no', 'f', None, 'g')) FileNotFoundError(2, 'no') [Errno 2] no: 'f' -> 'g' {}
# expect: (<class 'FileNotFoundError'>, (2, 'no')) FileNotFoundError(2, 'no') [Errno 2] no {}
# expect: (<class 'OSError'>, (2,)) OSError(2) 2 {}
# expect: (<class 'PermissionError'>, (13, 'no', b'x')) PermissionError(13, 'no') [Errno 13] no: b'x' {}
# expect: (<class 'FileNotFoundError'>, (2, 'no', None)) FileNotFoundError(2, 'no', None) [Errno 2] no {}
error = FileNotFoundError(2, "no", "f")
error.note = "mine"
show(error)
# expect: (<class 'FileNotFoundError'>, (2, 'no', 'f'), {'note': 'mine'}) FileNotFoundError(2, 'no') [Errno 2] no: 'f' {'note': 'mine'}
error.args = (7, 8)
show(error)
# expect: (<class 'FileNotFoundError'>, (7, 8, 'f'), {'note': 'mine'}) FileNotFoundError(7, 8) [Errno 7] 8: 'f' {'note': 'mine'}
error.filename = "q"
show(error)
# expect: (<class 'FileNotFoundError'>, (7, 8, 'q'), {'note': 'mine'}) FileNotFoundError(7, 8) [Errno 7] 8: 'q' {'note': 'mine'}
try:
    os.rename("/missing/a", "/missing/b")
except OSError as caught:
    print(repr(caught), caught.args, caught.filename, caught.filename2)
    show(caught)
# expect: FileNotFoundError(2, 'No such file or directory') (2, 'No such file or directory') /missing/a /missing/b
# expect: (<class 'FileNotFoundError'>, (2, 'No such file or directory', '/missing/a', None, '/missing/b')) FileNotFoundError(2, 'No such file or directory') [Errno 2] No such file or directory: '/missing/a' -> '/missing/b' {}
try:
    open("/missing/a")
except OSError as caught:
    print(repr(caught), caught.args, caught.filename)
    caught.args = (1, 2, 3)
    show(caught)
# expect: FileNotFoundError(2, 'No such file or directory') (2, 'No such file or directory') /missing/a
# expect: (<class 'FileNotFoundError'>, (1, 2, 3)) FileNotFoundError(1, 2) [Errno 1] 2: 3 {}
for error in (ImportError("m", name="n"), ImportError("m", path="p"), ModuleNotFoundError("m", name="n", path="p")):
    show(error)
    error.extra = 1
    print(error.__reduce__(), copy.deepcopy(error).name, copy.copy(error).path)
# expect: (<class 'ImportError'>, ('m',), {'name': 'n'}) ImportError('m') m {}
# expect: (<class 'ImportError'>, ('m',), {'extra': 1, 'name': 'n'}) n None
# expect: (<class 'ImportError'>, ('m',), {'path': 'p'}) ImportError('m') m {}
# expect: (<class 'ImportError'>, ('m',), {'extra': 1, 'path': 'p'}) None p
# expect: (<class 'ModuleNotFoundError'>, ('m',), {'name': 'n', 'path': 'p'}) ModuleNotFoundError('m') m {}
# expect: (<class 'ModuleNotFoundError'>, ('m',), {'extra': 1, 'name': 'n', 'path': 'p'}) n p
try:
    import missing_module
except ImportError as caught:
    show(caught)
    print(copy.copy(caught).name)
# expect: (<class 'ModuleNotFoundError'>, ("No module named 'missing_module'",), {'name': 'missing_module'}) ModuleNotFoundError("No module named 'missing_module'") No module named 'missing_module' {}
# expect: missing_module


class Own(OSError):
    def __init__(self, number, text, name):
        super().__init__(number, text, name)
        self.seen = True


show(Own(2, "x", "y"))
# expect: (<class '__main__.Own'>, (2, 'x', 'y'), {'seen': True}) Own(2, 'x') [Errno 2] x: 'y' {'seen': True}
for state in (None, {"a": 1}, {1: 2}, 3):
    try:
        error = ValueError(1)
        print(error.__setstate__(state), error.__dict__)
    except TypeError as refused:
        print(refused)
# expect: None {}
# expect: None {'a': 1}
# expect: attribute name must be string, not 'int'
# expect: state is not a dictionary
