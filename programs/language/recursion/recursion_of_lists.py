# Lists in themselves and lists in lists: what their text and their comparison do.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0].split(" in ")[0])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


data = []
data.append(data)
print(data, repr(data))  # expect: [[...]] [[...]]
attempt(lambda: data == [data])  # expect: True
nested = []
for _ in range(3000):
    nested = [nested]
attempt(lambda: len(repr(nested)))  # expect: RecursionError maximum recursion depth exceeded
attempt(lambda: nested == nested)  # expect: True
other = []
for _ in range(3000):
    other = [other]
attempt(lambda: nested == other)  # expect: RecursionError maximum recursion depth exceeded
attempt(lambda: hash(None) == hash(None))  # expect: True
