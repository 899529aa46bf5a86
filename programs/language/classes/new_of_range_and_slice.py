# __new__ of range and slice called directly.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for kind, args in ((range, ()), (range, (int,)), (slice, ()), (slice, (3,))):
    attempt(kind.__new__, *args)
# expect: TypeError: range.__new__(): not enough arguments
# expect: TypeError: range.__new__(int): int is not a subtype of range
# expect: TypeError: slice.__new__(): not enough arguments
# expect: TypeError: slice.__new__(X): X is not a type object (int)
