# sys.settrace and sys.setprofile: call, line, return and exception events, of this thread and of those started later.
import sys
import threading


def show(frame, event, arg):
    if event == "exception":
        arg = arg[0].__name__, str(arg[1]), arg[2] is not None
    elif event.startswith("c_"):
        arg = arg.__qualname__
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return show


def inner(n):
    for i in range(n):
        n -= i
    raise ValueError(n)


def outer():
    try:
        inner(2)
    except ValueError:
        return sorted([2, 1], key=lambda v: -v)


def generator():
    got = yield 1
    return got


def delegating():
    result = yield from generator()
    return result


sys.settrace(show)
outer()
list(delegating())
sys.settrace(None)
print("profile")
sys.setprofile(show)
outer()
sys.setprofile(None)


def failing(frame, event, arg):
    if event == "line":
        raise RuntimeError("in the trace function")
    return failing


sys.settrace(failing)
try:
    outer()
except RuntimeError as error:
    print(error, sys.gettrace())


def opcodes(frame, event, arg):
    seen.add(event)
    return opcodes


seen = set()
frame = sys._getframe()
sys.settrace(lambda *args: None)
frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes = opcodes, False, True
x = 1
sys.settrace(None)
print(seen, frame.f_trace is opcodes)
names = []
threading.settrace(lambda frame, event, arg: names.append(frame.f_code.co_name))
thread = threading.Thread(target=outer)
thread.start()
thread.join()
threading.settrace(None)
print(names)

# expect: call outer 0 None
# expect: line outer 1 None
# expect: line outer 2 None
# expect: call inner 0 None
# expect: line inner 1 None
# expect: line inner 2 None
# expect: line inner 1 None
# expect: line inner 2 None
# expect: line inner 1 None
# expect: line inner 3 None
# expect: exception inner 3 ('ValueError', '1', True)
# expect: return inner 3 None
# expect: exception outer 2 ('ValueError', '1', True)
# expect: line outer 3 None
# expect: line outer 4 None
# expect: call <lambda> 0 None
# expect: line <lambda> 0 None
# expect: return <lambda> 0 -2
# expect: call <lambda> 0 None
# expect: line <lambda> 0 None
# expect: return <lambda> 0 -1
# expect: return outer 4 [2, 1]
# expect: call delegating 0 None
# expect: line delegating 1 None
# expect: call generator 0 None
# expect: line generator 1 None
# expect: return generator 1 1
# expect: return delegating 1 1
# expect: call delegating 1 None
# expect: call generator 1 None
# expect: line generator 2 None
# expect: return generator 2 None
# expect: line delegating 2 None
# expect: return delegating 2 None
# expect: profile
# expect: call outer 0 None
# expect: call inner 0 None
# expect: return inner 3 None
# expect: c_call outer 4 sorted
# expect: call <lambda> 0 None
# expect: return <lambda> 0 -2
# expect: call <lambda> 0 None
# expect: return <lambda> 0 -1
# expect: c_return outer 4 sorted
# expect: return outer 4 [2, 1]
# expect: c_call <module> 44 setprofile
# expect: in the trace function None
# expect: {'opcode'} True
# expect: ['run', 'outer', 'inner', '<lambda>', '<lambda>', '_delete']
