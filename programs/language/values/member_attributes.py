# Attributes that CPython has as members can't be assigned: ranges, slices, matches.
import re


def show(obj, name):
    for change in (lambda: setattr(obj, name, 1), lambda: delattr(obj, name)):
        try:
            change()
        except AttributeError as error:
            print(type(obj).__name__, name, error)


show(range(3), "start")
# expect: range start readonly attribute
# expect: range start readonly attribute
show(range(3), "step")
# expect: range step readonly attribute
# expect: range step readonly attribute
show(slice(3), "stop")
# expect: slice stop readonly attribute
# expect: slice stop readonly attribute
show(re.match("a", "a"), "string")
# expect: Match string readonly attribute
# expect: Match string readonly attribute
show(re.match("a", "a"), "re")
# expect: Match re readonly attribute
# expect: Match re readonly attribute
show(range(3), "count")
# expect: range count 'range' object attribute 'count' is read-only
# expect: range count 'range' object attribute 'count' is read-only
show(1, "real")
# expect: int real attribute 'real' of 'int' objects is not writable
# expect: int real attribute 'real' of 'int' objects is not writable
