# SPDX-License-Identifier: MIT
"""Two documents about the same thing, cell by cell."""
