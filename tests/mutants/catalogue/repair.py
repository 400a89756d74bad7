# SPDX-License-Identifier: MIT
"""Faults in the prover, and in what is done with its proofs."""

from __future__ import annotations

from mutants.catalogue.mutant import Mutant, in_file

MUTANTS: list[Mutant] = [
    *in_file(
        "lib/repair/system.cpp",
        (
            "return identity->witness() != witness || !identity->touches(cell)",
            "return !identity->touches(cell)",
            "a witness is helped by the others",
        ),
        ("return admitted == 1;", "return admitted >= 1;", "a witness that allows several changes demands one of them"),
        ("return demanding >= 2 ||", "return demanding >= 1 ||", "one witness is a proof"),
        (" || others_are_vouched_for(only, failing) ?", " ?", "cells that hold elsewhere do not vouch"),
        (
            "identity->solutions(cell, now) && identity->holds(now);",
            "identity->holds(now);",
            "a bound vouches for a cell",
        ),
        (
            "identity->touches(cell) && identity->solutions(cell, now) && identity->holds(now);",
            "identity->solutions(cell, now) && identity->holds(now);",
            "an identity vouches for cells that it does not bind",
        ),
        (
            "if (failing.size() != 1 || !failing.front()",
            "if (!failing.front()",
            "a second failing identity is overlooked when cells vouch",
        ),
        ("if (failing.empty()) return {};", "", "where nothing fails, something is changed"),
        (
            "if (!std::all_of(failing.begin(), failing.end(), [&](const Identity* identity) { return identity",
            "if (!std::any_of(failing.begin(), failing.end(), [&](const Identity* identity) { return identity",
            "a change need not mend all that fails",
        ),
        ("if (is_said(only) && std::any_of(", "if (std::any_of(", "what an exact identity demands is proven"),
        (
            "if (said != candidates.end()) candidates = {*said};",
            "",
            "a count in the other form is one of several candidates",
        ),
        ("if (candidates.size() == 1) {", "if (!candidates.empty()) {", "the first of several candidates is taken"),
    ),
    *in_file(
        "lib/repair/cell.cpp",
        ("if (value && digit != text[i]) values", "if (value) values", "no change at all is a change of one digit"),
        (
            "std::equal(in_before + 1, before.end(), in_after + 1);",
            "true;",
            "changes of several digits are candidates",
        ),
        ("return count_in_other_form(cell) == value || ", "return ", "a count in the other form is not what it says"),
    ),
    *in_file(
        "lib/repair/identities.cpp",
        (
            "if (unknown_ != (before ? 0U : 1U)) return std::nullopt;",
            "",
            "a sum with unread parts holds",
        ),
        (
            "return narrowed(known_ - before.value_or(0) + *values[changed]);",
            "return narrowed(known_ + *values[changed]);",
            "a part that is tried is added, not put in place of the old one",
        ),
        (
            "return parts && parts == values[total_];",
            "return parts == values[total_];",
            "a sum holds where neither its parts nor its total could be read",
        ),
        (
            "if (cell == total_ && unknown_ == 0) exact",
            "if (cell == total_) exact",
            "a total follows from some of its parts",
        ),
        (
            "exact = narrowed(*total - (known_ - before.value_or(0)));",
            "exact = narrowed(*total - known_);",
            "a part follows from a sum that still has its wrong value",
        ),
        (
            "const auto other = values[cell == a_ ? b_ : a_];",
            "const auto other = values[b_];",
            "a side follows from itself",
        ),
        (
            "if (*difference != 0 && *other >= *difference) exact.push_back(*other - *difference);",
            "",
            "a side is never below the other",
        ),
        (
            "return percent && percent->hundredths() == hundredths_;",
            "return percent && percent->hundredths() >= hundredths_;",
            "a share that is too large holds",
        ),
    ),
    *in_file(
        "lib/repair/order.hpp",
        (
            "return count * 20 <= rows; }",
            "return count * 10 <= rows; }",
            "an order that one row in ten breaks is a witness",
        ),
        (
            "if (values[row] > above && breaks.count++ == 0) breaks.first = row;",
            "if (values[row] > above && breaks.count++ >= 0) breaks.first = row;",
            "the last row out of order is named, not the first",
        ),
        (
            "    above = values[row];",
            "    if (values[row] < above) above = values[row];",
            "one row that is too small puts all below it out of order",
        ),
    ),
    *in_file(
        "lib/repair/progress.cpp",
        (
            "return has_fewer && ",
            "return ",
            "a repair that mends nothing is applied",
        ),
        (
            "return std::includes(known.begin(), known.end(), left.begin(), left.end());",
            "return true;",
            "a repair that brings an error is applied",
        ),
        (
            " && (are_proven || has_none_new(is_miss, after, before))",
            "",
            "what a published total refutes is applied",
        ),
        (
            "(are_proven || has_none_new(is_miss, after, before))",
            "has_none_new(is_miss, after, before)",
            "a sum that is seen for the first time keeps an error from being mended by a proof",
        ),
        (
            "{ return finding.severity() == Severity::error; }",
            "{ return finding.severity() >= Severity::warning; }",
            "a warning that comes keeps an error from being mended",
        ),
    ),
    *in_file(
        "lib/repair/apply.cpp",
        (
            "(repair.grade == Grade::unique && accept == Accept::unique);",
            "repair.grade == Grade::unique;",
            "repairs that nothing confirms are applied unasked",
        ),
        (
            "if (seen.emplace(first.byte_begin, first.replacement).second) accepted",
            "accepted",
            "a repair that two findings carry contests itself",
        ),
        (
            "if (end > edit.byte_begin) is_contested",
            "if (end >= edit.byte_begin) is_contested",
            "repairs that only touch contest each other",
        ),
        (
            "is_contested[i] = is_contested[other] = true;",
            "is_contested[i] = true;",
            "of two repairs of one cell the first is made",
        ),
        (
            "  return repaired_one_by_one(document, std::move(repairs), apply);",
            "  return {document, {}};",
            "one repair that does not help keeps all others from being made",
        ),
    ),
]
