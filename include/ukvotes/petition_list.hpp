// SPDX-License-Identifier: MIT
// Lists of petitions, as the petition site and those who archive it publish them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/petition_tables.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

class ListedPetition;

/// The petitions of a list, one row each. Null stands where the document says null or nothing; times are in UTC.
/// Which columns there are depends on the dialect.
struct ListedPetitionTable : Rows<ListedPetitionTable, ListedPetition> {
  ColumnSet present;
  TextColumn id;      ///< its number on the site
  TextColumn action;  ///< the title: what it asks for
  TextColumn state;   ///< open, closed, rejected, hidden, stopped, ...
  CountColumn<unit::Signatures> signatures;
  CountColumn<unit::Signatures> local_signatures;  ///< those of one constituency; only the site's CSV of one has them
  ValueColumn<PreciseTimestamp> opened_at;
  ValueColumn<PreciseTimestamp> closed_at;
  ValueColumn<PreciseTimestamp> rejected_at;
  TextColumn type;  ///< "petition" or "archived-petition"
  TextColumn url;   ///< of its own document
  ValueColumn<PreciseTimestamp> created_at;
  ValueColumn<PreciseTimestamp> updated_at;
  ValueColumn<PreciseTimestamp> moderation_threshold_reached_at;
  ValueColumn<PreciseTimestamp> response_threshold_reached_at;
  ValueColumn<PreciseTimestamp> government_response_at;
  ValueColumn<PreciseTimestamp> debate_threshold_reached_at;
  ValueColumn<PreciseTimestamp> debate_outcome_at;
  ValueColumn<Date> closing_date;
  ValueColumn<Date> scheduled_debate_date;
  ValueColumn<Date> debate_scheduled_on;
  TextColumn background;
  TextColumn additional_details;
  TextColumn committee_note;
  TextColumn creator_name;
  TextColumn departments;  ///< their acronyms, or names where they have none, with "; " between them
  TextColumn topics;       ///< their codes, with "; " between them
  TextColumn rejection_code;
  TextColumn rejection_details;
  ValueColumn<Date> responded_on;
  TextColumn response_summary;
  TextColumn response_details;
  ValueColumn<PreciseTimestamp> response_created_at;
  ValueColumn<PreciseTimestamp> response_updated_at;
  ValueColumn<Date> debated_on;
  TextColumn transcript_url;
  TextColumn video_url;
  TextColumn debate_pack_url;
  TextColumn public_engagement_url;
  TextColumn debate_summary_url;
  TextColumn debate_overview;
  TextColumn parliament_period;
  TextColumn parliament_government;
  ValueColumn<PreciseTimestamp> parliament_dissolution_at;
  CountColumn<unit::Signatures> response_threshold;
  CountColumn<unit::Signatures> debate_threshold;
  RowPlaces places;

  static constexpr std::string_view name = "petitions";

  [[nodiscard]] std::size_t size() const { return places.begin.size(); }

