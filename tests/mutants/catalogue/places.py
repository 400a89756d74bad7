# SPDX-License-Identifier: MIT
"""Faults in the identities of countries, constituencies and regions, and in how they are told."""

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
        "lib/json/places.hpp",
        (
            "    at = behind_value(text, value);",
            "    at = end_of_value(text, value);",
            "a field is looked for in other objects",
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
]
