# SPDX-License-Identifier: MIT
"""Faults in what all kinds share, and in the identities of party tallies."""

from __future__ import annotations

from mutants.catalogue.mutant import Mutant, in_file

MUTANTS: list[Mutant] = [
    *in_file(
        "lib/tables/repeated.hpp",
        (
            "std::exchange(slots_[at], {tag, static_cast<std::uint32_t>(row + 1)}).behind;",
            "slots_[at].behind; if (behind == 0) slots_[at] = {tag, static_cast<std::uint32_t>(row + 1)};",
            "of three equal rows the third is held against the first",
        ),
        (
            "return behind == 0 ? std::nullopt :",
            "return behind != 0 ? std::nullopt :",
            "rows that stand once stand twice",
        ),
    ),
    *in_file(
        "lib/tables/sum.hpp",
        (
            "if (!column.validity()[row]) return std::nullopt;",
            "",
            "a sum leaves out what could not be read",
        ),
        (
            "constexpr auto limit = ukvotes::detail::wide{1} << 62;",
            "constexpr auto limit = ukvotes::detail::wide{1} << 63;",
            "two sums may overflow",
        ),
    ),
    *in_file(
        "lib/party_tally/reconcile.cpp",
        (
            "cells.count(breaks.first), message)",
            "cells.name(breaks.first), message)",
            "a wrong order is found in the name",
        ),
        (
            "text_[begin] == '|' ? begin + 1 : begin;",
            "begin + 1;",
            "cells of a row without its first pipe are taken for others",
        ),
        ("if (rows.empty()) rows.push_back(first);", "", "each row of a name counts"),
        ("cells.name(rows[1])", "cells.name(rows[0])", "the first of two rows is found, not the second"),
        (
            "for (const std::size_t row : rows) sum += table.leaflets.values()[row];",
            "for (const std::size_t row : rows) sum = std::max<detail::wide>(sum, table.leaflets.values()[row]);",
            "the sum of the rows of a name is their largest count",
        ),
    ),
    *in_file(
        "include/ukvotes/share.hpp",
        (
            "return left < right ? -1 : left > right ? 1 : 0;",
            "return left <= right ? -1 : 1;",
            "a tie that a double holds exactly goes down, not to the even digit",
        ),
        (
            "static_cast<detail::wide>(b.part.value()) * a.whole.value();",
            "static_cast<detail::wide>(b.part.value()) * b.whole.value();",
            "shares of different wholes are compared by their parts",
        ),
        (
            '(digits.size() < 2 ? ".0" : ".") + digits;',
            '"." + digits;',
            "a share of 0.05 is printed as 0.5",
        ),
    ),
    *in_file(
        "lib/read/lines.cpp",
        (
            "at + 1 == lines.size() || lines[at + 1] != '\\n'",
            "true",
            "the line end of Windows behind carriage returns is two",
        ),
    ),
    *in_file(
        "lib/sheet/row_cells.cpp",
        (
            "said.empty() && sheet_.columns.is_required(column)",
            "said.empty()",
            "a cell that was always empty has lost a number",
        ),
    ),
    *in_file(
        "lib/sheet/percent_columns.cpp",
        ("with_three != with_decimals()", "true", "counts with points for thousands are percentages"),
        ("2 * rows_of_one_ > whole_rows_ && ", "", "shares of one are told without adding up to one"),
    ),
    *in_file(
        "lib/sheet/layout.cpp",
        (" && !cell_of[columns.instead_of(column)]", "", "places with codes alone are missed by name"),
    ),
    *in_file(
        "lib/sheet/fractions.cpp",
        ("power - 2", "power", "percentages are taken for fractions"),
    ),
    *in_file(
        "lib/sheet/fraction_columns.cpp",
        (
            "said.ends_with('%') || std::abs(*value) > 1",
            "std::abs(*value) > 1",
            "a small percentage with its sign is taken for a fraction",
        ),
        ("above_one > up_to_one;", "above_one != 0;", "one cell makes fractions percentages"),
        (
            "column.is_headed_so = column.is_of_hundred = like->is_of_hundred;",
            "",
            "changes of shares are told by their own size",
        ),
    ),
]
