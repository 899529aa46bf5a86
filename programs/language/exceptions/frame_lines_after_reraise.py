# f_lineno of a frame that an exception has left: where it came from, or the statement that raised it again.
class Manager:
    def __enter__(self):
        pass

    def __exit__(self, *exc):
        pass


def boom():
    raise KeyError


def within_with():
    with Manager(), Manager():
        boom()
        pass


def no_clause():
    try:
        boom()
    except ValueError:
        pass
    except (TypeError,
            IndexError):
        pass


def raised_again():
    try:
        boom()
    except KeyError as error:
        raise
        error = 1


def at_last():
    try:
        boom()
    finally:
        for _ in "ab":
            pass


def with_around_finally():
    with Manager():
        try:
            boom()
        finally:
            x = 1


for function in (within_with, no_clause, raised_again, at_last, with_around_finally):
    try:
        function()
    except KeyError as error:
        entry, first = error.__traceback__.tb_next, function.__code__.co_firstlineno
        print(function.__name__, entry.tb_lineno - first, entry.tb_frame.f_lineno - first)
        # expect: within_with 2 2
        # expect: no_clause 2 5
        # expect: raised_again 2 4
        # expect: at_last 2 4
        # expect: with_around_finally 3 5