  /// Calls `visit(ColumnInfo, column)` for each column that some dialect has.
  template <class Visitor>
  void each_known_column(Visitor&& visit) const {
    visit(ColumnInfo{"id", "id", ""}, id);
    visit(ColumnInfo{"action", "action", ""}, action);
    visit(ColumnInfo{"state", "state", ""}, state);
    visit(ColumnInfo{"signatures", "signature_count", "signatures"}, signatures);
    visit(ColumnInfo{"local_signatures", "Local Signatures", "signatures"}, local_signatures);
    visit(ColumnInfo{"opened_at", "opened_at", "UTC"}, opened_at);
    visit(ColumnInfo{"closed_at", "closed_at", "UTC"}, closed_at);
    visit(ColumnInfo{"rejected_at", "rejected_at", "UTC"}, rejected_at);
    visit(ColumnInfo{"type", "type", ""}, type);
    visit(ColumnInfo{"url", "links.self", ""}, url);
    visit(ColumnInfo{"created_at", "created_at", "UTC"}, created_at);
    visit(ColumnInfo{"updated_at", "updated_at", "UTC"}, updated_at);
    visit(ColumnInfo{"moderation_threshold_reached_at", "moderation_threshold_reached_at", "UTC"}, moderation_threshold_reached_at);
    visit(ColumnInfo{"response_threshold_reached_at", "response_threshold_reached_at", "UTC"}, response_threshold_reached_at);
    visit(ColumnInfo{"government_response_at", "government_response_at", "UTC"}, government_response_at);
    visit(ColumnInfo{"debate_threshold_reached_at", "debate_threshold_reached_at", "UTC"}, debate_threshold_reached_at);
    visit(ColumnInfo{"debate_outcome_at", "debate_outcome_at", "UTC"}, debate_outcome_at);
    visit(ColumnInfo{"closing_date", "closing_date", "date"}, closing_date);
    visit(ColumnInfo{"scheduled_debate_date", "scheduled_debate_date", "date"}, scheduled_debate_date);
    visit(ColumnInfo{"debate_scheduled_on", "debate_scheduled_on", "date"}, debate_scheduled_on);
    visit(ColumnInfo{"background", "background", ""}, background);
    visit(ColumnInfo{"additional_details", "additional_details", ""}, additional_details);
    visit(ColumnInfo{"committee_note", "committee_note", ""}, committee_note);
    visit(ColumnInfo{"creator_name", "creator_name", ""}, creator_name);
    visit(ColumnInfo{"departments", "departments", ""}, departments);
    visit(ColumnInfo{"topics", "topics", ""}, topics);
    visit(ColumnInfo{"rejection_code", "rejection.code", ""}, rejection_code);
    visit(ColumnInfo{"rejection_details", "rejection.details", ""}, rejection_details);
    visit(ColumnInfo{"responded_on", "government_response.responded_on", "date"}, responded_on);
    visit(ColumnInfo{"response_summary", "government_response.summary", ""}, response_summary);
    visit(ColumnInfo{"response_details", "government_response.details", ""}, response_details);
    visit(ColumnInfo{"response_created_at", "government_response.created_at", "UTC"}, response_created_at);
    visit(ColumnInfo{"response_updated_at", "government_response.updated_at", "UTC"}, response_updated_at);
    visit(ColumnInfo{"debated_on", "debate.debated_on", "date"}, debated_on);
    visit(ColumnInfo{"transcript_url", "debate.transcript_url", ""}, transcript_url);
    visit(ColumnInfo{"video_url", "debate.video_url", ""}, video_url);
    visit(ColumnInfo{"debate_pack_url", "debate.debate_pack_url", ""}, debate_pack_url);
    visit(ColumnInfo{"public_engagement_url", "debate.public_engagement_url", ""}, public_engagement_url);
    visit(ColumnInfo{"debate_summary_url", "debate.debate_summary_url", ""}, debate_summary_url);
    visit(ColumnInfo{"debate_overview", "debate.overview", ""}, debate_overview);
    visit(ColumnInfo{"parliament_period", "parliament.period", ""}, parliament_period);
    visit(ColumnInfo{"parliament_government", "parliament.government", ""}, parliament_government);
    visit(ColumnInfo{"parliament_dissolution_at", "parliament.dissolution_at", "UTC"}, parliament_dissolution_at);
    visit(ColumnInfo{"response_threshold", "parliament.response_threshold", "signatures"}, response_threshold);
    visit(ColumnInfo{"debate_threshold", "parliament.debate_threshold", "signatures"}, debate_threshold);
  }

  /// The same for the columns that the document has.
  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    for_each_present_column(*this, visit);
  }

  friend bool operator==(const ListedPetitionTable&, const ListedPetitionTable&) = default;
};

/// One petition of a list: what lists are mostly looked at for. All else is in the columns. A cell whose column the document
/// lacks is empty.
class ListedPetition {
 public:
  ListedPetition(const ListedPetitionTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::optional<std::string_view> id() const { return optional_text_at(table_->id, row_); }
  [[nodiscard]] std::optional<std::string_view> action() const { return optional_text_at(table_->action, row_); }
  [[nodiscard]] std::optional<std::string_view> state() const { return optional_text_at(table_->state, row_); }
  [[nodiscard]] std::optional<Signatures> signatures() const { return value_at(table_->signatures, row_); }
  [[nodiscard]] std::optional<Signatures> local_signatures() const { return value_at(table_->local_signatures, row_); }
  [[nodiscard]] std::optional<PreciseTimestamp> opened_at() const { return value_at(table_->opened_at, row_); }
  [[nodiscard]] std::optional<PreciseTimestamp> closed_at() const { return value_at(table_->closed_at, row_); }
  [[nodiscard]] std::optional<PreciseTimestamp> rejected_at() const { return value_at(table_->rejected_at, row_); }
  [[nodiscard]] std::optional<std::string_view> type() const { return optional_text_at(table_->type, row_); }
  [[nodiscard]] std::optional<std::string_view> url() const { return optional_text_at(table_->url, row_); }
  [[nodiscard]] std::optional<PreciseTimestamp> created_at() const { return value_at(table_->created_at, row_); }
  [[nodiscard]] std::optional<PreciseTimestamp> updated_at() const { return value_at(table_->updated_at, row_); }
  [[nodiscard]] std::optional<PreciseTimestamp> response_threshold_reached_at() const {
    return value_at(table_->response_threshold_reached_at, row_);
  }
  [[nodiscard]] std::optional<PreciseTimestamp> government_response_at() const { return value_at(table_->government_response_at, row_); }
  [[nodiscard]] std::optional<PreciseTimestamp> debate_threshold_reached_at() const {
    return value_at(table_->debate_threshold_reached_at, row_);
  }
  [[nodiscard]] std::optional<Date> closing_date() const { return value_at(table_->closing_date, row_); }
  [[nodiscard]] std::optional<Date> scheduled_debate_date() const { return value_at(table_->scheduled_debate_date, row_); }
  [[nodiscard]] std::optional<std::string_view> rejection_code() const { return optional_text_at(table_->rejection_code, row_); }

 private:
  const ListedPetitionTable* table_;
  std::size_t row_;
};

/// A table of all petitions of a list, in their order: the rows that each has in its own document, with its number.
template <class Table>
struct OfPetitions : Table {
  TextColumn petition;  ///< the `id` of the petition; null where it has none

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"petition", "id", ""}, petition);
    Table::for_each_column(visit);
  }

  friend bool operator==(const OfPetitions&, const OfPetitions&) = default;
};

