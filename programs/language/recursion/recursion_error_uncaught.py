# An uncaught RecursionError ends the program as any other exception; its traceback is folded.
import sys

sys.setrecursionlimit(120)


def ping(n):
    return pong(n + 1)


def pong(n):
    return ping(n + 1)


def down(n):
    return down(n + 1)


try:
    ping(0)
except RecursionError:
    print("first one caught")  # expect: first one caught
down(0)
# expect stderr: Traceback (most recent call last):
# expect stderr: File "*recursion_error_uncaught.py", line 23, in <module>
# expect stderr: File "*recursion_error_uncaught.py", line 16, in down
# expect stderr: [Previous line repeated * more times]
# expect error: RecursionError: maximum recursion depth exceeded
