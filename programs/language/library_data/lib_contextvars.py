# contextvars: values of contexts, copies that stay as they are, tokens, what is refused; each thread has a context.
import threading
from contextvars import Context, ContextVar, Token, copy_context


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {str(error).partition(' at 0x')[0]}"


size, name = ContextVar("size", default=3), ContextVar("name")
print(size.get(), size.get(5), name.get(5), attempt(name.get))  # expect: 3 5 5 LookupError: <ContextVar name='name'
first = size.set(7)
second = size.set(8)
print(first.old_value is Token.MISSING, second.old_value, second.var is size, Token.MISSING)
# expect: True 7 True <Token.MISSING>
copy = copy_context()
size.reset(second)
print(size.get(), copy[size], attempt(lambda: size.reset(second)), attempt(lambda: name.reset(first)))
# expect: 7 8 RuntimeError: <Token used var=<ContextVar name='size' default=3 ValueError: <Token var=<ContextVar name='size' default=3
print(attempt(lambda: copy.run(size.reset, first)), attempt(lambda: copy.run(copy.run, 1)))
# expect: ValueError: <Token var=<ContextVar name='size' default=3 RuntimeError: cannot enter context: <_contextvars.Context object
print(copy.run(lambda *args, **named: (name.set(args), named)[1], 1, by=2), copy[name], name in copy_context())
# expect: {'by': 2} (1,) False
print(len(copy), copy.get(name), {var.name for var in copy} == {"size", "name"}, sorted(map(str, copy.values())))
# expect: 2 (1,) True ['(1,)', '8']
print(copy == copy.copy(), copy == Context(), copy != copy_context(), attempt(lambda: 1 in copy), attempt(copy.run))
# expect: True False True TypeError: a ContextVar key was expected, got 1 TypeError: run() missing 1 required positional argument
for wrong in (lambda: ContextVar(), lambda: ContextVar(1), lambda: ContextVar("a", 2), lambda: ContextVar("a", x=2),
              lambda: Context(1), lambda: hash(copy), lambda: setattr(size, "name", 1)):  # fmt: skip
    print(attempt(wrong))
# expect: TypeError: ContextVar() takes exactly 1 positional argument (0 given)
# expect: TypeError: context variable name must be a str
# expect: TypeError: ContextVar() takes at most 1 positional argument (2 given)
# expect: TypeError: 'x' is an invalid keyword argument for ContextVar()
# expect: TypeError: Context() does not accept any arguments
# expect: TypeError: unhashable type: '_contextvars.Context'
# expect: AttributeError: readonly attribute
thread = threading.Thread(target=lambda: print(size.get(), len(copy_context()), size.set(1).old_value))
thread.start()  # expect: 3 0 <Token.MISSING>
thread.join()
size.reset(first)
print(size.get(), len(copy_context()))  # expect: 3 0
