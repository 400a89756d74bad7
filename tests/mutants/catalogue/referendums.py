# SPDX-License-Identifier: MIT
"""Faults in the identities of referendum files, and in what is made from them."""

from __future__ import annotations

from mutants.catalogue.mutant import Mutant, in_file

MUTANTS: list[Mutant] = [
    *in_file(
        "lib/referendum/row_repairs.cpp",
        (
            "if (side == Side::remain) system.require<search::AtLeast>(1U, remain_cell, leave_cell, is_strict);",
            "",
            "a status of Remain rules no candidate out",
        ),
        (
            "if (side == Side::leave) system.require<search::AtLeast>(1U, leave_cell, remain_cell, is_strict);",
            "if (side == Side::leave) system.require<search::AtLeast>(1U, remain_cell, leave_cell, is_strict);",
            "a status of Leave asks for more votes for Remain",
        ),
        (
            "if (row > 0 && is_reliable(row - 1))",
            "if (row > 0)",
            "a wrong row above is a witness",
        ),
        (
            "if (row + 1 < table_.size() && is_reliable(row + 1))",
            "if (row + 1 < table_.size())",
            "a wrong row below is a witness",
        ),
    ),
    *in_file(
        "lib/referendum/reconcile.cpp",
        (
            "return *table_.remain[row] > *table_.leave[row] ? Side::remain : Side::leave;",
            "return *table_.remain[row] < *table_.leave[row] ? Side::remain : Side::leave;",
            "the status is that of the losing side",
        ),
        (
            "if (*table_.remain[row] == *table_.leave[row]) return std::nullopt;",
            "",
            "where both sides have as many votes, Leave has more",
        ),
        (
            "|| difference == 0 || !is_possible)",
            "|| !is_possible)",
            "a status may name a side where both have as many votes",
        ),
        (
            "return table_[row].status() == larger_side(row); }",
            "return !table_[row].status() || table_[row].status() == larger_side(row); }",
            "a status that is neither side will always do",
        ),
        (
            "return distance(*table_.remain[row], *table_.leave[row]) == *table_.difference[row];",
            "return true;",
            "Absolute Difference is held against nothing",
        ),
        (
            "if (is_glued || is_broken) wrong_.push_back(row);",
            "if (is_glued) wrong_.push_back(row);",
            "a row with a wrong difference takes part in the order of rows",
        ),
        (
            "if (differences[row] > above && out_of_order_++ == 0) first = row;",
            "if (differences[row] >= above && out_of_order_++ == 0) first = row;",
            "rows of equal differences are out of order",
        ),
        (
            "const Column column = sides_agree ? status : difference;",
            "const Column column = difference;",
            "a wrong status is found in the cell of the difference",
        ),
        (
            "if (!sides_agree && !status_holds(row)) finding.equation +=",
            "if (!status_holds(row)) finding.equation +=",
            "a wrong status is said twice",
        ),
        (
            "if (sides_agree && side && finding.repair->candidates == 0) finding.repair",
            "if (side && finding.repair->candidates == 0) finding.repair",
            "a status is repaired where the difference is wrong",
        ),
        (
            "if (is_extract && !table_.empty() && ",
            "if (is_extract && ",
            "a header alone is a whole referendum",
        ),
        (
            "result::regions_that_differ(areas(), wrong_);",
            "result::regions_that_differ(areas());",
            "a region is wrong besides the row that makes it so",
        ),
        (
            "finding.repair = repairs().of_counts(finding.row - 1);",
            "finding.repair = repairs().of_counts(finding.row % table_.size());",
            "a count that could not be read is worked out from another row",
        ),
        (
            "out_of_order_ * order_tolerance <= table_.size()};",
            "true};",
            "rows in no order at all are witnesses",
        ),
        (
            "static constexpr std::int64_t largest_count = 46'500'001;",
            "static constexpr std::int64_t largest_count = 465'000'010;",
            "impossible counts that agree with each other pass",
        ),
    ),
    *in_file(
        "lib/referendum/glued_counts.cpp",
        (
            "for (std::size_t cut = 1; cut < digits.size(); ++cut) {",
            "for (std::size_t cut = 2; cut < digits.size(); ++cut) {",
            "a Remain of one digit is not tried",
        ),
        (
            "cut < digits.size(); ++cut) {",
            "cut + 1 < digits.size(); ++cut) {",
            "a Leave of one digit is not tried",
        ),
        ("*remain + *leave == valid)", "*remain + *leave <= valid)", "splits need not add up to the valid votes"),
        (
            "static_cast<std::int64_t>(splits) * odds_of_a_proof < valid;",
            "odds_of_a_proof < valid;",
            "the number of splits that could hit by chance is left out",
        ),
        (
            "static_cast<std::int64_t>(splits) * odds_of_a_proof < valid;",
            "static_cast<std::int64_t>(splits) * odds_of_a_proof <= valid;",
            "a chance of exactly one in a thousand is a proof",
        ),
        ("repair.grade = Grade::ambiguous;", "repair.grade = Grade::unique;", "one of two splits that fit is chosen"),
        (
            "const bool is_impossible = glued->value() > largest_electorate;",
            "const bool is_impossible = glued->value() >= largest_electorate;",
            "the whole electorate is an impossible count",
        ),
        (
            "if (!is_impossible && !area_cell->stray_quote) return false;",
            "if (!area_cell->stray_quote) return false;",
            "an impossible count is only found beside a cut name",
        ),
        (
            "if (fitting.empty() && !is_impossible) return false;",
            "if (fitting.empty()) return false;",
            "an impossible count that splits in no way passes",
        ),
        ("if (before == after) return;", "", "cells that do not change are among the edits"),
        (
            'return stated ? std::optional<std::string_view>("") : std::nullopt;',
            "return std::nullopt;",
            "where both sides have as many votes, the status goes on naming one",
        ),
        ("name_of(split.remain > split.leave ?", "name_of(split.remain < split.leave ?", "the losing side wins"),
    ),
    *in_file(
        "lib/referendum_result/reconcile.cpp",
        (
            "*numbers[votes_cast] <= *numbers[electorate]",
            "*numbers[votes_cast] >= *numbers[electorate]",
            "the electorate may be smaller than the votes cast, and must not be larger",
        ),
        ("total >= 9999 && total <= 10001", "total >= 9000 && total <= 11000", "shares may add up to 110 per cent"),
        (
            "code(row).empty() ? optional_text_at(table_.area, row)",
            "true ? optional_text_at(table_.area, row)",
            "areas of one name are one area",
        ),
        ('code(row) != "GI" && ', "", "the code of Gibraltar is none"),
    ),
    *in_file(
        "lib/referendum_result/whole.cpp",
        (
            "(sum.remain == region.remain && sum.leave == region.leave)",
            "(sum.remain == region.remain || sum.leave == region.leave)",
            "a region may be wrong on one side",
        ),
        ("if (areas == published_areas) return;", "return;", "areas may be missing"),
        (
            "if (may_be_anywhere(sums, codes)) return different;",
            "",
            "where an area has lost its region, that of another is said to be wrong",
        ),
        ("if (row >= 2 && is_total", "if (row >= 1 && is_total", "of two areas with as many votes, one is a total"),
    ),
    *in_file(
        "lib/referendum_result/row_system.cpp",
        (
            "{&rule::referendum_result::votes_cast, valid_votes, rejected, votes_cast}",
            "{&rule::referendum_result::votes_cast, valid_votes, valid_votes, votes_cast}",
            "votes cast are held against the valid votes alone",
        ),
        (
            "{{&rule::referendum_result::turnout, votes_cast, electorate,",
            "{{&rule::referendum_result::turnout, valid_votes, electorate,",
            "turnout is that of valid votes",
        ),
    ),
]
