# SPDX-License-Identifier: MIT
"""`python -m ukvotes`"""

from ukvotes.cli.app import main

if __name__ == "__main__":
    main()
