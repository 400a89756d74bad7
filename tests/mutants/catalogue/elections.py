# SPDX-License-Identifier: MIT
"""Faults in the identities of general elections, and in what is made from them."""

from __future__ import annotations

from mutants.catalogue.mutant import Mutant, in_file

MUTANTS: list[Mutant] = [
    *in_file(
        "lib/election/reconcile.cpp",
        (
            "table.boundary_set.size() == 0 && ",
            "",
            "a file of many elections without a column for them is held against 650 constituencies",
        ),
    ),
    *in_file(
        "lib/election/constituencies.cpp",
        (
            "if (!sum.is_whole && sum.known <= *total) return check_gap(row);",
            "if (!sum.is_whole) return check_gap(row);",
            "parties may have more votes than there are where a cell is empty",
        ),
        (
            "const bool lacks_votes = votes_.has_all() && sum.known < *total;",
            "const bool lacks_votes = votes_.has_all() && sum.known > *total;",
            "votes may be missing where several cells are empty",
        ),
        ("*first - *second == *majority", "*first - *second >= *majority", "a majority may be too small"),
        ("*other <= *first", "*other <= 2 * *first", "the first party may have half as many votes as another"),
        (
            "result.starts_with(first) && (result.size() == first.size() || result[first.size()] == ' ')",
            "result.starts_with(first.substr(0, 0))",
            "the result may name any party",
        ),
    ),
    *in_file(
        "lib/election/candidacies.cpp",
        ("if (contest.elected == 1) {", "if (contest.elected <= 1) {", "nobody need be elected"),
        (
            "if (!contest.is_whole || votes == most) return;",
            "if (!contest.is_whole || votes <= most) return;",
            "anybody may be marked as elected",
        ),
        (
            "contests_[contest_of_[row]].votes <= 0 && !has_share",
            "contests_[contest_of_[row]].votes <= 0 || !has_share",
            "a candidate without votes and without a share is not missed",
        ),
    ),
    *in_file(
        "lib/election/national_totals.cpp",
        ("speaker.column == party.column && ", "", "the Speaker may be of any party"),
        (
            "if (votes.sum && is_counted_in_parts(*votes.sum, party.votes)) return;",
            "",
            "Labour without Labour and Co-operative is held against both",
        ),
        (
            "is_certain_ = year != 0 || is_nearly_equal(*valid_votes.sum, published);",
            "is_certain_ = true;",
            "the parties of 1983 are held against those of 2015",
        ),
    ),
    *in_file(
        "lib/election/total_row.cpp",
        ("return is_possible_ && sums_ >= 2;", "return sums_ >= 2;", "a total may have other numbers than the sums"),
        ("return !has_party || !has_place;", "return true;", "a candidate with half of all votes is a total"),
    ),
    *in_file(
        "lib/election/party_votes.cpp",
        (
            "if (!cell.may_be_filled && did_not_stand(column, row)) cell.value = 0;",
            "",
            "empty cells of parties that did not stand are in the way of a repair",
        ),
        (
            "return lost.empty() && lacks_votes && empty->size() == 1 ?",
            "return lost.empty() && lacks_votes && !empty->empty() ?",
            "the first of several empty cells is taken for the one that lost its votes",
        ),
    ),
    *in_file(
        "lib/election/contests.cpp",
        (
            'key.append("\\n").append(text_at(candidacies.election, row));',
            "",
            "candidates of two elections stand against each other",
        ),
    ),
    *in_file(
        "lib/election/maker.cpp",
        (
            "  if (!contest.is_whole()) {\n    table.first_party",
            "  if (contest.standings.empty()) {\n    table.first_party",
            "valid votes are those of the candidates whose votes are known",
        ),
        ("    if (row == total) continue;\n", "", "the total of all candidates is a constituency"),
    ),
    *in_file(
        "lib/election/candidacies.cpp",
        (
            'return who.append("\\n").append(std::to_string(contest_of_[row]));',
            "return who;",
            "candidates of one name may stand in one constituency only",
        ),
    ),
]
