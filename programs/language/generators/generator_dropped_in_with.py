# A generator that is dropped inside a with block leaves it with GeneratorExit.
def with_manager():
    class Manager:
        def __enter__(self):
            return "entered"

        def __exit__(self, kind, value, traceback):
            print("exit", kind and kind.__name__)

    with Manager() as m:
        yield m


next(with_manager())  # expect: exit GeneratorExit
print("end")  # expect: end
