# Built-in types that can't be base classes.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: type("Range", (range,), {}))  # expect: TypeError: type 'range' is not an acceptable base type
attempt(lambda: type("Slice", (slice,), {}))  # expect: TypeError: type 'slice' is not an acceptable base type
attempt(lambda: type("Nothing", (type(None),), {}))  # expect: TypeError: type 'NoneType' is not an acceptable base type
attempt(lambda: type("Generator", (type(x for x in ()),), {}))
# expect: TypeError: type 'generator' is not an acceptable base type
