# An uncaught exception ends the program with a traceback that names file, line and function.
def outer(n):
    print("outer", n)
    return middle(n) + 1


def middle(n):
    helper = [lambda x: inner(x)]
    return helper[0](n)


def inner(n):
    class Local:
        def method(self):
            return 10 // n

    return Local().method()


print(outer(5))
# expect: outer 5
# expect: 3
print(outer(0))  # expect: outer 0
print("never")
# expect stderr: Traceback (most recent call last):
# expect stderr: File "*uncaught_in_function.py", line 23, in <module>
# expect stderr: print(outer(0))*
# expect stderr: File "*uncaught_in_function.py", line 4, in outer
# expect stderr: return middle(n) + 1
# expect stderr: File "*uncaught_in_function.py", line 9, in middle
# expect stderr: File "*uncaught_in_function.py", line 8, in <lambda>
# expect stderr: File "*uncaught_in_function.py", line 17, in inner
# expect stderr: File "*uncaught_in_function.py", line 15, in method
# expect stderr: return 10 // n
# expect error: ZeroDivisionError: integer division or modulo by zero
