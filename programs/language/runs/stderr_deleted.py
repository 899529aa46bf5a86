# Without a sys.stderr what nobody caught is shown as bare facts, on the process's own standard error.
import sys


class Failing:
    def __del__(self):
        raise ValueError("not shown")


del sys.stderr
Failing()
raise LookupError("shown")
# expect stderr: object address  : 0x*
# expect stderr: object type name: LookupError
# expect stderr: object repr     : LookupError('shown')
# expect error: lost sys.stderr