/// What petitions that are published whole have besides their row.
struct TablesOfPetitions {
  TablesOfPetitions() {
    countries.name = "countries";
    regions.name = "regions";
  }

  OfPetitions<CodedPlaceTable> countries;
  OfPetitions<SeatTable> constituencies;
  OfPetitions<CodedPlaceTable> regions;
  OfPetitions<BusinessTable> other_business;

  template <class Visitor>
  void for_each(Visitor&& visit) const {
    visit(countries);
    visit(constituencies);
    visit(regions);
    visit(other_business);
  }

  friend bool operator==(const TablesOfPetitions&, const TablesOfPetitions&) = default;
};

/// Where a page of a list says that it and the others are; empty where it says null or nothing, and in other dialects.
struct PageLinks {
  std::optional<std::string> self;
  std::optional<std::string> first;
  std::optional<std::string> last;
  std::optional<std::string> next;  ///< null on the last page
  std::optional<std::string> prev;

  friend bool operator==(const PageLinks&, const PageLinks&) = default;
};

/// A list of petitions. Source of the formats: alphagov/e-petitions.
class PetitionList {
 public:
  static constexpr Kind kind = Kind::petition_list;

  PetitionList() = default;
  explicit PetitionList(ListedPetitionTable petitions) : petitions_(std::move(petitions)) {}
  PetitionList(ListedPetitionTable petitions, std::optional<TablesOfPetitions> tables,
               std::optional<OfPetitions<UnknownFieldTable>> unknown_fields, PageLinks links)
      : petitions_(std::move(petitions)),
        tables_(std::move(tables)),
        unknown_fields_(std::move(unknown_fields)),
        links_(std::move(links)) {}

  [[nodiscard]] const ListedPetitionTable& petitions() const& { return petitions_; }
  [[nodiscard]] ListedPetitionTable petitions() && { return std::move(petitions_); }
  /// Signatures by place and other parliamentary business. Lists of petitions one a line have them, which may be empty;
  /// the site's own lists do not.
  [[nodiscard]] const std::optional<TablesOfPetitions>& tables() const& { return tables_; }
  [[nodiscard]] std::optional<TablesOfPetitions> tables() && { return std::move(tables_); }
  /// Fields that this version does not know; those of the page, which are of no petition, have none. Lists in JSON have the
  /// table, which may be empty.
  [[nodiscard]] const std::optional<OfPetitions<UnknownFieldTable>>& unknown_fields() const& { return unknown_fields_; }
  [[nodiscard]] std::optional<OfPetitions<UnknownFieldTable>> unknown_fields() && { return std::move(unknown_fields_); }
  [[nodiscard]] const PageLinks& links() const& { return links_; }
  [[nodiscard]] PageLinks links() && { return std::move(links_); }

  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    visit(petitions_);
    if (tables_) tables_->for_each(visit);
    if (unknown_fields_) visit(*unknown_fields_);
  }

  friend bool operator==(const PetitionList&, const PetitionList&) = default;

 private:
  ListedPetitionTable petitions_;
  std::optional<TablesOfPetitions> tables_;
  std::optional<OfPetitions<UnknownFieldTable>> unknown_fields_;
  PageLinks links_;
};

}  // namespace ukvotes
