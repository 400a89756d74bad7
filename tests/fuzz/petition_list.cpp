// SPDX-License-Identifier: MIT
// Lists of petitions and the register of constituencies against a strict look at the JSON: what is none has an error on its
// line, what is has a row. Lists in CSV against a strict reading of their records.
#include <algorithm>

#include "fuzz.hpp"
#include "oracle/json.hpp"
#include "oracle/petition_list.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view without_mark(const std::string& text) {
  return text.starts_with("\xEF\xBB\xBF") ? std::string_view(text).substr(3) : std::string_view(text);
}

/// Some escapes are no characters, and what nests deeply is not read.
bool is_plain(std::string_view json) { return json.find("\\u") == std::string_view::npos; }

template <class T>
void check_json(const Document<T>& document, std::string_view text) {
  oracle::Json json(text);
  const bool is_json = json.is_valid();
  if (json.is_deep) return;
  if (!is_json) expect(document.has(Severity::error), "what is no JSON has an error");
  const auto first = text.find_first_not_of(white_space);
  if (!is_json || !is_plain(text) || first == std::string_view::npos) return;
  const FindingLines lines(document.findings);
  expect(!lines.has("malformed-json") || text[first] != '{', "JSON is not called malformed");
  expect(!lines.has("truncated") && !lines.has("invalid-utf8"), "JSON is whole");
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t rows_of_places(const auto& value) {
  std::size_t rows = 0;
  value.for_each_table([&](const auto& table) {
    if (table.name == "countries" || table.name == "constituencies" || table.name == "regions") rows += table.size();
  });
  return rows;
}

/// A list has the places that each of its petitions has alone.
void check_places(const Document<PetitionList>& document, std::string_view text) {
  if (!is_ascii(text)) return;
  std::size_t rows = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    rows += rows_of_places(read_petition(text.substr(at, end - at), unlimited()).value);
    at = end + 1;
  }
  expect(rows_of_places(document.value) == rows, "a list has the places of its petitions");
}

void check_lines(const Document<PetitionList>& document, std::string_view text) {
  const auto errors = FindingLines(document.findings).errors();
  std::size_t rows = 0;
  std::size_t number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) continue;
    ++rows;
    oracle::Json json(line);
    const bool is_object = json.is_valid() && line[first] == '{';
    if (!json.is_deep && !is_object) expect(errors.contains(number), on_line(number, "what is no JSON object has an error"));
  }
  expect(document.value.petitions().size() == rows, "a row for each line");
}

/// A count as it stands, and nothing where neither digits nor what may group them are all that stands there.
void check_count(std::optional<Signatures> signatures, const std::string& cell, std::size_t row) {
  const bool may_be_grouped = std::ranges::any_of(cell, [](char c) { return c == ',' || c == ' ' || c == '\t' || !is_ascii({&c, 1}); });
  const auto said = oracle::count(cell);
  if (!said && may_be_grouped) return;
  expect((signatures ? std::optional(signatures->value()) : std::nullopt) == said, "signatures of row " + std::to_string(row));
}

void check_records(const ListedPetitionTable& table, const std::vector<oracle::Listed>& petitions) {
  expect(table.size() == petitions.size(), "a row for each record");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const oracle::Listed& said = petitions[row];
    const std::string of_row = " of row " + std::to_string(row + 1);
    expect(table.action[row] == said.action, "action" + of_row);
    expect(table.url[row] == said.url, "URL" + of_row);
    expect(table.state[row] == said.state, "state" + of_row);
    expect(table.id.get(row) == said.id, "number" + of_row);
    check_count(table.signatures[row], said.signatures, row + 1);
  }
}

/// Each row has a line of its own. Line ends with a carriage return are for other targets.
void check_csv(const Document<PetitionList>& document, const std::string& text) {
  const auto lines = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }));
  expect(document.value.petitions().size() <= lines, "no more rows than lines behind the header");
  const oracle::ListReading reading = oracle::read_petition_list(text);
  const FindingLines findings(document.findings);
  if (!reading.has_headings || text.find('\r') != std::string::npos || findings.named("text-around-table").contains(1)) return;
  if (!reading.is_regular) return expect(!findings.all().empty(), "what is no row has a finding");
  expect(!findings.has("malformed-row") && !findings.has("unclosed-quote"), "what is a row has no finding about its cells");
  check_records(document.value.petitions(), reading.petitions);
}

/// So that most inputs are a list in CSV.
void check_records_below_the_headings(const std::string& records) {
  const std::string text = "\"Petition\",\"URL\",\"State\",\"Signatures Count\"\n" + records;
  const auto document = read_petition_list(text, unlimited());
  if (document.dialect == Dialect::site_list_csv) check_csv(document, text);
}

void check_register(const Document<ConstituencyRegister>& document, const std::string& text) {
  check_document(document, text);
  check_json(document, without_mark(text));
  const RegisterTable& table = document.value.constituencies();
  expect(table.key.size() == table.size(), "each constituency has a key");
}

}  // namespace

FUZZ_TARGET(text) {
  const Document<PetitionList> list = read_petition_list(text, unlimited());
  check_document(list, text);
  if (has_lines_of_their_own(text)) return;
  if (list.dialect == Dialect::site_list_json) check_json(list, without_mark(text));
  if (list.dialect == Dialect::petition_lines) check_lines(list, without_mark(text)), check_places(list, without_mark(text));
  if (list.dialect == Dialect::site_list_csv) check_csv(list, std::string(without_mark(text)));
  check_records_below_the_headings(text);
  check_register(read_constituency_register(text, unlimited()), text);
}
