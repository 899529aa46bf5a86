"""The process of the command line: `python -m minipy`, and the command `minipy`.

Ctrl-C ends it silently at any moment: while the guest's clerk does not take the signal, the system does that. As a
KeyboardInterrupt of the host it could come in a callback of an import, which would tell of it and go on.
"""

import _signal  # type: ignore[import-not-found]  # signal itself takes 2 ms, in which Ctrl-C would be told
import gc
import sys


def start() -> int:
    """Run the command line; return the exit status."""
    if _signal.getsignal(_signal.SIGINT) is not _signal.SIG_IGN:  # who started the process may want it ignored
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    gc.disable()  # what is loaded lives as long as the process; a run has settings of its own
    from minipy.cli.main import main

    try:
        return main()
    finally:
        gc.freeze()  # the end of the process frees it all: the host need not look through it first


if __name__ == "__main__":
    sys.exit(start())
