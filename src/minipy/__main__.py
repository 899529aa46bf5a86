"""The process of the command line: `python -m minipy`, and the command `minipy`.

Ctrl-C ends it silently at any moment. Until `main` runs, and when it has returned, the system does that; in between the
host raises KeyboardInterrupt, or the guest's clerk takes the signal.
"""

import _signal  # type: ignore[import-not-found]  # signal itself takes 2 ms, in which Ctrl-C would be told
import gc
import sys


def start() -> int:
    """Run the command line; return the exit status."""
    _take_interrupts(_signal.SIG_DFL)
    gc.disable()  # what is loaded lives as long as the process; a run has settings of its own
    from minipy.cli.main import main

    try:
        _take_interrupts(_signal.default_int_handler)
        return main()
    except KeyboardInterrupt:
        return 130
    finally:
        gc.freeze()  # the end of the process frees it all: the host need not look through it first
        _take_interrupts(_signal.SIG_DFL)


def _take_interrupts(handler: object) -> None:
    """Let `handler` have each SIGINT, unless who started the process wants it ignored."""
    if _signal.getsignal(_signal.SIGINT) is not _signal.SIG_IGN:
        _signal.signal(_signal.SIGINT, handler)


if __name__ == "__main__":
    sys.exit(start())
