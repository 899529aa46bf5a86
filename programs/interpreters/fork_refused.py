# Only the main interpreter can fork, or become another program.
import concurrent.interpreters as interpreters

interp = interpreters.create()
for call in ("os.fork()", "os.execv('/bin/true', ['true'])"):
    try:
        interp.exec(f"import os; {call}")
    except interpreters.ExecutionFailed as error:
        print(error.excinfo.formatted)
# expect: RuntimeError: fork not supported for isolated subinterpreters
# expect: RuntimeError: exec not supported for isolated subinterpreters
interp.exec("print('still there')")  # expect: still there
interp.close()
