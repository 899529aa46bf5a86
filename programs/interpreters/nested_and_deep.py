# Interpreters within interpreters, each with a recursion limit of its own.
import concurrent.interpreters as interpreters

SOURCE = """
import concurrent.interpreters as inner

def depth(n):
    return n and 1 + depth(n - 1)

print(level, depth(900))
if level:
    interp = inner.create()
    interp.prepare_main(level=level - 1, SOURCE=SOURCE)
    interp.exec(SOURCE)
    interp.close()
"""


def at_depth(n):
    if n:
        return at_depth(n - 1)
    interp = interpreters.create()
    interp.prepare_main(level=4, SOURCE=SOURCE)
    interp.exec(SOURCE)
    interp.close()


at_depth(900)
# expect: 4 900
# expect: 3 900
# expect: 2 900
# expect: 1 900
# expect: 0 900
print(interpreters.list_all())  # expect: [Interpreter(0)]
