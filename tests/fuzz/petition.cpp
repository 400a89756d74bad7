// SPDX-License-Identifier: MIT
// The petition reader against a strict look at the JSON: what is none has an error, what is has none about its form; cells
// agree with the totals that are made of them, and what is made of a petition can be read.
#include "fuzz.hpp"
#include "oracle/json.hpp"

using namespace ukvotes;
using namespace ukvotes::fuzz;

namespace {

void check_form(const Document<Petition>& document, const std::string& text) {
  oracle::Json json(text.starts_with("\xEF\xBB\xBF") ? std::string_view(text).substr(3) : std::string_view(text));
  const bool is_json = json.is_valid();
  if (json.is_deep) return;
  if (!is_json) expect(document.has(Severity::error), "what is no JSON has an error");
  const bool has_escapes = text.find("\\u") != std::string::npos;  // some of them are no characters
  if (!is_json || has_escapes || text.find_first_not_of(" \t\r\n") == std::string::npos) return;
  const FindingLines lines(document.findings);
  expect(!lines.has("malformed-json") || text[text.find_first_not_of(" \t\r\n")] != '{', "JSON is not called malformed");
  expect(!lines.has("truncated") && !lines.has("invalid-utf8"), "JSON is whole");
}

std::optional<std::int64_t> sum_of(const CountColumn<unit::Signatures>& column) {
  std::int64_t sum = 0;
  for (std::size_t row = 0; row < column.size(); ++row) {
    if (!column[row]) return std::nullopt;
    if (__builtin_add_overflow(sum, column[row]->value(), &sum)) return std::nullopt;
  }
  return sum;
}

void check_residual(std::optional<Signatures> whole, const CountColumn<unit::Signatures>& parts, std::optional<std::int64_t> residual) {
  const auto sum = sum_of(parts);
  if (whole && sum && parts.size() != 0 && residual) expect(whole->value() - *sum == *residual, "the residual");
  if (!whole || parts.size() == 0) expect(!residual, "no residual of nothing");
}

/// Read where it stands, with room behind it, a text says what its copy says.
void check_in_place(const Document<Petition>& copied, const std::string& text) {
  constexpr std::size_t behind = 64;
  const std::string memory = text + std::string(behind, '\n');
  const auto document =
      read_petition(Source::share(std::string_view(memory).substr(0, text.size()), nullptr, "<text>", behind), unlimited());
  expect(document.value == copied.value, "a text in place is read as its copy");
  expect(document.findings.size() == copied.findings.size(), "a text in place has the findings of its copy");
}

/// Signatures by place are read past the JSON parser where they are regular, unless a byte order mark stands before them.
void check_without_gaps(const std::string& text) {
  const auto document = read_petition("   " + text, unlimited());
  const auto parsed = read_petition("\xEF\xBB\xBF" + text, unlimited());
  expect(document.has(Severity::error) == parsed.has(Severity::error), "rows have the errors that the parser finds");
  if (!document.has(Severity::error)) expect(document.value == parsed.value, "rows are read as the parser reads them");
}

void check_made(const Petition& petition) {
  try {
    const std::string listing = compose(make_listing(petition));
    const std::string report = compose(make_report(petition, Timestamp{}));
    check_document(read_petition_listing(listing), listing);
    check_document(read_petition_report(report), report);
  } catch (const std::overflow_error&) {
    // Counts that add up to more than 64 bits hold.
  }
}

}  // namespace

FUZZ_TARGET(text) {
  const Document<Petition> document = read_petition(text, unlimited());
  check_document(document, text);
  check_form(document, text);
  check_in_place(document, text);
  check_without_gaps(text);
  check_residual(document.value.signatures(), document.value.countries().signatures, document.value.without_country());
  check_residual(document.value.kingdom(), document.value.constituencies().signatures, document.value.without_constituency());
  check_made(document.value);
}
