# SPDX-License-Identifier: MIT
"""Faults in the identities of the official sources, and in what is made from them."""

from __future__ import annotations

from mutants.catalogue.mutant import Mutant, in_file

MUTANTS: list[Mutant] = [
    *in_file(
        "lib/petition/place_checks.cpp",
        (
            "if (!breakdown_.all || !sum || *sum <= breakdown_.all->value()) return;",
            "if (!breakdown_.all || !sum || *sum == breakdown_.all->value()) return;",
            "signatures without a country are taken for too many countries",
        ),
        (
            "if (!kingdom || !sum || *sum <= kingdom->value()) return;",
            "if (!kingdom || !sum || *sum <= kingdom->value() + 99) return;",
            "a small excess of the constituencies over the kingdom is not seen",
        ),
        ("if (counts[row] >= 0) continue;", "if (counts[row] >= -1) continue;", "a place with minus one is not seen"),
        (
            "(is_code(codes[row]) || !codes.validity()[row])",
            "is_code(codes[row])",
            "a place without a code has a wrong one",
        ),
        ("breakdown_.lacks_countries || ", "", "a table that is not there lacks the kingdom, too"),
        (
            "if (!sum || *sum <= 0) return;",
            "if (!sum) return;",
            "a kingdom is asked for where nobody signed in a constituency",
        ),
        (
            "breakdown_.constituencies.size() - repeated",
            "breakdown_.constituencies.size()",
            "a row twice is a seat too many",
        ),
    ),
    *in_file(
        "lib/geography/constituencies.cpp",
        ("first_of_england = 530;", "first_of_england = 531;", "the regions of England are those of the neighbours"),
        (
            "if (code.starts_with(\"W07\")) return 'L';",
            "if (code.starts_with(\"W07\")) return 'M';",
            "Wales is in Scotland",
        ),
    ),
    *in_file(
        "lib/petition/region_checks.cpp",
        (
            "named != nullptr && named->letter != code.front()",
            "named != nullptr && named->letter == code.front()",
            "the code of another region is that of this one",
        ),
        (
            "if (is_of_letter && !is_of_name &&",
            "if (!is_of_letter && is_of_name &&",
            "the name is wrong where the code is",
        ),
        ("} else if (is_of_name && !is_of_letter) {", "} else if (true) {", "a side is taken where nothing is known"),
        ("has_found = true;", "has_found = false;", "a region that was found is found again in the sum of all"),
        (
            " || (has_nulls && !table.signatures.validity()[row])",
            "",
            "a constituency without a count has none in its region",
        ),
    ),
    *in_file(
        "lib/geography/regions.cpp",
        ('{{"East", "East of England"},', '{{"East", "London"},', "the East is London"),
        (
            "return known.is_none() ? england : known;",
            "return known;",
            "a district of England is nowhere",
        ),
        (
            "return known.is_none() ? Regions::all() : known;",
            "return known;",
            "a name that nobody knows contradicts all others",
        ),
    ),
    *in_file(
        "lib/geography/whereabouts.cpp",
        (
            "return code.empty() || GssCode::parse(code) ? regions_of_region_code(code) : Regions::none();",
            "return regions_of_region_code(code);",
            "what is no code of a region is not seen",
        ),
        (
            "if (others == Regions::all()) return std::nullopt;",
            "",
            "a code of nowhere contradicts what nobody said",
        ),
        (
            "if (said[first].is_none() || said[second].is_none() ||",
            "if (",
            "a code of nowhere hides what names contradict",
        ),
        (
            "return suspects.size() == 1 ? odd_one",
            "return !suspects.empty() ? odd_one",
            "a side is taken where one contradicts one",
        ),
        (
            "has_no_digit(text_of(row, cell)) && region_codes_",
            "region_codes_",
            "a code that lost a digit is not seen where no other row has it",
        ),
        (
            "return codes != 0 && codes >= others;",
            "return codes != 0;",
            "one code makes all numbers of a column wrong",
        ),
        (
            "others[static_cast<std::size_t>(cell)] = Regions::all();",
            "",
            "the wrong one of four cells is never told",
        ),
        (
            "region->code.front() != 'E' ? region->name",
            "true ? region->name",
            "a region of England is a country",
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
        "lib/read/lines.cpp",
        (
            "at + 1 == lines.size() || lines[at + 1] != '\\n'",
            "true",
            "the line end of Windows behind carriage returns is two",
        ),
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
        "lib/sheet/row_cells.cpp",
        (
            "said.empty() && sheet_.columns.is_required(column)",
            "said.empty()",
            "a cell that was always empty has lost a number",
        ),
    ),
    *in_file(
        "lib/json/places.hpp",
        (
            "    at = behind_value(text, value);",
            "    at = end_of_value(text, value);",
            "a field is looked for in other objects",
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
        "lib/constituency_register/reconcile.cpp",
        ("if (table_.key[row] != *code)", "if (table_.key[row] < *code)", "a key after the code is not seen"),
        ("*end >= *start) return;", "*end > *start) return;", "a constituency of one day is taken for a fault"),
        (
            "table_.code[row] != table_.code[other] && (",
            "(",
            "one code may stand twice, where dates follow each other",
        ),
        (
            "table_.size() >= all_constituencies) return;",
            "table_.size() > all_constituencies) return;",
            "650 are too few",
        ),
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
        "lib/sheet/percent_columns.cpp",
        ("with_three != with_decimals()", "true", "counts with points for thousands are percentages"),
        ("2 * rows_of_one_ > whole_rows_ && ", "", "shares of one are told without adding up to one"),
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
    *in_file(
        "lib/sheet/layout.cpp",
        (" && !cell_of[columns.instead_of(column)]", "", "places with codes alone are missed by name"),
    ),
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
    *in_file(
        "lib/petition/makers.cpp",
        (
            "return row.signatures < rest.signatures;",
            "return row.signatures <= rest.signatures;",
            "the row of the rest stands before places with as many signatures",
        ),
    ),
]
