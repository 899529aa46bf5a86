# inspect: parameters and signatures that can't be.
from inspect import Parameter, Signature


def att(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


P = Parameter
po, pk, vp, ko, vk = (
    P("a", P.POSITIONAL_ONLY),
    P("b", P.POSITIONAL_OR_KEYWORD),
    P("c", P.VAR_POSITIONAL),
    P("d", P.KEYWORD_ONLY),
    P("e", P.VAR_KEYWORD),
)
for f in (
    lambda: Signature([pk, po]),
    lambda: Signature([vp, pk]),
    lambda: Signature([vk, ko]),
    lambda: Signature([pk, pk]),
    lambda: Signature([vp, P("x", P.VAR_POSITIONAL)]),
    lambda: Signature([P("x", P.POSITIONAL_OR_KEYWORD, default=1), pk]),
    lambda: Signature([P("x", P.POSITIONAL_ONLY, default=1), pk]),
    lambda: Signature([po, pk, vp, ko, vk]),
    lambda: Signature([P("x", 3, default=1), ko]),
    lambda: P("a", P.VAR_POSITIONAL, default=1),
    lambda: P("a", P.VAR_KEYWORD, default=1),
    lambda: P("a", 7),
    lambda: P("a", "x"),
    lambda: P("1a", P.POSITIONAL_ONLY),
    lambda: P(5, P.POSITIONAL_ONLY),
    lambda: P("if", P.POSITIONAL_OR_KEYWORD),
    lambda: P("if", P.POSITIONAL_ONLY),
    lambda: P(".0", P.POSITIONAL_OR_KEYWORD),
    lambda: P("a", 1).kind.description,
    lambda: Signature([1]),
    lambda: P(".0", P.VAR_POSITIONAL),
    lambda: P("a"),
    lambda: repr(P("a", 1).kind),
    lambda: P("a", P.KEYWORD_ONLY, default=3, annotation=int).replace(default=P.empty, annotation=P.empty),
    lambda: P("a", 1).replace(default=None),
):
    print(att(f))
# expect: ValueError: wrong parameter order: positional or keyword parameter before positional-only parameter
# expect: ValueError: wrong parameter order: variadic positional parameter before positional or keyword parameter
# expect: ValueError: wrong parameter order: variadic keyword parameter before keyword-only parameter
# expect: ValueError: duplicate parameter name: 'b'
# expect: (*c, *x)
# expect: ValueError: non-default argument follows default argument
# expect: ValueError: non-default argument follows default argument
# expect: (a, /, b, *c, d, **e)
# expect: (*, x=1, d)
# expect: ValueError: variadic positional parameters cannot have default values
# expect: ValueError: variadic keyword parameters cannot have default values
# expect: ValueError: value 7 is not a valid Parameter.kind
# expect: ValueError: value 'x' is not a valid Parameter.kind
# expect: ValueError: '1a' is not a valid parameter name
# expect: TypeError: name must be a str, not a int
# expect: ValueError: 'if' is not a valid parameter name
# expect: if
# expect: implicit0
# expect: positional or keyword
# expect: AttributeError: 'int' object has no attribute 'kind'
# expect: ValueError: implicit arguments must be passed as positional or keyword arguments, not variadic positional
# expect: TypeError: Parameter.__init__() missing 1 required positional argument: 'kind'
# expect: <_ParameterKind.POSITIONAL_OR_KEYWORD: 1>
# expect: a
# expect: a=None
