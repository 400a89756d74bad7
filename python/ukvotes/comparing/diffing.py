# SPDX-License-Identifier: MIT
"""`ukvotes.diff`; what it needs is imported when it is called, so that `import ukvotes` stays quick."""

from __future__ import annotations

from ukvotes.arguments import require
from ukvotes.comparing.comparison import Comparison
from ukvotes.document import Document


def diff(first: Document, second: Document) -> Comparison:
    """Compares what two documents say, whatever their kinds: a listing or a report with the petition that it was made
    of, two results, two documents of one petition at different times.

    Of two documents of one kind, every column and every field that both have is compared; of others, all that both
    say. The rows "Unknown" of a report are residuals then, and a column of a CSV that is empty all through says
    nothing. A share that is the other one rounded to fewer decimals, as its column is, is no difference. Rows are
    matched by their codes where both have one, by their exact names otherwise; what stands several times is matched in
    order.

    Raises ValueError for documents that are not about the same kind of thing, are of two petitions, or say nothing in
    common, TypeError for what is no document: `diff(ukvotes.read("a.json"), ukvotes.read("b.json"))`.
    """
    require("the first document", first, Document)
    require("the second document", second, Document)
    from ukvotes.comparing.compared import compared

    return compared(first, second)
