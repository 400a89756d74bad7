// SPDX-License-Identifier: MIT
// Where the parts of a report stand. Background and response are free text, which may hold headings and tables of its own:
// the tables are therefore looked for from the end, the texts between their anchors.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ukvotes::report {

/// A range of bytes; `found` tells an empty part from one that is not there.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool found = false;

  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// The parts of a report in their order. Headings are not part of the parts; tables begin at their header line.
struct Outline {
  Part action;
  Part background;
  Part headline;  ///< the number alone
  Part url;
  Part refreshed;
  Part summary;
  Part details;
  Part history;
  Part countries;
  Part constituencies;
  Part earlier;  ///< the last heading of a table that stands before the one that was taken
};

inline constexpr std::string_view history_heading = "### History";
inline constexpr std::string_view country_heading = "### Signatures by Country";
inline constexpr std::string_view constituency_heading = "### Signatures by Constituency";
inline constexpr std::string_view background_heading = "### Background";
inline constexpr std::string_view signatures_heading = "### Signatures";
inline constexpr std::string_view response_heading = "### Government Response";

/// The parts of the document from `begin` on.
Outline find_outline(std::string_view text, std::size_t begin);

/// The paragraphs between the parts that belong to none of them.
std::vector<Part> find_strays(std::string_view text, std::size_t begin, const Outline& outline);

/// Whether a text has the headings of a report, at least the first of them.
bool looks_like_report(std::string_view text);

}  // namespace ukvotes::report
