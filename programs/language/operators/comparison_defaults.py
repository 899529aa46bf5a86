# Comparison of what has no methods for it, and of built-in values of different types.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Nothing:
    pass


n = Nothing()
print(n == n, n != n, n == Nothing(), n == None, None == n)  # expect: True False False False False
attempt(lambda: n < n)  # expect: TypeError: '<' not supported between instances of 'Nothing' and 'Nothing'
attempt(lambda: sorted([n, n]))  # expect: TypeError: '<' not supported between instances of 'Nothing' and 'Nothing'
attempt(lambda: max(n, 1))  # expect: TypeError: '>' not supported between instances of 'int' and 'Nothing'
attempt(lambda: [1] < 1)  # expect: TypeError: '<' not supported between instances of 'list' and 'int'
attempt(lambda: None < None)  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
attempt(lambda: 1 < "a")  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
attempt(lambda: {} < {})  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
attempt(lambda: (1, "a") < (1, 2))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
print((1, "a") < (2, 2), [1, 2] < [1, 2, 3], (1, 2) == [1, 2], {1} < {1, 2}, "a" < "b", 1 == 1.0, True == 1, 1 < 1.5)
# expect: True True False True True True True True
