# A mini unit test framework: discovery, fixtures, parametrised cases, skips, and a report
import functools
import io
import sys
import time
import traceback
from contextlib import contextmanager, redirect_stdout
from types import FunctionType, MethodType


class Skip(Exception):
    pass


class Failure(AssertionError):
    pass


def cases(*rows, **named):
    def mark(f):
        f.cases = [*((str(i), row) for i, row in enumerate(rows)), *named.items()]
        return f
    return mark


def skip(reason):
    def decorate(f):
        @functools.wraps(f)
        def skipped(*args, **kwargs):
            raise Skip(reason)
        return skipped
    return decorate


def fixture(f):
    f.is_fixture = True
    return f


class Expect:
    def __init__(self, value):
        self.value = value

    def __getattr__(self, name):
        if name.startswith("not_"):
            check = getattr(self, name[4:])

            def negated(*args):
                try:
                    check(*args)
                except Failure:
                    return self
                raise Failure(f"{self.value!r} {name} {args}")
            return negated
        raise AttributeError(f"no check named {name!r}")

    def _need(self, good, text):
        if not good:
            raise Failure(f"wanted {self.value!r} {text}")
        return self

    def equal(self, other):
        return self._need(self.value == other, f"to equal {other!r}")

    def contain(self, item):
        return self._need(item in self.value, f"to contain {item!r}")

    def close_to(self, other, places=7):
        return self._need(round(abs(self.value - other), places) == 0, f"to be close to {other!r}")


class Suite:
    def __init_subclass__(cls):
        cls.tests = {n: f for n, f in vars(cls).items() if n.startswith("test") and isinstance(f, FunctionType)}

    def setup(self): ...

    def teardown(self): ...

    expect = staticmethod(Expect)

    @contextmanager
    def raises(self, *kinds, match=""):
        try:
            yield
        except kinds as e:
            if match not in str(e):
                raise Failure(f"{match!r} is not in {str(e)!r}") from e
        else:
            raise Failure(f"{' or '.join(k.__name__ for k in kinds)} was not raised")


class Runner:
    def __init__(self, out=None, clock=time.perf_counter):
        self.out, self.clock = out or sys.stdout, clock
        self.results = {"pass": [], "fail": [], "error": [], "skip": []}

    def run(self, *suites):
        for suite in suites:
            print(f"{suite.__name__} ({(suite.__doc__ or 'no description').strip()})", file=self.out)
            for name, function in suite.tests.items():
                for label, row in getattr(function, "cases", [("", ())]):
                    full = f"{name}[{label}]" if label else name
                    kind, detail, printed = self.run_one(suite(), function, row if isinstance(row, tuple) else (row,))
                    self.results[kind].append(full)
                    print(f"  {kind:<5} {full}" + (f": {detail}" if detail else ""), file=self.out)
                    if printed and kind != "pass":
                        print("        printed:", printed.rstrip(), file=self.out)
        return self

    def run_one(self, instance, function, row):
        captured = io.StringIO()
        started = self.clock()
        try:
            with redirect_stdout(captured):
                instance.setup()
                try:
                    names = function.__code__.co_varnames[1 + len(row) : function.__code__.co_argcount]
                    extra = {
                        n: getattr(instance, n)() for n in names if hasattr(getattr(instance, n, None), "is_fixture")
                    }
                    MethodType(function, instance)(*row, **extra)
                finally:
                    instance.teardown()
        except Skip as e:
            return "skip", str(e), ""
        except AssertionError as e:
            line = traceback.extract_tb(e.__traceback__)[-1].line
            return "fail", str(e) or f"assertion in {line!r}", captured.getvalue()
        except Exception as e:
            return "error", traceback.format_exception_only(type(e), e)[-1].strip(), captured.getvalue()
        finally:
            assert self.clock() >= started
        return "pass", "", captured.getvalue()

    def summary(self):
        total = sum(map(len, self.results.values()))
        parts = [f"{len(v)} {k}" for k, v in self.results.items() if v]
        return f"{total} tests: {', '.join(parts)}"


class TestNumbers(Suite):
    """arithmetic"""

    @cases((1, 2, 3), (2, 2, 5), big=(10**20, 1, 10**20 + 1))
    def test_add(self, a, b, total):
        self.expect(a + b).equal(total)

    def test_float(self):
        self.expect(0.1 + 0.2).close_to(0.3).not_equal(0.3)

    def test_division(self):
        with self.raises(ZeroDivisionError, match="zero"):
            1 // 0
        with self.raises(ValueError, KeyError):
            int("12")

    @skip("not today")
    def test_skipped(self):
        assert False

    @cases("5", "x", "-7")
    def test_parse(self, text):
        print("parsing", text)
        assert int(text) > 0

    helper = lambda self: None


class TestFixtures(Suite):
    log = []

    @fixture
    def numbers(self):
        return [3, 1, 2]

    def setup(self):
        self.log.append("setup")

    def teardown(self):
        self.log.append("teardown")

    def test_sorted(self, numbers):
        numbers.sort()
        self.expect(numbers).equal([1, 2, 3]).contain(2).not_contain(9)

    def test_fresh(self, numbers):
        assert numbers == [3, 1, 2], "fixture was shared"

    def test_message(self):
        assert self.log[-1] == "teardown", f"log ends with {self.log[-1]}"

    def test_unknown_check(self):
        self.expect(1).sparkle()

    def test_negation(self):
        self.expect("abc").not_contain("b")


runner = Runner().run(TestNumbers, TestFixtures)
# expect: TestNumbers (arithmetic)
# expect:   pass  test_add[0]
# expect:   fail  test_add[1]: wanted 4 to equal 5
# expect:   pass  test_add[big]
# expect:   pass  test_float
# expect:   fail  test_division: ValueError or KeyError was not raised
# expect:   skip  test_skipped: not today
# expect:   pass  test_parse[0]
# expect:   error test_parse[1]: ValueError: invalid literal for int() with base 10: 'x'
# expect:         printed: parsing x
# expect:   fail  test_parse[2]: assertion in 'assert int(text) > 0'
# expect:         printed: parsing -7
# expect: TestFixtures (no description)
# expect:   pass  test_sorted
# expect:   pass  test_fresh
# expect:   fail  test_message: log ends with setup
# expect:   error test_unknown_check: AttributeError: no check named 'sparkle'
# expect:   fail  test_negation: 'abc' not_contain ('b',)
print(runner.summary(), "| log:", len(TestFixtures.log), TestFixtures.log[:2])
# expect: 14 tests: 6 pass, 5 fail, 2 error, 1 skip | log: 10 ['setup', 'teardown']
sys.exit(bool(runner.results["fail"] or runner.results["error"]))
# expect exit: 1
