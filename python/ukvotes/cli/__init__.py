# SPDX-License-Identifier: MIT
"""The command line. It needs typer and rich, so `import ukvotes` does not import it."""
