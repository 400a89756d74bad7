// SPDX-License-Identifier: MIT
// The header of the site's CSV, and which column stands where.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <findings/collector.hpp>
#include <petition_list/records.hpp>

namespace ukvotes::petition_list {

/// "Signatures Count" stands in lists of all petitions, the last two in those of one constituency.
inline constexpr std::array<std::string_view, 6> column_names{"Petition",        "URL", "State", "Signatures Count", "Local Signatures",
                                                              "Total Signatures"};

enum Column : std::size_t { petition_column, url_column, state_column, signatures_column, local_column, total_column };

/// Which cell of a record holds which column; empty where the header lacks the column.
struct Layout {
  std::array<std::optional<std::size_t>, 6> cell_of;
  std::size_t cells = 0;  ///< how many a record has

  /// Whether the list is one of a constituency.
  [[nodiscard]] bool is_local() const { return cell_of[local_column] || cell_of[total_column]; }
  /// The column with all signatures of a petition.
  [[nodiscard]] Column total() const { return is_local() ? total_column : signatures_column; }
  /// The names of the columns, as findings expect them.
  [[nodiscard]] std::string_view header() const;
};

/// Reads the header. Adds `missing-column` and `unexpected-column`.
Layout read_header(std::string_view text, const Record& record, findings::Collector& collector);

/// Whether a first line is, at least in part, a header of this format: three of its columns.
bool looks_like_header(std::string_view line);

}  // namespace ukvotes::petition_list
