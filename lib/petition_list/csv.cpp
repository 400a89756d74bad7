// SPDX-License-Identifier: MIT
#include <petition_list/csv.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include <petition/number.hpp>
#include <sheet/read_table.hpp>

namespace ukvotes::petition_list {

namespace {

using sheet::Headings;
using sheet::Need;

/// "Signatures Count" stands in lists of all petitions, the last two in those of one constituency.
constexpr Headings headings[] = {
    {"action", Need::required, "", "", ""},
    {"url", Need::required, "", "", ""},
    {"state", Need::required, "", "", ""},
    {"signatures", Need::required, "Total Signatures", "", ""},
    {"local_signatures", Need::optional, "", "", ""},
};
constexpr std::pair<std::string_view, std::string_view> published[] = {
    {"action", "Petition"}, {"url", "URL"}, {"state", "State"}, {"signatures", "Signatures Count"}};

sheet::Columns csv_columns() {
  std::vector<ColumnInfo> infos;
  ListedPetitionTable().each_known_column([&](const ColumnInfo& info, const auto&) {
    infos.push_back(info);
    for (const auto& [name, heading] : published) {
      if (info.name == name) infos.back().published = heading;
    }
  });
  return {std::move(infos), headings};
}

/// The site writes the first character of a text that a spreadsheet would take for a formula as a percent sign and its
/// number. Source: alphagov/e-petitions.
constexpr std::pair<std::string_view, char> escaped_characters[] = {{"%2D", '-'}, {"%3D", '='}, {"%2B", '+'}, {"%40", '@'}};

void append_unescaped(TextColumn& column, std::string_view text) {
  for (const auto& [escape, character] : escaped_characters) {
    if (text.starts_with(escape)) return column.append(character + std::string(text.substr(escape.size())));
  }
  column.append(text);
}

/// A column made from each text of another, by `append(made, text)`; null where that is null.
template <class Append>
TextColumn made_from(const TextColumn& column, const Append& append) {
  TextColumn made;
  made.reserve(column.size(), column.bytes().size());
  for (std::size_t row = 0; row < column.size(); ++row) {
    if (const auto text = column.get(row)) {
      append(made, *text);
    } else {
      made.append_null();
    }
  }
  made.finish();
  return made;
}

void append_number(TextColumn& column, std::string_view url) {
  const auto number = petition::number_in(url);
  if (number) {
    column.append(*number);
  } else {
    column.append_null();
  }
}

}  // namespace

const sheet::Sheet& csv_sheet() {
  static const sheet::Columns columns = csv_columns();
  static const sheet::Sheet sheet{columns, ListedPetitionTable::name, true};
  return sheet;
}

bool looks_like_csv(std::string_view text) {
  const sheet::Columns& columns = csv_sheet().columns;
  const ColumnSet known = sheet::best_header(text, columns);
  const std::string_view telling[] = {"action", "url", "state", "signatures"};
  const auto is_there = [&](std::string_view name) { return known.has(columns.place_of(name)); };
  return std::count_if(std::begin(telling), std::end(telling), is_there) >= 3;
}

PetitionList read_csv(const read_steps::Body& body, findings::Collector& collector) {
  auto table = sheet::read_table<ListedPetitionTable>(body, csv_sheet(), collector);
  table.action = made_from(table.action, append_unescaped);
  const std::size_t id = csv_sheet().columns.place_of("id");
  if (!table.present.has(id)) {
    table.id = made_from(table.url, append_number);
    table.present.add(id);
  }
  return PetitionList(std::move(table));
}

}  // namespace ukvotes::petition_list
