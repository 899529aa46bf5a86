# __context__ and __traceback__: what is chained to what, across functions, generators, finally and re-raising.
import sys


def chain(error):
    names = []
    while error is not None:
        names.append(f"{type(error).__name__}({', '.join(map(str, error.args))})")
        error = error.__context__
    return " <- ".join(names)


def lines(error):
    found, tb = [], error.__traceback__
    while tb is not None:
        found.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return found


def caught(function, *args):
    try:
        function(*args)
    except BaseException as error:
        print(chain(error), lines(error))
        return error


def nested():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(2)
        except KeyError:
            raise TypeError(3)


def in_finally():
    try:
        raise ValueError(1)
    finally:
        raise KeyError(2)


def finally_after_except():
    try:
        raise ValueError(1)
    except ValueError:
        pass
    finally:
        raise KeyError(2)


def handled_before():
    try:
        raise ValueError(1)
    except ValueError:
        pass
    raise KeyError(2)


def deep(n):
    if n == 0:
        raise ValueError("deep")
    deep(n - 1)


def reraise():
    try:
        deep(1)
    except ValueError:
        raise


def reraise_by_name():
    try:
        deep(1)
    except ValueError as error:
        raise error


def same_again():
    error = ValueError("same")
    try:
        raise error
    except ValueError:
        raise error


def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a


def helper():
    raise KeyError("in helper")


def calls_helper():
    try:
        raise ValueError("outer")
    except ValueError:
        helper()


def generator():
    try:
        yield
    except ValueError:
        raise KeyError("from the generator")


def through_generator():
    g = generator()
    next(g)
    g.throw(ValueError("thrown"))


def generator_raises():
    yield 1
    raise KeyError("plain")


def while_handling_in_caller():
    g = generator_raises()
    next(g)
    try:
        raise ValueError("caller")
    except ValueError:
        next(g)


def in_init():
    class Bad:
        def __init__(self):
            raise TypeError("init")

    try:
        raise ValueError("first")
    except ValueError:
        Bad()


def in_comprehension():
    return [1 / x for x in (1, 0)]


def native_callback():
    return sorted([1, 2], key=lambda x: x.missing)


def prints_inside():
    class Loud:
        def __str__(self):
            raise KeyError("str")

    print(Loud())


caught(nested)  # expect: TypeError(3) <- KeyError(2) <- ValueError(1) ['caught', 'nested']
caught(in_finally)  # expect: KeyError(2) <- ValueError(1) ['caught', 'in_finally']
caught(finally_after_except)  # expect: KeyError(2) ['caught', 'finally_after_except']
caught(handled_before)  # expect: KeyError(2) ['caught', 'handled_before']
caught(deep, 3)  # expect: ValueError(deep) ['caught', 'deep', 'deep', 'deep', 'deep']
caught(reraise)  # expect: ValueError(deep) ['caught', 'reraise', 'deep', 'deep']
caught(reraise_by_name)  # expect: ValueError(deep) ['caught', 'reraise_by_name', 'reraise_by_name', 'deep', 'deep']
caught(same_again)  # expect: ValueError(same) ['caught', 'same_again', 'same_again']
caught(cycle)  # expect: ValueError(a) <- KeyError(b) ['caught', 'cycle', 'cycle']
caught(calls_helper)  # expect: KeyError(in helper) <- ValueError(outer) ['caught', 'calls_helper', 'helper']
caught(through_generator)
# expect: KeyError(from the generator) <- ValueError(thrown) ['caught', 'through_generator', 'generator']
caught(while_handling_in_caller)
# expect: KeyError(plain) <- ValueError(caller) ['caught', 'while_handling_in_caller', 'generator_raises']
caught(in_init)  # expect: TypeError(init) <- ValueError(first) ['caught', 'in_init', '__init__']
caught(in_comprehension)  # expect: ZeroDivisionError(division by zero) ['caught', 'in_comprehension', '<listcomp>']
caught(native_callback)
# expect: AttributeError('int' object has no attribute 'missing') ['caught', 'native_callback', '<lambda>']
caught(prints_inside)  # expect: KeyError(str) ['caught', 'prints_inside', '__str__']
error = caught(deep, 0)  # expect: ValueError(deep) ['caught', 'deep']
try:
    raise error
except ValueError:
    print(lines(error))  # expect: ['<module>', 'caught', 'deep']
try:
    raise error.with_traceback(None)
except ValueError:
    print(lines(error))  # expect: ['<module>']


def info():
    print(sys.exc_info()[0])
    try:
        raise ValueError("x")
    except ValueError as error:
        print(sys.exc_info()[0], sys.exc_info()[1] is error)
        try:
            raise KeyError("y")
        except KeyError:
            print(sys.exc_info()[0])
        print(sys.exc_info()[0])
        inner_info()
        print([sys.exc_info()[0].__name__ for _ in range(1)], next(generator_info()))
    print(sys.exc_info())


def inner_info():
    print("in a call:", sys.exc_info()[0])


def generator_info():
    try:
        raise TypeError("gen")
    except TypeError:
        yield sys.exc_info()[0]


info()
# expect: None
# expect: <class 'ValueError'> True
# expect: <class 'KeyError'>
# expect: <class 'ValueError'>
# expect: in a call: <class 'ValueError'>
# expect: ['ValueError'] <class 'TypeError'>
# expect: (None, None, None)


def unbound_after():
    try:
        raise ValueError("x")
    except ValueError as name:
        pass
    return name


caught(unbound_after)
# expect: UnboundLocalError(cannot access local variable 'name' where it is not associated with a value) ['caught', 'unbound_after']


def else_and_finally():
    steps = []
    for kind in (None, ValueError, KeyError):
        try:
            try:
                if kind:
                    raise kind("k")
            except ValueError:
                steps.append("except")
            else:
                steps.append("else")
            finally:
                steps.append("finally")
        except KeyError:
            steps.append("outer")
    return steps


print(else_and_finally())  # expect: ['else', 'finally', 'except', 'finally', 'finally', 'outer']


def return_wins():
    try:
        raise ValueError("lost")
    finally:
        return "from finally"


def continue_wins():
    for i in range(2):
        try:
            raise ValueError("lost")
        finally:
            continue
    return "loop done"


print(return_wins(), continue_wins())  # expect: from finally loop done
first = ValueError("first")
second = KeyError("second")
second.__context__ = first
second.__cause__ = None
print(chain(second), second.__suppress_context__)  # expect: KeyError(second) <- ValueError(first) True
try:
    raise second from first
except KeyError as e:
    print(e.__cause__ is first, e.__suppress_context__, chain(e))
    # expect: True True KeyError(second) <- ValueError(first)
try:
    try:
        raise ValueError("a")
    except ValueError as a:
        raise KeyError("b") from a
except KeyError as b:
    kept = b
print(chain(kept), kept.__cause__ is kept.__context__, lines(kept.__cause__))
# expect: KeyError(b) <- ValueError(a) True ['<module>']
