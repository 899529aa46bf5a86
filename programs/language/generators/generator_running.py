# A running generator can't be resumed; gi_running, gi_suspended and gi_frame tell its state.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def reenter():
    yield next(self_reference)


self_reference = reenter()
attempt(lambda: next(self_reference))  # expect: ValueError: generator already executing


def running():
    print("running", g.gi_running, g.gi_frame is not None)
    yield


g = running()
print(g.gi_running, g.gi_suspended, g.gi_frame.f_lineno - g.gi_code.co_firstlineno, g.gi_code.co_name)
# expect: False False 0 running
print(g.__name__, g.__qualname__)  # expect: running running
next(g)  # expect: running True True
print(g.gi_running, g.gi_suspended)  # expect: False True
