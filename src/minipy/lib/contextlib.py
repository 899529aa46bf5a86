"""Context managers, and what makes them from other things."""

import abc
import sys
from functools import wraps

__all__ = ["AbstractAsyncContextManager", "AbstractContextManager", "ContextDecorator", "ExitStack", "chdir", "closing",
           "contextmanager", "nullcontext", "redirect_stderr", "redirect_stdout", "suppress"]


class AbstractContextManager(abc.ABC):
    """What has `__enter__` and `__exit__`."""

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def _has(cls, *names):
    return True if None not in [getattr(cls, name, None) for name in names] else NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """What has `__aenter__` and `__aexit__`: for async code, which minipy does not run."""

    def __aenter__(self):
        return self

    @abc.abstractmethod
    def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _has(other, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


class ContextDecorator:
    """Makes a context manager a decorator too: the whole function then runs inside it."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """The context manager that a `contextmanager` function returns."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            self._refuse("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        self._refuse("generator didn't stop after throw()")

    def _refuse(self, text):
        """Close a generator that has yielded once too often, and say so."""
        try:
            raise RuntimeError(text)
        finally:
            self.gen.close()


def contextmanager(func):
    """Make a generator function with one `yield` a maker of context managers."""

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    """Close a thing at the end of a block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Send what a block prints to another file."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Send what a block writes to stderr to another file."""

    _stream = "stderr"


class chdir(AbstractContextManager):
    """Works in another directory while the block runs."""

    def __init__(self, path):
        self.path = path
        self._left = []

    def __enter__(self):
        import os

        self._left.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os

        os.chdir(self._left.pop())


class suppress(AbstractContextManager):
    """End a block silently where one of these exceptions comes up."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager):
    """A context manager that does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


def _wrapped_callback(callback, args, kwds):
    def _exit_wrapper(exc_type, exc, tb):
        callback(*args, **kwds)

    _exit_wrapper.__wrapped__ = callback
    return _exit_wrapper


def _join_context(new, outer, handled):
    """Put `outer` at the end of the chain of contexts of `new`, as nested with statements would have."""
    while True:
        context = new.__context__
        if context is None or context is outer:
            return
        if context is handled:
            break
        new = context
    new.__context__ = outer


class ExitStack(AbstractContextManager):
    """Callbacks and context managers that end together, the last first."""

    def __init__(self):
        self._exit_callbacks = []

    def push(self, exit):
        """Register something with `__exit__`, or a function with the arguments of `__exit__`."""
        method = getattr(type(exit), "__exit__", None)
        self._exit_callbacks.append(exit if method is None else method.__get__(exit, type(exit)))
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Register a function with its arguments."""
        self._exit_callbacks.append(_wrapped_callback(callback, args, kwds))
        return callback

    def enter_context(self, cm):
        """Enter a context manager and register its exit."""
        cls = type(cm)
        enter, exit = getattr(cls, "__enter__", None), getattr(cls, "__exit__", None)
        if enter is None or exit is None:
            lacks = " (missed __exit__ method)" if enter is not None else ""
            name = f"{cls.__module__}.{cls.__qualname__}"
            raise TypeError(f"'{name}' object does not support the context manager protocol{lacks}")
        result = enter(cm)
        self._exit_callbacks.append(exit.__get__(cm, cls))
        return result

    def pop_all(self):
        """Hand all callbacks over to a new stack."""
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return other

    def close(self):
        """Run all callbacks now."""
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        had_error = exc_details[0] is not None
        handled = sys.exc_info()[1]
        is_suppressed = is_replaced = False
        while self._exit_callbacks:
            callback = self._exit_callbacks.pop()
            try:
                if callback(*exc_details):
                    is_suppressed, is_replaced = True, False
                    exc_details = (None, None, None)
            except BaseException as error:
                _join_context(error, exc_details[1], handled)
                is_replaced = True
                exc_details = (type(error), error, error.__traceback__)
        if is_replaced:
            error = exc_details[1]
            context = error.__context__
            try:
                raise error
            except BaseException:
                error.__context__ = context
                raise
        return had_error and is_suppressed
