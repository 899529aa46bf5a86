# Lambdas: parameters of all kinds, closures, immediate calls, and as keys.
square = lambda x: x * x
print(square(5), (lambda: "none")(), (lambda a, b=2: a + b)(1), (lambda *a, **k: (a, k))(1, z=2))
# expect: 25 none 3 ((1,), {'z': 2})
print((lambda x: (lambda y: x + y))(1)(2), (lambda a, *, b: a - b)(5, b=3), (lambda a, /: a)(1))  # expect: 3 2 1
print(square.__name__, square.__qualname__, type(square) is type(lambda: 0))  # expect: <lambda> <lambda> True
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), max([(1, "b"), (2, "a")], key=lambda p: p[1]))
# expect: ['ccc', 'bb', 'a'] (1, 'b')
print(list(map(lambda x, y: x * y, [1, 2], [3, 4])), list(filter(lambda n: n % 2, range(6))))
# expect: [3, 8] [1, 3, 5]
operations = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}
for symbol in operations:
    print(6, symbol, 3, "=", operations[symbol](6, 3))
# expect: 6 + 3 = 9
# expect: 6 - 3 = 3
# expect: 6 * 3 = 18
print((lambda n: "even" if n % 2 == 0 else "odd")(7), (lambda: (yield))().__class__.__name__)  # expect: odd generator
factorial = lambda n: 1 if n < 2 else n * factorial(n - 1)
print(factorial(10))  # expect: 3628800
print((lambda f: f(f))(lambda f: "self applied"))  # expect: self applied
pairs = [(lambda: (i, j)) for i in range(2) for j in range(2)]
print([pair() for pair in pairs])  # expect: [(1, 1), (1, 1), (1, 1), (1, 1)]
curry = lambda f: lambda a: lambda b: f(a, b)
print(curry(pow)(2)(8), (lambda x, y=square(3): x + y)(1))  # expect: 256 10
church = lambda n: lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(5)(lambda k: k + 2)(0))  # expect: 10
try:
    (lambda x: x)()
except TypeError as error:
    print(error)  # expect: <lambda>() missing 1 required positional argument: 'x'
print([(lambda: x)() for x in "ab"], (lambda: [y for y in "cd"])())  # expect: ['a', 'b'] ['c', 'd']
