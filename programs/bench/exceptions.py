"""Exceptions in a loop: raising, catching by class, finally, chaining, leaving nested calls."""


class Refused(ValueError):
    def __init__(self, value):
        super().__init__(f"refused {value}")
        self.value = value


def check(value):
    if value % 3 == 0:
        raise Refused(value)
    if value % 5 == 0:
        raise KeyError(value)
    return value


def guarded(value):
    try:
        return check(value)
    except KeyError as error:
        try:
            raise RuntimeError("wrapped") from error
        except RuntimeError as wrapped:
            return -1 if wrapped.__cause__ is error else 0
    finally:
        tally["finally"] += 1


tally = {"finally": 0, "refused": 0}
total = 0
for i in range(15000):
    try:
        total += guarded(i)
    except ValueError as error:
        tally["refused"] += 1
        total += len(str(error)) if error.value % 2 else 0
print(total, tally)
# expect: 60028647 {'finally': 15000, 'refused': 5000}
