# sys.exc_info() in nested handlers, in calls, comprehensions and generators.
import sys


def info():
    print(sys.exc_info()[0])
    try:
        raise ValueError("x")
    except ValueError as error:
        print(sys.exc_info()[0], sys.exc_info()[1] is error)
        try:
            raise KeyError("y")
        except KeyError:
            print(sys.exc_info()[0])
        print(sys.exc_info()[0])
        inner_info()
        print([sys.exc_info()[0].__name__ for _ in range(1)], next(generator_info()))
    print(sys.exc_info())


def inner_info():
    print("in a call:", sys.exc_info()[0])


def generator_info():
    try:
        raise TypeError("gen")
    except TypeError:
        yield sys.exc_info()[0]


info()
# expect: None
# expect: <class 'ValueError'> True
# expect: <class 'KeyError'>
# expect: <class 'ValueError'>
# expect: in a call: <class 'ValueError'>
# expect: ['ValueError'] <class 'TypeError'>
# expect: (None, None, None)
