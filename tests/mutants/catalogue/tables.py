# SPDX-License-Identifier: MIT
"""Faults in the identities of referendum files, listings, reports and tallies, and in what all kinds share."""

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
        "lib/petition_listing/reconcile.cpp",
        (
            "if (!total.value || !sum || *sum == total.value->value()) return;",
            "if (!total.value || !sum || *sum <= total.value->value()) return;",
            "a total that is too large passes",
        ),
        (
            "const Signatures sum = *totals.by_country.value + *totals.by_constituency.value;",
            "const Signatures sum = *totals.by_country.value + Signatures(*constituencies_sum_);",
            "the grand total is held against a sum instead of the stated total",
        ),
        (
            "system.require<search::Sum>(0U, system.cells(), first_country, first_constituency, by_country);",
            "system.require<search::Sum>(0U, system.cells(), first_country, first_constituency - 1, by_country);",
            "the last country is left out of the proof",
        ),
        (
            "system.require<search::Sum>(2U, system.cells(), by_country, total, total);",
            "system.require<search::Sum>(0U, system.cells(), by_country, total, total);",
            "two sums pass for one witness",
        ),
        (
            "if (totals.total.stated()) system.require",
            "if (false) system.require",
            "the grand total is no witness",
        ),
        (
            "if (order_.is_kept(listing_.countries().size())) {",
            "if (true) {",
            "countries in no order are witnesses",
        ),
        (
            "system.require<search::AtLeast>(3U, cell - 1, cell);",
            "system.require<search::AtLeast>(3U, cell, cell - 1);",
            "the order of countries is turned round",
        ),
        (
            "return finding.rule == &rule::malformed_number ||",
            "return",
            "a count that could not be read does not follow from its sum",
        ),
        (
            "const std::int64_t overseas = *countries_sum_ - kingdom->value();",
            "const std::int64_t overseas = *countries_sum_;",
            "the lower bound of the true total counts the United Kingdom twice",
        ),
        (
            "if (kingdom->value() < *constituencies_sum_) {",
            "if (kingdom->value() <= *constituencies_sum_) {",
            "the United Kingdom may not have as many signatures as its constituencies",
        ),
    ),
    *in_file(
        "lib/petition_report/reconcile.cpp",
        (
            "if (table.signatures.validity()[row] && table.percent.validity()[row]) wrong.push_back(row);",
            "wrong.push_back(row);",
            "a cell that could not be read has a wrong share",
        ),
        (
            "kingdom_row_ ? report.countries().signatures[*kingdom_row_] : std::nullopt)) {}",
            "report.signatures())) {}",
            "the constituencies are held against the headline",
        ),
        (
            "if (side.sum && (!whole || side.sum != whole->value())) judge(",
            "if (side.sum && !whole) judge(",
            "one wrong total makes all shares wrong",
        ),
        (
            "if (side.sum && (!whole || side.sum != whole->value())) judge(",
            "if (side.sum && whole && side.sum != whole->value()) judge(",
            "without the row of the United Kingdom, shares are not checked",
        ),
        (
            "repair.candidates == 0 && sums_hold && is_alone)",
            "repair.candidates == 0 && sums_hold)",
            "one of several wrong shares is repaired",
        ),
        (
            "repair.candidates == 0 && sums_hold && is_alone)",
            "repair.candidates == 0 && is_alone)",
            "a share is repaired beside a wrong sum",
        ),
        (
            "require_side(system, countries_, first_country, first_constituency, total, 0);",
            "(void)total;",
            "the headline is no witness",
        ),
        (
            "system.cells().size(), first_country + *kingdom_row_, 3);",
            "system.cells().size(), first_country + *kingdom_row_, 0);",
            "two tables pass for one witness",
        ),
        (
            "if (is_ordered && row > 0) system.require",
            "if (row > 0) system.require",
            "rows in no order are witnesses",
        ),
        (
            "system.require<search::AtLeast>(witness + 1, first + row - 1, first + row);",
            "system.require<search::AtLeast>(witness + 1, first + row, first + row - 1);",
            "the order of rows is turned round",
        ),
        (
            "system.require<search::PublishedShare>(witness + 2,",
            "system.require<search::PublishedShare>(witness,",
            "a sum and its shares pass for one witness",
        ),
        (
            "ranks[row] == static_cast<std::int64_t>(row + 1)) continue;",
            "ranks[row] >= static_cast<std::int64_t>(row + 1)) continue;",
            "ranks that are too large pass",
        ),
        (
            "if (wrong == 1) finding.repair = rank_repair",
            "finding.repair = rank_repair",
            "one of several wrong ranks is repaired",
        ),
        (
            "repair.grade = row > 0 && row + 1 < rows ? Grade::proven : Grade::unique;",
            "repair.grade = Grade::proven;",
            "a rank at the end of its table is proven by one neighbour",
        ),
    ),
    *in_file(
        "lib/petition_report/events.cpp",
        (
            '{"Opened", "Government Response", "Updated"}',
            '{"Opened", "Updated", "Government Response"}',
            "the response must come after the last update",
        ),
        (
            "*table_.at[*row] <= *report_.refreshed()) return;",
            "*table_.at[*row] < *report_.refreshed()) return;",
            "the last update may not be at the moment of the refresh",
        ),
        (
            "const bool is_reached = *headline >= threshold;",
            "const bool is_reached = *headline > threshold;",
            "a threshold is only reached beyond it",
        ),
        (
            "if (!headline || table_.empty()) return;",
            "if (!headline) return;",
            "a history that is not there lacks events",
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
]
