# dataclasses: field() and its options.
from dataclasses import dataclass, field, fields


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass
class Bag:
    items: list = field(default_factory=list)
    secret: str = field(default="s", repr=False)
    counter: int = field(default=0, init=False)
    note: str = field(default="n", metadata={"unit": "m"})


one, two = Bag(), Bag()
one.items.append(1)
print(one, two, one.counter, fields(Bag)[3].metadata["unit"])
# expect: Bag(items=[1], counter=0, note='n') Bag(items=[], counter=0, note='n') 0 m
print(Bag([5], note="x"), Bag.__doc__)
# expect: Bag(items=[5], counter=0, note='x') Bag(items: list = <factory>, secret: str = 's', note: str = 'n')
attempt(Bag, counter=1)  # expect: TypeError: Bag.__init__() got an unexpected keyword argument 'counter'
