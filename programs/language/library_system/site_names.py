# What the module site adds to the builtins, names of sys that programs look up, and asynchronous iterators.
import builtins
import sys

print(help, license, type(help).__name__, type(copyright).__name__)
# expect: Type help() for interactive help, or help(object) for help about object. Type license() to see the full license text _Helper _Printer
print(repr(copyright).splitlines()[0])  # expect: Copyright (c) 2001-2023 Python Software Foundation.
credits()
# expect:     Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands
# expect:     for supporting Python development.  See www.python.org for more information.
print("json" in sys.stdlib_module_names, sys.getallocatedblocks() > 0, sys.getfilesystemencodeerrors())
# expect: True True surrogateescape
print(sys.call_tracing(max, (1, 2)), sys.path_importer_cache is not None)
# expect: 2 True
print(set(sys._current_exceptions().values()), hasattr(builtins, "anext"))  # expect: {(None, None, None)} True


class Counting:
    def __aiter__(self):
        return self

    def __anext__(self):
        return "to be awaited"


class Wrong:
    def __aiter__(self):
        return 3


counting = Counting()
print(aiter(counting) is counting, anext(counting))  # expect: True to be awaited
for function, arg in ((aiter, 3), (aiter, Wrong()), (anext, 3)):
    try:
        function(arg)
    except TypeError as error:
        print(error)
# expect: 'int' object is not an async iterable
# expect: aiter() returned not an async iterator of type 'int'
# expect: 'int' object is not an async iterator
