"""What `breakpoint()` does: it calls the function that the environment names in PYTHONBREAKPOINT."""

import warnings
from os import environ


def stop(*args, **kwargs):
    name = environ.get("PYTHONBREAKPOINT") or "pdb.set_trace"
    if name == "0":
        return None
    module, _, attribute = name.rpartition(".")
    try:
        function = getattr(__import__(module or "builtins", fromlist=[attribute]), attribute)
    except (ImportError, AttributeError):
        warnings.warn(f'Ignoring unimportable $PYTHONBREAKPOINT: "{name}"', RuntimeWarning)
        return None
    return function(*args, **kwargs)
