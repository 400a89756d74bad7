// SPDX-License-Identifier: MIT
// A petition's report: texts, history, signatures by country and by constituency with ranks and shares.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/petition_listing.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

class Event;

/// The history of a petition, latest first, in UTC.
struct EventTable : Rows<EventTable, Event> {
  TextColumn event;
  ValueColumn<Timestamp> at;
  RowPlaces places;

  static constexpr std::string_view name = "events";

  [[nodiscard]] std::size_t size() const { return event.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"name", "Event", ""}, event);
    visit(ColumnInfo{"at", "Date | Time", "UTC"}, at);
  }

  friend bool operator==(const EventTable&, const EventTable&) = default;
};

class Event {
 public:
  Event(const EventTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::string_view name() const { return table_->event[row_]; }
  [[nodiscard]] std::optional<Timestamp> at() const { return table_->at[row_]; }

 private:
  const EventTable* table_;
  std::size_t row_;
};

/// What the two signature tables of a report share.
struct RankedSignatures {
  ValueColumn<std::int64_t> rank;
  TextColumn place;
  CountColumn<unit::Signatures> signatures;
  ValueColumn<Percent> percent;  ///< as published, two decimals
  RowPlaces places;

  [[nodiscard]] std::size_t size() const { return place.size(); }

  friend bool operator==(const RankedSignatures&, const RankedSignatures&) = default;
};

/// What the rows of both share.
class RankedRow {
 public:
  RankedRow(const RankedSignatures& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::optional<std::int64_t> rank() const { return table_->rank[row_]; }
  [[nodiscard]] std::string_view name() const { return table_->place[row_]; }
  [[nodiscard]] std::optional<Signatures> signatures() const { return table_->signatures[row_]; }
  [[nodiscard]] std::optional<Percent> percent() const { return table_->percent[row_]; }

 private:
  const RankedSignatures* table_;
  std::size_t row_;
};

class CountrySignatures;
class ConstituencySignatures;

/// Signatures by country; shares are of all signatures.
struct CountryTable : RankedSignatures, Rows<CountryTable, CountrySignatures> {
  static constexpr std::string_view name = "countries";
  using RankedSignatures::size;

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"rank", "#", ""}, rank);
    visit(ColumnInfo{"name", "Country", ""}, place);
    visit(ColumnInfo{"signatures", "Signatures", "signatures"}, signatures);
    visit(ColumnInfo{"percent", "%", "percent"}, percent);
  }

  friend bool operator==(const CountryTable&, const CountryTable&) = default;
};

class CountrySignatures : public RankedRow {
 public:
  CountrySignatures(const CountryTable& table, std::size_t row) : RankedRow(table, row) {}
};

/// Signatures by constituency, with its member; shares are of the signatures of the United Kingdom.
struct ConstituencyTable : RankedSignatures, Rows<ConstituencyTable, ConstituencySignatures> {
  TextColumn mp;  ///< null for a vacant seat, published as "None"

  static constexpr std::string_view name = "constituencies";
  using RankedSignatures::size;

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"rank", "#", ""}, rank);
    visit(ColumnInfo{"name", "Constituency", ""}, place);
    visit(ColumnInfo{"mp", "MP", ""}, mp);
    visit(ColumnInfo{"signatures", "Signatures", "signatures"}, signatures);
    visit(ColumnInfo{"percent", "%", "percent"}, percent);
  }

  friend bool operator==(const ConstituencyTable&, const ConstituencyTable&) = default;
};

class ConstituencySignatures : public RankedRow {
 public:
  ConstituencySignatures(const ConstituencyTable& table, std::size_t row) : RankedRow(table, row), table_(&table), row_(row) {}
  /// The member of Parliament; empty for a vacant seat (published as "None").
  [[nodiscard]] std::optional<std::string_view> mp() const { return table_->mp.get(row_); }

 private:
  const ConstituencyTable* table_;
  std::size_t row_;
};

struct GovernmentResponse {
  std::string summary;
  std::string details;

  friend bool operator==(const GovernmentResponse&, const GovernmentResponse&) = default;
};

/// What a report says outside its tables. Texts are as published, line ends included.
struct ReportText {
  std::string action;  ///< the title: what the petition asks for
  std::string background;
  StatedTotal signatures;  ///< the headline: all signatures
  std::string url;
  std::optional<Timestamp> refreshed;
  std::optional<GovernmentResponse> response;

  friend bool operator==(const ReportText&, const ReportText&) = default;
};

/// A petition report in Markdown, as printed by the public tool Logiqx/petition-stats.
class PetitionReport {
 public:
  static constexpr Kind kind = Kind::petition_report;

  PetitionReport() = default;
  PetitionReport(ReportText text, EventTable events, CountryTable countries, ConstituencyTable constituencies)
      : text_(std::move(text)), events_(std::move(events)), countries_(std::move(countries)), constituencies_(std::move(constituencies)) {}

  [[nodiscard]] const std::string& action() const& { return text_.action; }
  [[nodiscard]] std::string action() && { return std::move(text_.action); }
  [[nodiscard]] const std::string& background() const& { return text_.background; }
  [[nodiscard]] std::string background() && { return std::move(text_.background); }
  [[nodiscard]] std::optional<Signatures> signatures() const { return text_.signatures.value; }
  [[nodiscard]] const std::string& url() const& { return text_.url; }
  [[nodiscard]] std::string url() && { return std::move(text_.url); }
  [[nodiscard]] std::optional<Timestamp> refreshed() const { return text_.refreshed; }
  [[nodiscard]] const std::optional<GovernmentResponse>& government_response() const& { return text_.response; }
  [[nodiscard]] std::optional<GovernmentResponse> government_response() && { return std::move(text_.response); }
  [[nodiscard]] const EventTable& events() const& { return events_; }
  [[nodiscard]] EventTable events() && { return std::move(events_); }
  [[nodiscard]] const CountryTable& countries() const& { return countries_; }
  [[nodiscard]] CountryTable countries() && { return std::move(countries_); }
  [[nodiscard]] const ConstituencyTable& constituencies() const& { return constituencies_; }
  [[nodiscard]] ConstituencyTable constituencies() && { return std::move(constituencies_); }
  [[nodiscard]] const ReportText& text() const& { return text_; }
  [[nodiscard]] ReportText text() && { return std::move(text_); }

  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    visit(events_);
    visit(countries_);
    visit(constituencies_);
  }

  friend bool operator==(const PetitionReport&, const PetitionReport&) = default;

 private:
  ReportText text_;
  EventTable events_;
  CountryTable countries_;
  ConstituencyTable constituencies_;
};

}  // namespace ukvotes
