// SPDX-License-Identifier: MIT
#include <petition_list/csv_reader.hpp>

#include <algorithm>
#include <string>

#include <ukvotes/digits.hpp>

#include <findings/limits.hpp>
#include <petition_list/header.hpp>
#include <petition_list/number.hpp>
#include <petition_list/rows.hpp>
#include <rules/document_rules.hpp>
#include <tables/building.hpp>
#include <text/cell_text.hpp>
#include <text/utf8.hpp>

namespace ukvotes::petition_list {

namespace {

/// The site writes the first character of a text that a spreadsheet would take for a formula as a percent sign and its
/// number. Source: alphagov/e-petitions.
constexpr std::pair<std::string_view, char> escaped_characters[] = {{"%2D", '-'}, {"%3D", '='}, {"%2B", '+'}, {"%40", '@'}};

std::string unescaped(std::string_view text) {
  for (const auto& [escape, character] : escaped_characters) {
    if (text.starts_with(escape)) return character + std::string(text.substr(escape.size()));
  }
  return std::string(text);
}

std::optional<std::int64_t> count_of(std::string_view text) {
  if (!text.starts_with('-')) return parse_count(text);
  const auto count = parse_count(text.substr(1));
  return count && *count != 0 ? std::optional(-*count) : std::nullopt;
}

class Reader {
 public:
  Reader(const read_steps::Body& body, findings::Collector& collector)
      : text_(body.text), collector_(collector), cell_text_(!text::find_invalid_utf8(body.rest())) {}

  PetitionList read(std::size_t begin) {
    split(begin);
    layout_ = read_header(text_, record_, collector_);
    for (std::size_t at = behind(text_, record_); at < text_.size() && has_room(at); at = behind(text_, record_)) {
      split(at);
      row();
    }
    tables::finish(table_);
    return PetitionList(std::move(table_), {});
  }

 private:
  void split(std::size_t begin) { split_record(text_, begin, collector_.limits().line_bytes, record_); }

  bool has_room(std::size_t at) {
    if (table_.size() < collector_.limits().rows) return true;
    findings::report_row_limit(collector_, table_.name, at);
    return false;
  }

  void row() {
    if (record_.end == record_.begin) {
      collector_.add(rule::malformed_row, {record_.begin, record_.end, table_.name, 0, {}}, "a blank line stands among the rows").expected =
          layout_.header();
      return;
    }
    Listed listed;
    if (record_.end - record_.begin > collector_.limits().line_bytes) {
      findings::report_long_line(collector_, row_place());
      mark_irregular();
    } else {
      check_cells();
      listed = this->listed();
    }
    append(table_, listed, record_.begin);
  }

  void check_cells() {
    if (record_.cells.size() != layout_.cells) report_cell_count();
    for (const text::CsvCell& cell : record_.cells) {
      if (!cell.stray_quote) continue;
      collector_.add(rule::unclosed_quote, {cell.begin, cell.end, table_.name, row_number(), {}},
                     "a quotation mark opens or closes nothing");
      mark_irregular();
    }
  }

  Listed listed() {
    Listed listed;
    listed.text.action = text(petition_column);
    if (listed.text.action) listed.text.action = unescaped(*listed.text.action);
    listed.text.state = text(state_column);
    listed.text.url = text(url_column);
    if (listed.text.url) listed.number = number_in(*listed.text.url);
    listed.text.signatures.value = count(layout_.total());
    listed.local = count(local_column);
    return listed;
  }

  [[nodiscard]] const text::CsvCell* cell(Column column) const {
    const auto at = layout_.cell_of[column];
    return at && *at < record_.cells.size() ? &record_.cells[*at] : nullptr;
  }

  OptionalText text(Column column) {
    const text::CsvCell* const cell = this->cell(column);
    if (cell == nullptr || !findings::is_within_field_limit(collector_, place(*cell, column))) return std::nullopt;
    const std::string_view raw = cell->raw(text_);
    return std::string(cell->stray_quote ? cell_text_.of(raw) : cell_text_.of_csv(raw));
  }

  std::optional<Signatures> count(Column column) {
    const OptionalText digits = text(column);
    const auto value = digits ? count_of(*digits) : std::nullopt;
    if (digits && !value)
      collector_.add(rule::malformed_number, place(*cell(column), column), std::string(column_names[column]) + " is not a count").expected =
          "a number of signatures";
    return value ? std::optional(Signatures(*value)) : std::nullopt;
  }

  void report_cell_count() {
    const std::size_t count = record_.cells.size();
    const std::string cells = std::to_string(count) + (count == 1 ? " cell" : " cells");
    const bool is_cut = record_.end == text_.size() && count < layout_.cells;
    Finding& finding = is_cut ? collector_.add(rule::truncated, row_place(), "the document ends within a row, after " + cells)
                              : collector_.add(rule::malformed_row, row_place(), "the row has " + cells);
    finding.expected = std::to_string(layout_.cells) + " cells: " + std::string(layout_.header());
    mark_irregular();
  }

  void mark_irregular() {
    const auto row = static_cast<std::uint32_t>(table_.size());
    if (table_.places.irregular.empty() || table_.places.irregular.back() != row) table_.places.irregular.push_back(row);
  }

  [[nodiscard]] std::size_t row_number() const { return table_.size() + 1; }
  [[nodiscard]] findings::Place row_place() const { return {record_.begin, record_.end, table_.name, row_number(), {}}; }
  [[nodiscard]] findings::Place place(const text::CsvCell& cell, Column column) const {
    return {cell.begin, cell.end, table_.name, row_number(), column_names[column]};
  }

  std::string_view text_;
  findings::Collector& collector_;
  text::CellText cell_text_;
  Record record_;
  Layout layout_;
  ListedPetitionTable table_;
};

}  // namespace

PetitionList read_csv(const read_steps::Body& body, findings::Collector& collector) { return Reader(body, collector).read(body.begin); }

}  // namespace ukvotes::petition_list
