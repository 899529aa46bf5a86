"""`python -m minipy`."""

import sys

try:
    from minipy.cli.main import main

    status = main()
except KeyboardInterrupt:  # while minipy's own modules were imported
    status = 130

sys.exit(status)
