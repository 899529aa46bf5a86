# An __eq__ that raises: operators, containers and index() pass the exception on.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Raises:
    def __eq__(self, other):
        raise ValueError("eq raises")

    def __hash__(self):
        return 1


attempt(lambda: Raises() == 1)  # expect: ValueError: eq raises
attempt(lambda: Raises() in [1])  # expect: ValueError: eq raises
attempt(lambda: Raises() != 1)  # expect: ValueError: eq raises
attempt(lambda: {Raises(): 1}.get(1))  # expect: ValueError: eq raises
attempt(lambda: [Raises()].index(1))  # expect: ValueError: eq raises
attempt(lambda: [Raises()] == [1])  # expect: ValueError: eq raises
attempt(lambda: (Raises(), 1) < (2,))  # expect: ValueError: eq raises
