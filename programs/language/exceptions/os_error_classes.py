# OSError: the number chooses the class, and the fields make the text.
o = OSError(2, "No such file", "name.txt")
print(type(o).__name__, o, o.errno, o.strerror, o.filename, o.filename2, o.args, repr(o))
# expect: FileNotFoundError [Errno 2] No such file: 'name.txt' 2 No such file name.txt None (2, 'No such file') FileNotFoundError(2, 'No such file')
print(OSError(13, "m").__class__.__name__, OSError(17, "m").__class__.__name__, OSError("text"), OSError(9999, "odd"))
# expect: PermissionError FileExistsError text [Errno 9999] odd
print(OSError(2, "a", "f", None, "g"), OSError(2), OSError(2).errno, OSError(2, "x") == OSError(2, "x"))
# expect: [Errno 2] a: 'f' -> 'g' 2 None False
print(type(ConnectionError(32, "m")).__name__, isinstance(OSError(32, "m"), BrokenPipeError), IOError is OSError)
# expect: ConnectionError True True


class MyOSError(OSError):
    pass


print(type(MyOSError(2, "x")).__name__, MyOSError(2, "x").errno)  # expect: MyOSError 2


class InitOSError(OSError):
    def __init__(self, name):
        super().__init__(2, "missing", name)


i = InitOSError("file")
print(i, i.filename, i.args)  # expect: [Errno 2] missing: 'file' file (2, 'missing')
