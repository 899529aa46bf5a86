# An exception in a class body: the class isn't bound.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


try:

    class Broken:
        before = 1
        raise ValueError("in the body")

except ValueError as error:
    print(error)  # expect: in the body
attempt(lambda: Broken)  # expect: NameError: name 'Broken' is not defined
