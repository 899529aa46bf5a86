# Two hundred interpreters one after the other: each takes all it has with it, cycles included.
import concurrent.interpreters as interpreters
import sys

for turn in range(int(sys.argv[1]) if len(sys.argv) > 1 else 10):
    interp = interpreters.create()
    interp.exec("class Node: pass\nnode = Node()\nnode.self = [node]\nimport threading")
    try:
        interp.exec("1 / 0")
    except interpreters.ExecutionFailed:
        pass
    interp.close()
print(interpreters.list_all())  # expect: [Interpreter(0)]
