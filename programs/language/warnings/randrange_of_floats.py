# random.randrange warns of what is no int, in the caller's name.
import random
import warnings

for arguments in ((10.0,), (1.5,), (0, 10.0), (0, 2.5), (0, 10, 2.0), (0, 10, 0.5), ("7",)):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = type(random.randrange(*arguments)).__name__
        except (TypeError, ValueError) as error:
            result = f"{type(error).__name__}: {error}"
    print(arguments, result, [(w.category.__name__, str(w.message)[:40], w.lineno) for w in caught])
# expect: (10.0,) int [('DeprecationWarning', 'non-integer arguments to randrange() hav', 9)]
# expect: (1.5,) ValueError: non-integer arg 1 for randrange() [('DeprecationWarning', 'randrange() will raise TypeError in the ', 9)]
# expect: (0, 10.0) int [('DeprecationWarning', 'non-integer arguments to randrange() hav', 9)]
# expect: (0, 2.5) ValueError: non-integer stop for randrange() [('DeprecationWarning', 'randrange() will raise TypeError in the ', 9)]
# expect: (0, 10, 2.0) int [('DeprecationWarning', 'non-integer arguments to randrange() hav', 9)]
# expect: (0, 10, 0.5) ValueError: non-integer step for randrange() [('DeprecationWarning', 'randrange() will raise TypeError in the ', 9)]
# expect: ('7',) ValueError: non-integer arg 1 for randrange() [('DeprecationWarning', 'randrange() will raise TypeError in the ', 9)]
