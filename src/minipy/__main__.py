"""`python -m minipy`."""

import sys

from minipy.cli.main import main

sys.exit(main())
