// SPDX-License-Identifier: MIT
#include <petition_list/csv_places.hpp>

namespace ukvotes::petition_list {

CsvPlaces::CsvPlaces(std::string_view text, const Limits& limits, const ListedPetitionTable& table)
    : text_(text), table_(table), longest_(limits.line_bytes) {
  findings::Collector unheard(text, ReadOptions{});
  Record header;
  split_record(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0, longest_, header);
  layout_ = read_header(text, header, unheard);
}

findings::Place CsvPlaces::of(std::size_t row, std::string_view field) const {
  Record record;
  split_record(text_, table_.places.begin[row], longest_, record);
  const Column column = column_of(field);
  const auto at = layout_.cell_of[column];
  const bool is_there = at && *at < record.cells.size();
  const std::size_t begin = is_there ? record.cells[*at].begin : record.begin;
  return {begin, is_there ? record.cells[*at].end : record.end, table_.name, row + 1, column_names[column]};
}

Column CsvPlaces::column_of(std::string_view field) const {
  if (field == "state") return state_column;
  if (field == "signature_count") return layout_.total();
  return field == "Local Signatures" ? local_column : url_column;
}

}  // namespace ukvotes::petition_list
