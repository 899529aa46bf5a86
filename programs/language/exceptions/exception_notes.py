# add_note() and __notes__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


e = RuntimeError("noted")
e.add_note("first")
e.add_note("second")
print(e.__notes__)  # expect: ['first', 'second']
attempt(lambda: e.add_note(5))  # expect: TypeError: note must be a str, not 'int'
e.__notes__.append("third")
print(e.__notes__, hasattr(RuntimeError(), "__notes__"))  # expect: ['first', 'second', 'third'] False
