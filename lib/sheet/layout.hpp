// SPDX-License-Identifier: MIT
// Where the header of a document stands, and which of its cells hold which columns.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <findings/collector.hpp>
#include <sheet/columns.hpp>
#include <sheet/percents.hpp>
#include <sheet/records.hpp>

namespace ukvotes::sheet {

struct Layout {
  Format format;
  std::size_t header_begin = 0;
  std::size_t rows_begin = 0;
  std::size_t cells = 0;                            ///< how many a row has
  std::vector<std::optional<std::size_t>> cell_of;  ///< by column; empty where the header lacks the column
  std::vector<std::string> headings;                ///< as they stand, without quotation marks
  std::vector<PercentStyle> percents;               ///< by column; how those of percentages are written
  ColumnSet of_hundred;                             ///< columns of fractions whose cells are percentages

  [[nodiscard]] ColumnSet present() const;
  /// Whether the document must have the column, and has neither it nor the one that will do in its place.
  [[nodiscard]] bool lacks(std::size_t column, const Columns& columns) const;
  /// What the document calls a column; its published heading where the document lacks it.
  [[nodiscard]] std::string_view heading_of(std::size_t column, const Columns& columns) const;
};

/// A text that a publisher puts where there is no number, in columns of one unit. Each is a note, and its cells are null.
struct Convention {
  std::string_view unit;  ///< of the columns, as in `ColumnInfo`
  std::string_view text;
  const Rule* rule;
  std::string_view meaning;
};

/// What the readers of a kind say of it.
struct Sheet {
  const Columns& columns;
  std::string_view table;                        ///< the table's name, for findings
  bool spans_lines = false;                      ///< whether its quoted cells may hold line ends
  std::span<const Convention> conventions = {};  ///< of the publisher
};

/// Finds the header among the first records: the one that names most columns, whatever separates its cells. Columns are
/// told by their headings; one of counts whose cells turn out to be percentages is taken for its share. Adds the findings about the
/// header and about what stands before it.
Layout read_layout(std::string_view text, std::size_t begin, const Sheet& sheet, findings::Collector& collector);

/// The columns that the best header among the first records of `text` names.
ColumnSet best_header(std::string_view text, const Columns& columns);

}  // namespace ukvotes::sheet
