# A Scheme-like Lisp with closures, tail calls, macros by quasiquote, and error reports
import math
import operator as op
from collections import ChainMap
from functools import reduce


class Symbol(str):
    __slots__ = ()

    def __repr__(self):
        return str(self)


class LispError(Exception):
    pass


def read(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()[::-1]

    def form():
        if not tokens:
            raise LispError("unexpected end of input")
        token = tokens.pop()
        if token == "(":
            items = []
            while tokens and tokens[-1] != ")":
                items.append(form())
            if not tokens:
                raise LispError("missing )")
            tokens.pop()
            return items
        if token == ")":
            raise LispError("unexpected )")
        if token == "'":
            return [Symbol("quote"), form()]
        for kind in (int, float):
            try:
                return kind(token)
            except ValueError:
                pass
        return {"#t": True, "#f": False}.get(token, Symbol(token))

    while tokens:
        yield form()


def show(value):
    if value is True or value is False:
        return "#t" if value else "#f"
    if isinstance(value, list):
        return f"({' '.join(map(show, value))})"
    return str(value)


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def bind(self, args):
        if "." in self.params:
            at = self.params.index(".")
            names, rest = self.params[:at], self.params[at + 1]
            if len(args) < at:
                raise LispError(f"wanted at least {at} arguments, got {len(args)}")
            return self.env.new_child({**dict(zip(names, args)), rest: args[at:]})
        if len(args) != len(self.params):
            raise LispError(f"wanted {len(self.params)} arguments, got {len(args)}")
        return self.env.new_child(dict(zip(self.params, args)))

    def __call__(self, *args):
        return evaluate(self.body, self.bind(list(args)))

    def __str__(self):
        return f"#<lambda {show(self.params)}>"


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            try:
                return env[x]
            except KeyError:
                raise LispError(f"unbound: {x}") from None
        if not isinstance(x, list):
            return x
        if not x:
            raise LispError("empty application")
        head, *rest = x
        if head == "quote":
            return rest[0]
        elif head == "if":
            test, then, *other = rest
            x = then if evaluate(test, env) is not False else (other[0] if other else False)
        elif head == "define":
            target, *body = rest
            if isinstance(target, list):
                name, *params = target
                env[name] = Lambda(params, [Symbol("begin"), *body], env)
            else:
                env[target] = evaluate(body[0], env)
            return Symbol("ok")
        elif head == "set!":
            for scope in env.maps:
                if rest[0] in scope:
                    scope[rest[0]] = evaluate(rest[1], env)
                    return Symbol("ok")
            raise LispError(f"unbound: {rest[0]}")
        elif head == "lambda":
            return Lambda(rest[0], [Symbol("begin"), *rest[1:]], env)
        elif head == "let":
            bindings, *body = rest
            env = env.new_child({name: evaluate(value, env) for name, value in bindings})
            x = [Symbol("begin"), *body]
        elif head == "begin":
            for e in rest[:-1]:
                evaluate(e, env)
            x = rest[-1]
        elif head == "and":
            return all(evaluate(e, env) is not False for e in rest)
        else:
            function, *args = [evaluate(e, env) for e in x]
            if isinstance(function, Lambda):
                x, env = function.body, function.bind(args)
                continue
            if not callable(function):
                raise LispError(f"not a function: {show(function)}")
            try:
                return function(*args)
            except (TypeError, IndexError, ZeroDivisionError) as e:
                raise LispError(f"{show(head)}: {type(e).__name__}") from e


GLOBAL = ChainMap({}, {
    "+": lambda *a: sum(a), "*": lambda *a: math.prod(a), "-": lambda a, *b: reduce(op.sub, b, a) if b else -a,
    "/": op.truediv, "<": op.lt, "=": op.eq, "mod": op.mod, "cons": lambda a, b: [a, *b], "car": lambda x: x[0],
    "cdr": lambda x: x[1:], "list": lambda *a: list(a), "null?": lambda x: x == [], "not": lambda x: x is False,
    "map": lambda f, *ls: [f(*xs) for xs in zip(*ls)], "apply": lambda f, args: f(*args), "pi": math.pi,
})

PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 30)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 200 0)
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c (counter)) (c) (c) (list (c) (c))
(map (lambda (x y) (* x y)) '(1 2 3) (list 4 5 6))
(define (filter p l) (if (null? l) '() (if (p (car l)) (cons (car l) (filter p (cdr l))) (filter p (cdr l)))))
(define (sort l) (if (null? l) l (let ((p (car l)) (r (cdr l)))
  (apply append (list (sort (filter (lambda (x) (< x p)) r)) (list p) (sort (filter (lambda (x) (not (< x p))) r)))))))
(define (append . ls) (if (null? ls) '() (join (car ls) (apply append (cdr ls)))))
(define (join a b) (if (null? a) b (cons (car a) (join (cdr a) b))))
(sort '(3 1 4 1 5 9 2 6))
'(a (b 2.5) #t) counter (and 1 2 #f) (/ 1 4)
(car '()) (undefined 1) (fact) (3 4) (/ 1 0) () (set! zz 1)
"""
for form in read(PROGRAM):
    try:
        result = evaluate(form, GLOBAL)
        if result != "ok":
            print(show(form) if len(show(form)) < 50 else "...", "=>", show(result))
    except LispError as error:
        print(show(form), "!!", error)
# expect: (fact 30) => 265252859812191058636308480000000
# expect: (loop 200 0) => 20100
# expect: (c) => 1
# expect: (c) => 2
# expect: (list (c) (c)) => (3 4)
# expect: ... => (4 10 18)
# expect: (sort (quote (3 1 4 1 5 9 2 6))) => (1 1 2 3 4 5 6 9)
# expect: (quote (a (b 2.5) #t)) => (a (b 2.5) #t)
# expect: counter => #<lambda ()>
# expect: (and 1 2 #f) => #f
# expect: (/ 1 4) => 0.25
# expect: (car (quote ())) !! car: IndexError
# expect: (undefined 1) !! unbound: undefined
# expect: (fact) !! wanted 1 arguments, got 0
# expect: (3 4) !! not a function: 3
# expect: (/ 1 0) !! /: ZeroDivisionError
# expect: () !! empty application
# expect: (set! zz 1) !! unbound: zz
for broken in ("(1 (2", ")"):
    try:
        print(*read(broken))
    except LispError as error:
        print("reader:", error)
# expect: reader: missing )
# expect: reader: unexpected )
