// SPDX-License-Identifier: MIT
// Texts that nobody publishes: one piece, again and again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ukvotes::tests {

struct Shape {
  std::string_view name;
  std::string_view head;
  std::string_view piece;

  [[nodiscard]] std::string text(std::size_t pieces) const {
    std::string text(head);
    text.reserve(head.size() + pieces * piece.size());
    for (std::size_t i = 0; i < pieces; ++i) text += piece;
    return text;
  }
};

inline constexpr std::string_view csv_head = "Region,Area,Remain,Leave,Status,Absolute Difference\n";
inline constexpr std::string_view report_head = "# a\n\n### Background\n\n";
inline constexpr std::string_view table_head = "# a\n\n### Background\n\n### Signatures by Country\n\n| # | Country | Signatures | % |\n";

inline const std::vector<Shape> shapes{
    {"letters", {}, "x"},
    {"quotation marks", {}, "\""},
    {"quotation marks in a CSV row", csv_head, "\""},
    {"opened quotation marks", csv_head, "\"a,"},
    {"rows that open a quotation mark", csv_head, "\"a\n"},
    {"cells of doubled quotation marks", csv_head, "\"\"\"\","},
    {"cells that open with two quotation marks", csv_head, "\"\"a,"},
    {"cells that open with three quotation marks", csv_head, "\"\"\"a,"},
    {"commas", csv_head, ","},
    {"rows of one comma", csv_head, ",\n"},
    {"header cells", "Region", ",Region"},
    {"glued rows", csv_head, "a,\"b,3,21,Leave,1\n"},
    {"rows that agree with nothing", csv_head, "a,b,1,2,Remain,7\n"},
    {"ever new regions", csv_head, "\"a\x80\",b,1,2,Leave,1\n"},
    {"pipes", {}, "|"},
    {"pipes with spaces", {}, "| "},
    {"lines of a pipe", {}, "|\n"},
    {"pipes in a table", table_head, "|"},
    {"lines of pipes in a table", table_head, "||||||\n"},
    {"rows of a table", table_head, "| 1 | United Kingdom | 5 | 1.00 |\n"},
    {"parties that never get a count", "| a | 1 |", "| a "},
    {"one party again and again", {}, "| a | 999,999 |"},
    {"parties between letters", {}, "| a | 1 | x "},
    {"blanks", {}, " "},
    {"blanks behind a pipe", "|", " "},
    {"colons", {}, ":"},
    {"colons with spaces", {}, ":  "},
    {"places without a number", {}, "a: \n"},
    {"places without a name", {}, ": 1\n"},
    {"countries among constituencies", "a: 1\n", "b:  2\n"},
    {"blank lines", {}, "\n"},
    {"blank lines among places", "a:  1\n", "\na:\n"},
    {"totals", {}, "Total number of votes: 1\n"},
    {"separators of a listing", {}, "By Constituencies:\n"},
    {"carriage returns", {}, "\r"},
    {"carriage returns in a CSV row", csv_head, "\r"},
    {"carriage returns in a table", table_head, "\r"},
    {"line ends of two characters", csv_head, "\r\n"},
    {"hashes", {}, "#"},
    {"hashes on lines", {}, "### \n"},
    {"headings of the history", report_head, "### History\n\n"},
    {"headings of the signatures", report_head, "### Signatures\n\n"},
    {"headings of the countries", report_head, "### Signatures by Country\n"},
    {"headings that almost are", report_head, "### Signatures by Countr\n"},
    {"NUL", {}, std::string_view("\0", 1)},
    {"NUL in CSV cells", csv_head, std::string_view("\0,", 2)},
    {"NUL in names", {}, std::string_view("\0:  1\n", 6)},
    {"bytes that are no UTF-8", {}, "\xFF"},
    {"bytes that are no UTF-8, each alone",
     {},
     "\xFF"
     "a"},
    {"lines of bytes that are no UTF-8", csv_head, "\xFF,\n"},
    {"combining accents", {}, "\xCC\x81"},
    {"byte order marks", {}, "\xEF\xBB\xBF"},
    {"controls", csv_head, "\x1B[31m,"},
};

}  // namespace ukvotes::tests
