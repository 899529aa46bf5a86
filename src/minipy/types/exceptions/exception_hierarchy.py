"""The built-in exception types: their names, each with its base."""

from __future__ import annotations

# name, base: in an order in which every base comes first.
HIERARCHY = tuple(
    tuple(line.split())
    for line in """
    BaseException object
    Exception BaseException
    SystemExit BaseException
    KeyboardInterrupt BaseException
    GeneratorExit BaseException
    StopIteration Exception
    StopAsyncIteration Exception
    BaseExceptionGroup BaseException
    ExceptionGroup BaseExceptionGroup
    ArithmeticError Exception
    FloatingPointError ArithmeticError
    OverflowError ArithmeticError
    ZeroDivisionError ArithmeticError
    AssertionError Exception
    AttributeError Exception
    BufferError Exception
    EOFError Exception
    ImportError Exception
    ModuleNotFoundError ImportError
    LookupError Exception
    IndexError LookupError
    KeyError LookupError
    MemoryError Exception
    NameError Exception
    UnboundLocalError NameError
    OSError Exception
    BlockingIOError OSError
    ChildProcessError OSError
    ConnectionError OSError
    BrokenPipeError ConnectionError
    ConnectionAbortedError ConnectionError
    ConnectionRefusedError ConnectionError
    ConnectionResetError ConnectionError
    FileExistsError OSError
    FileNotFoundError OSError
    InterruptedError OSError
    IsADirectoryError OSError
    NotADirectoryError OSError
    PermissionError OSError
    ProcessLookupError OSError
    TimeoutError OSError
    ReferenceError Exception
    RuntimeError Exception
    NotImplementedError RuntimeError
    RecursionError RuntimeError
    SyntaxError Exception
    IndentationError SyntaxError
    TabError IndentationError
    SystemError Exception
    TypeError Exception
    ValueError Exception
    UnicodeError ValueError
    UnicodeDecodeError UnicodeError
    UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeError
    Warning Exception
    BytesWarning Warning
    DeprecationWarning Warning
    EncodingWarning Warning
    FutureWarning Warning
    ImportWarning Warning
    PendingDeprecationWarning Warning
    ResourceWarning Warning
    RuntimeWarning Warning
    SyntaxWarning Warning
    UnicodeWarning Warning
    UserWarning Warning
    """.splitlines()
    if line.strip()
)
