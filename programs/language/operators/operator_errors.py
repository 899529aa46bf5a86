# Operands that built-in operators refuse.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: object() + object())  # expect: TypeError: unsupported operand type(s) for +: 'object' and 'object'
attempt(lambda: -object())  # expect: TypeError: bad operand type for unary -: 'object'
attempt(lambda: ~"x")  # expect: TypeError: bad operand type for unary ~: 'str'
attempt(lambda: "x" - 1)  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'int'
attempt(lambda: print >> 3)
# expect: TypeError: unsupported operand type(s) for >>: 'builtin_function_or_method' and 'int'. Did you mean "print(<message>, file=<output_stream>)"?
