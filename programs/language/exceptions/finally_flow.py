# return, break and continue through finally: finally has the last word.
def order():
    try:
        print("try")
        return "from try"
    finally:
        print("finally")


def overridden():
    try:
        return "from try"
    finally:
        return "from finally"


def swallowed():
    try:
        raise ValueError("swallowed")
    finally:
        return "the exception is gone"


def computed_before():
    value = 1
    try:
        return value
    finally:
        value = 2


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")


def break_in_finally():
    for n in range(3):
        try:
            raise ValueError(n)
        finally:
            break
    return n


def continue_in_finally():
    seen = []
    for n in range(3):
        try:
            if n == 1:
                raise ValueError(n)
            seen.append(n)
        finally:
            continue
    return seen


def break_in_try():
    for n in range(3):
        try:
            if n == 1:
                break
        finally:
            print("leaving", n)
    else:
        print("never")
    return n


def continue_in_try():
    for n in range(2):
        try:
            continue
        finally:
            print("again", n)


def return_in_except():
    try:
        1 / 0
    except ZeroDivisionError:
        return "from except"
    else:
        return "never"
    finally:
        print("after return in except")


def raise_in_finally():
    try:
        return "lost"
    finally:
        raise KeyError("from finally")


def return_in_else():
    while True:
        try:
            pass
        except ValueError:
            pass
        else:
            return "from else"
        finally:
            print("finally of else")


def deep(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        deep(n - 1)
    finally:
        print("unwind", n)


print(order(), overridden(), swallowed(), computed_before())
# expect: try
# expect: finally
# expect: from try from finally the exception is gone 1
print(nested(), break_in_finally(), continue_in_finally(), break_in_try(), continue_in_try())
# expect: first
# expect: second
# expect: leaving 0
# expect: leaving 1
# expect: again 0
# expect: again 1
# expect: inner 0 [0, 2] 1 None
print(return_in_except(), return_in_else())
# expect: after return in except
# expect: finally of else
# expect: from except from else
try:
    raise_in_finally()
except KeyError as error:
    print(error, error.__context__)  # expect: 'from finally' None
try:
    deep(2)
    # expect: unwind 0
    # expect: unwind 1
    # expect: unwind 2
except ValueError as error:
    print(error)  # expect: bottom
