# Plain values cross by themselves, others as pickle would take them apart; what can't be is named.
import concurrent.interpreters as interpreters
import threading

interp = interpreters.create()
interp.prepare_main({"a": 1, "b": (1, "x", b"y", None, 2.5, True)}, c="c")
interp.exec("print(a, b, c)")  # expect: 1 (1, 'x', b'y', None, 2.5, True) c


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (TypeError, ValueError, interpreters.InterpreterError) as error:
        cause = f" from {error.__cause__!r}" if error.__cause__ else ""
        print(f"{type(error).__name__}: {error}{cause}")


attempt(interp.prepare_main, d=[1])  # expect: NotShareableError: [1] does not support cross-interpreter data
attempt(interp.prepare_main, d=(1, {2}))
# expect: NotShareableError: (1, {2}) does not support cross-interpreter data from NotShareableError('{2} does not support cross-interpreter data')
attempt(interp.prepare_main, d=2**63)
# expect: NotShareableError: 9223372036854775808 does not support cross-interpreter data from OverflowError('try sending as bytes')
attempt(interp.prepare_main, {})  # expect: ValueError: arg 2 must be a non-empty dict
attempt(interp.prepare_main, {1: 2})  # expect: TypeError: bad argument type for built-in operation
attempt(interp.exec, "print('d' in globals())")
# expect: False
# expect: None


def both(a, b):
    return [a, b]


def alike(values):
    return values[0] is values[1], values[2] is values



def make():
    class Own:
        pass

    return Own()


attempt(interp.call, both, 1, b={"k": (1, {2}), "f": frozenset((3,))})  # expect: [1, {'k': (1, {2}), 'f': frozenset({3})}]
attempt(interp.call, both, 10**30, bytearray(b"x"))  # expect: [1000000000000000000000000000000, bytearray(b'x')]
one = []
ring = [one, one]
ring.append(ring)
attempt(interp.call, alike, ring)  # expect: (True, True)
attempt(interp.call, len, "abc")  # expect: 3
attempt(interp.call, "abc".upper)  # expect: ABC
attempt(interp.call, repr, ValueError("x"))  # expect: ValueError('x')
attempt(interp.call, lambda x: x * 2, 4)  # expect: 8
attempt(interp.call, lambda: one)  # expect: NotShareableError: only stateless functions are shareable from ValueError('globals not supported')
attempt(interp.call, 5)  # expect: TypeError: expected a callable, got 5
lock = threading.Lock()
try:
    interp.call(both, lock, 1)
except interpreters.NotShareableError as error:
    print("lock" in str(error))  # expect: True
try:
    interp.call(make)
except interpreters.NotShareableError as error:
    print(error)  # expect: object does not support cross-interpreter data
print([interpreters.is_shareable(value) for value in (1, "a", (1, [2]), [1], None, both, interp)])
# expect: [True, True, True, False, True, False, False]
interp.close()
