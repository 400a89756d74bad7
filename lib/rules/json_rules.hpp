// SPDX-License-Identifier: MIT
// The rules that hold for all that is published in JSON.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::json {

inline constexpr Rule malformed_json{
    "UKV-J001",
    "malformed-json",
    Severity::error,
    {},
    "the text is JSON",
    "The text stops being JSON at this byte: a comma, a bracket or a quotation mark is missing or too many. "
    "What stands before it was read, what stands behind it was not (on its line, where each line is JSON of its own); the bytes are kept. "
    "A field that is not known and nests deeper than 256 is not read either."};
inline constexpr Rule unexpected_value{
    "UKV-J002",
    "unexpected-value",
    Severity::error,
    {},
    "every field has a value of its type",
    "The field has a value of another type than the site gives it, or a date, time or code that is none. It is empty in the document; the "
    "bytes are kept."};
inline constexpr Rule repeated_field{
    "UKV-J004",
    "repeated-field",
    Severity::error,
    {},
    "no object has a field twice",
    "The field stands twice. The first one is in the document; readers of JSON differ in which they take."};
inline constexpr Rule unknown_field{
    "UKV-J005",
    "unknown-field",
    Severity::note,
    {},
    "the fields are those that the site has had until 2026",
    "The site adds fields every few years. This one is not known yet: of a document that is one petition it is kept as it "
    "stands in the table of unknown fields, of lists in their bytes alone."};

inline constexpr const Rule* all[] = {&malformed_json, &unexpected_value, &repeated_field, &unknown_field};

}  // namespace ukvotes::rule::json
