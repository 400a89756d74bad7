// SPDX-License-Identifier: MIT
#include <ukvotes/make.hpp>

#include <algorithm>
#include <numeric>
#include <vector>

#include <tables/building.hpp>
#include <tables/sum.hpp>

namespace ukvotes {

namespace {

constexpr std::string_view unknown = "Unknown";

/// The rows with a count, most signatures first; rows with as many keep their order.
template <class Table>
std::vector<std::size_t> by_signatures(const Table& table) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (table.signatures[row]) rows.push_back(row);
  }
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return *table.signatures[a] > *table.signatures[b]; });
  return rows;
}

void append(SignatureTable& table, std::string_view name, Signatures signatures) {
  table.place.append(name);
  table.signatures.append(signatures);
}

template <class Column>
StatedTotal total_of(const Column& column) {
  Signatures total;
  for (const std::int64_t count : column.values()) total += Signatures(count);
  return {total, 0, 0};
}

/// One row of a report's table; `mp` is only of a constituency.
struct Ranked {
  std::string_view name;
  std::optional<std::string_view> mp;
  Signatures signatures;
};

/// `whole` has the signatures of all rows, and of those that are in none: they get a row of their own. As in the public
/// tool, those are all where there are no rows.
template <class Table>
std::vector<Ranked> ranked(const Table& table, std::optional<Signatures> whole) {
  std::vector<Ranked> rows;
  for (const std::size_t row : by_signatures(table)) {
    Ranked& added = rows.emplace_back(Ranked{table.place[row], std::nullopt, *table.signatures[row]});
    if constexpr (requires { table.mp; }) added.mp = table.mp.get(row);
  }
  const auto sum = tables::sum_of(table.signatures);
  if (!whole || !sum || *sum == whole->value()) return rows;
  const Ranked rest{unknown, unknown, Signatures(whole->value() - *sum)};
  const auto place = std::find_if(rows.begin(), rows.end(), [&](const Ranked& row) { return row.signatures < rest.signatures; });
  rows.insert(place, rest);
  return rows;
}

void append(RankedSignatures& table, const Ranked& row, Signatures whole) {
  table.rank.append(static_cast<std::int64_t>(table.size()) + 1);
  table.place.append(row.name);
  table.signatures.append(row.signatures);
  table.percent.append(published_percent(row.signatures, whole));
}

EventTable events_of(const PetitionText& text) {
  EventTable events;
  const auto append = [&](const char* name, const std::optional<PreciseTimestamp>& at) {
    if (!at) return;
    events.event.append(name);
    events.at.append(std::chrono::floor<std::chrono::seconds>(*at));
  };
  append("Updated", text.updated_at);
  append("Government Response", text.government_response_at);
  append("Debate Threshold Reached", text.debate_threshold_reached_at);
  append("Response Threshold Reached", text.response_threshold_reached_at);
  append("Opened", text.opened_at);
  append("Moderation Threshold Reached", text.moderation_threshold_reached_at);
  append("Created", text.created_at);
  return events;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

/// Python prints nothing as "None".
std::string printed(const OptionalText& text) { return text.value_or("None"); }

ReportText text_of(const PetitionText& text, Timestamp refreshed) {
  ReportText report;
  report.action = replaced(printed(text.action), "\r\n", " ");
  report.background = printed(text.background);
  report.signatures.value = text.signatures.value;
  report.url = replaced(text.url.value_or(""), ".json", "");
  report.refreshed = refreshed;
  if (const auto& response = text.government_response) report.response = {printed(response->summary), printed(response->details)};
  return report;
}

}  // namespace

PetitionListing make_listing(const Petition& petition) {
  SignatureTable countries;
  SignatureTable constituencies;
  countries.name = "countries";
  constituencies.name = "constituencies";
  for (const std::size_t row : by_signatures(petition.countries()))
    append(countries, petition.countries().place[row], *petition.countries().signatures[row]);
  for (const Seat seat : petition.constituencies()) {
    if (seat.signatures()) append(constituencies, seat.name(), *seat.signatures());
  }
  tables::finish(countries);
  tables::finish(constituencies);
  ListingTotals totals{total_of(countries.signatures), total_of(constituencies.signatures), {}};
  totals.total.value = *totals.by_country.value + *totals.by_constituency.value;
  return {std::move(countries), std::move(constituencies), totals};
}

PetitionReport make_report(const Petition& petition, Timestamp refreshed) {
  const Signatures all = petition.signatures().value_or(Signatures());
  const Signatures kingdom = petition.kingdom().value_or(Signatures());
  CountryTable countries;
  for (const Ranked& row : ranked(petition.countries(), petition.signatures())) append(countries, row, all);
  ConstituencyTable constituencies;
  for (const Ranked& row : ranked(petition.constituencies(), petition.kingdom())) {
    append(constituencies, row, kingdom);
    if (row.mp) {
      constituencies.mp.append(*row.mp);
    } else {
      constituencies.mp.append_null();
    }
  }
  tables::finish(countries);
  tables::finish(constituencies);
  return {text_of(petition.text(), refreshed), events_of(petition.text()), std::move(countries), std::move(constituencies)};
}

}  // namespace ukvotes
