# else and finally in turn; return and continue in finally swallow the exception.
def else_and_finally():
    steps = []
    for kind in (None, ValueError, KeyError):
        try:
            try:
                if kind:
                    raise kind("k")
            except ValueError:
                steps.append("except")
            else:
                steps.append("else")
            finally:
                steps.append("finally")
        except KeyError:
            steps.append("outer")
    return steps


print(else_and_finally())  # expect: ['else', 'finally', 'except', 'finally', 'finally', 'outer']


def return_wins():
    try:
        raise ValueError("lost")
    finally:
        return "from finally"


def continue_wins():
    for i in range(2):
        try:
            raise ValueError("lost")
        finally:
            continue
    return "loop done"


print(return_wins(), continue_wins())  # expect: from finally loop done
