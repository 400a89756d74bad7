# SPDX-License-Identifier: MIT
"""What notebooks show. All text is escaped, nothing is run and nothing is fetched."""
