# SPDX-License-Identifier: MIT
"""Faults in the identities of petitions, their listings, reports and lists."""

from __future__ import annotations

from mutants.catalogue.mutant import Mutant, in_file

MUTANTS: list[Mutant] = [
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
        "lib/petition/regular_arrays.cpp",
        (" || text[end] != ']'", "", "what a bracket opens within an array vanishes"),
        (
            " || !ends_with_row(text.substr(at, end - at))",
            "",
            "a bracket within a name ends the array",
        ),
    ),
    *in_file(
        "lib/petition/reconcile.cpp",
        (
            " || !is_list_closed(petition_.constituencies())",
            "",
            "what was cut off a list of constituencies was left out",
        ),
    ),
    *in_file(
        "lib/petition/course.cpp",
        (
            "if ((*all >= threshold) == reached.has_value()) return;",
            "if ((*all > threshold) == reached.has_value() || reached) return;",
            "a threshold with a time and without its signatures is not seen",
        ),
        (
            "if (!is_known || is_wanted == is_there) return;",
            "if (!is_known || is_wanted) return;",
            "a closed petition needs no time",
        ),
        (" || course_.has_response", "", "no time of a response may be there"),
    ),
    *in_file(
        "lib/petition/events.hpp",
        ("*times[later] < *times[*earlier]", "*times[later] > *times[*earlier]", "the events run backwards"),
        (
            "*times[later] < *times[*earlier]",
            "*times[later] <= *times[*earlier]",
            "two events may not happen at the same moment",
        ),
        ("    earlier = later;", "    if (!earlier) earlier = later;", "events are held against the first one only"),
        ("debate_threshold(100'000)", "debate_threshold(1'000'000)", "a debate needs a million signatures"),
    ),
    *in_file(
        "lib/petition/attributes.hpp",
        ("read, present_name);", "read);", "a field that stands under its old name, too, is overwritten"),
    ),
    *in_file(
        "lib/petition_report/outline.cpp",
        (" && heading != history_heading", "", "a history in a text is a second table"),
        (
            "outline.earlier = {earlier, earlier + heading.size(), true};",
            "(void)earlier;",
            "a second report in a file is not seen",
        ),
    ),
    *in_file(
        "lib/petition/number.cpp",
        (
            "(number && (!id || number == id))",
            "number",
            "the URL of another petition is not seen",
        ),
    ),
    *in_file(
        "lib/petition_list/csv.cpp",
        (
            "if (text.starts_with(escape)) return",
            "if (text.find(escape) != std::string_view::npos) return",
            "what the site escapes at the front of a text is undone within it",
        ),
        ("is_there) >= 3", "is_there) >= 4", "a list without one of its columns is no list"),
        ("if (!table.present.has(id)) {", "if (true) {", "the number in the URL hides the one that the list says"),
    ),
    *in_file(
        "lib/petition_list/reconcile.cpp",
        (
            "if (!all || !local || *local <= *all) return;",
            "if (!all || !local || *local >= *all) return;",
            "a petition with more signatures than its constituency has is taken for a fault",
        ),
        (
            "if (!count || count->value() >= 0) return;",
            "if (!count || count->value() >= -1) return;",
            "a count of minus one is not seen",
        ),
        (
            'if (state != "rejected" && state != "hidden") return;',
            'if (state != "hidden") return;',
            "the signatures by place of a rejected petition are not seen",
        ),
        (
            "table_.places.begin[next_] < byte) ++next_;",
            "table_.places.begin[next_] < byte + 1000) ++next_;",
            "the first places of a petition are the last ones of the petition before",
        ),
        (
            "repeated != all_repeated.end() && repeated->row == row",
            "repeated != all_repeated.end() && repeated->row < row",
            "no petition stands twice",
        ),
    ),
    *in_file(
        "lib/petition/makers.cpp",
        (
            "return row.signatures < rest.signatures;",
            "return row.signatures <= rest.signatures;",
            "the row of the rest stands before places with as many signatures",
        ),
    ),
]
