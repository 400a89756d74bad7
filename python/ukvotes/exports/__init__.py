# SPDX-License-Identifier: MIT
"""Tables as files of other formats. What is written here is derived; `Document.write` gives the published bytes."""
