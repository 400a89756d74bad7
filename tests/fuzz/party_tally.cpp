// SPDX-License-Identifier: MIT
// The tally reader against a split at pipes: the same rows where all is regular, and nothing lost or invented elsewhere.
#include <algorithm>
#include <map>

#include "fuzz.hpp"
#include "oracle/party_tally.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

void check_row(const oracle::Piece& name, const oracle::Piece& count, const PartyTable& table, std::size_t row) {
  const std::string which = "row " + std::to_string(row + 1);
  expect(table[row].name() == oracle::as_utf8(name.text), which + ": the name");
  expect(table[row].leaflets() == Leaflets(*oracle::grouped_count(count.text)), which + ": the leaflets");
  expect(table.places.begin[row] + 1 == name.after_pipe, which + ": the place");
}

void check_regular(const oracle::TallyReading& reading, std::size_t rows, const Document<PartyTally>& document) {
  const PartyTable& table = document.value.parties();
  expect(table.size() == rows, "the number of rows");
  std::map<std::string, std::size_t> rows_of_name;
  bool is_out_of_order = false;
  for (std::size_t row = 0; row < rows; ++row) {
    check_row(reading.pieces[1 + 3 * row], reading.pieces[2 + 3 * row], table, row);
    is_out_of_order = is_out_of_order || (row > 0 && table[row].leaflets() > table[row - 1].leaflets());
    ++rows_of_name[oracle::as_utf8(reading.pieces[1 + 3 * row].text)];
  }
  expect(FindingLines(document.findings).has("row-order") == is_out_of_order, "the order of the rows");
  std::size_t repeated = 0;
  for (const auto& [name, count] : rows_of_name) repeated += count > 1 ? 1U : 0U;
  for (const Finding& finding : document.findings) repeated -= finding.name() == "duplicate-name" ? 1U : 0U;
  expect(repeated == 0, "a note for each name that stands in several rows");
}

/// Which bytes of the text errors stand on.
std::vector<bool> bytes_with_errors(const std::vector<Finding>& findings, std::size_t size) {
  std::vector<int> change(size + 1);
  for (const Finding& finding : findings) {
    if (finding.severity() != Severity::error) continue;
    ++change[finding.position.byte_begin];
    --change[finding.position.byte_end];
  }
  std::vector<bool> bytes(size);
  int errors = 0;
  for (std::size_t i = 0; i < size; ++i) {
    errors += change[i];
    bytes[i] = errors != 0;
  }
  return bytes;
}

bool has_error(const std::vector<bool>& bytes, const oracle::Piece& piece) {
  const auto at = [&](std::size_t byte) { return bytes.begin() + static_cast<std::ptrdiff_t>(byte); };
  return std::find(at(piece.begin), at(piece.end), true) != at(piece.end);
}

/// The rows by the piece of their name: regular rows begin with the pipe before it, others with the name itself.
std::map<std::size_t, std::size_t> rows_by_name(const PartyTable& table, const std::string& text) {
  std::map<std::size_t, std::size_t> rows;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::size_t begin = table.places.begin[row];
    rows.emplace(text[begin] == '|' ? text.find_first_not_of(" \t\r\n", begin + 1) : begin, row);
  }
  return rows;
}

/// Every piece with text is a row's name, or the count behind it, or carries an error; every row has a name of its own.
void check_pieces(const oracle::TallyReading& reading, const Document<PartyTally>& document, const std::string& text) {
  const PartyTable& table = document.value.parties();
  const auto rows = rows_by_name(table, text);
  const auto errors = bytes_with_errors(document.findings, text.size());
  std::size_t names = 0;
  std::optional<std::size_t> row_before;
  for (const oracle::Piece& piece : reading.pieces) {
    const auto found = piece.text.empty() ? rows.end() : rows.find(piece.begin);
    const bool is_name = found != rows.end() && table[found->second].name() == oracle::as_utf8(piece.text);
    const auto count = oracle::grouped_count(piece.text);
    const bool is_count = row_before && count && table[*row_before].leaflets() == Leaflets(*count);
    names += is_name ? 1U : 0U;
    expect(piece.text.empty() || is_name || is_count || has_error(errors, piece), "nothing is lost: " + piece.text);
    row_before = is_name ? std::optional(found->second) : std::nullopt;
  }
  expect(names == table.size(), "every row has a name of its own");
}

}  // namespace

FUZZ_TARGET(text) {
  const auto document = read_party_tally(text, unlimited());
  check_document(document, text);
  if (has_lines_of_their_own(text)) return;
  const oracle::TallyReading reading = oracle::read_tally(text);
  const auto rows = reading.regular_rows();
  if (rows) check_regular(reading, *rows, document);
  const bool ends_well = reading.after.empty() || reading.after == "\n" || reading.after == "\r\n";
  const bool is_clean = rows && *rows != 0 && ends_well && oracle::is_utf8(text);
  expect(FindingLines(document.findings).errors().empty() == is_clean, "an error where something is irregular, and only there");
  check_pieces(reading, document, text);
}
