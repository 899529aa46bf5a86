# Only one thread at a time runs in an interpreter from outside; it ends when nothing runs in it.
import concurrent.interpreters as interpreters


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except interpreters.InterpreterError as error:
        print(f"{type(error).__name__}: {error}")


def wait(begun, go):
    begun.put(1)
    go.get()


interp, begun, go = interpreters.create(), interpreters.create_queue(), interpreters.create_queue()
thread = interp.call_in_thread(wait, begun, go)
begun.get()
print(interp.is_running())  # expect: True
attempt(interp.exec, "1")  # expect: InterpreterError: interpreter already running
attempt(interp.call, len, "")  # expect: InterpreterError: interpreter already running
attempt(interp.prepare_main, a=1)  # expect: InterpreterError: interpreter already running
attempt(interp.close)  # expect: InterpreterError: interpreter running
go.put(1)
thread.join()
print(interp.is_running())  # expect: False
main = interpreters.get_current()
attempt(main.exec, "1")  # expect: InterpreterError: cannot exec code for unrecognized interpreter 0
attempt(main.call, len, "")  # expect: InterpreterError: cannot make a call in unrecognized interpreter 0
attempt(main.prepare_main, a=1)  # expect: InterpreterError: cannot update __main__ for unrecognized interpreter 0
attempt(main.close)  # expect: InterpreterError: cannot destroy unrecognized interpreter 0
interp.exec("""
import concurrent.interpreters as inner
me = inner.get_current()
for function in (me.close, lambda: me.exec('1')):
    try:
        function()
    except inner.InterpreterError as error:
        print(error)
other = inner.create()
other.exec('print("from within")')
print(inner.get_main(), other)
""")
# expect: cannot destroy the current interpreter
# expect: interpreter already running
# expect: from within
# expect: Interpreter(0) Interpreter(2)
interp.close()
attempt(interp.exec, "1")  # expect: InterpreterNotFoundError: unrecognized interpreter ID 1
attempt(interp.close)  # expect: InterpreterNotFoundError: unrecognized interpreter ID 1
attempt(interp.is_running)  # expect: InterpreterNotFoundError: unrecognized interpreter ID 1
attempt(interpreters.Interpreter, 99)  # expect: InterpreterNotFoundError: unrecognized interpreter ID 99
print(interpreters.list_all(), interp)  # expect: [Interpreter(0)] Interpreter(1)
