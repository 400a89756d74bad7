// SPDX-License-Identifier: MIT
// A petition as the petition site publishes it: what it asks for, what became of it, its signatures by place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/petition_listing.hpp>
#include <ukvotes/petition_tables.hpp>

namespace ukvotes {

using OptionalText = std::optional<std::string>;

struct Rejection {
  OptionalText code;
  OptionalText details;

  friend bool operator==(const Rejection&, const Rejection&) = default;
};

struct OfficialResponse {
  std::optional<Date> responded_on;
  OptionalText summary;
  OptionalText details;
  std::optional<PreciseTimestamp> created_at;
  std::optional<PreciseTimestamp> updated_at;

  friend bool operator==(const OfficialResponse&, const OfficialResponse&) = default;
};

struct Debate {
  std::optional<Date> debated_on;
  OptionalText transcript_url;
  OptionalText video_url;
  OptionalText debate_pack_url;
  OptionalText public_engagement_url;
  OptionalText debate_summary_url;
  OptionalText overview;

  friend bool operator==(const Debate&, const Debate&) = default;
};

/// The Parliament to which an archived petition was made, with its thresholds.
struct Parliament {
  OptionalText period;
  OptionalText government;
  std::optional<PreciseTimestamp> dissolution_at;
  std::optional<Signatures> response_threshold;
  std::optional<Signatures> debate_threshold;

  friend bool operator==(const Parliament&, const Parliament&) = default;
};

/// What a petition says outside its tables; empty where the document says null or nothing. The `for_each` functions call
/// `visit(name in the document, pointer to member)`.
struct PetitionText {
  std::optional<std::int64_t> id;
  OptionalText type;  ///< "petition" or "archived-petition"
  OptionalText url;   ///< of the document itself
  OptionalText action;
  OptionalText background;
  OptionalText additional_details;
  OptionalText committee_note;
  OptionalText state;  ///< open, closed, rejected, hidden, stopped, ...
  OptionalText creator_name;
  StatedTotal signatures;
  std::optional<PreciseTimestamp> created_at;
  std::optional<PreciseTimestamp> updated_at;
  std::optional<PreciseTimestamp> opened_at;  ///< `open_at` until July 2017
  std::optional<PreciseTimestamp> closed_at;
  std::optional<PreciseTimestamp> rejected_at;
  std::optional<PreciseTimestamp> moderation_threshold_reached_at;
  std::optional<PreciseTimestamp> response_threshold_reached_at;
  std::optional<PreciseTimestamp> government_response_at;
  std::optional<PreciseTimestamp> debate_threshold_reached_at;
  std::optional<PreciseTimestamp> debate_outcome_at;
  std::optional<Date> closing_date;
  std::optional<Date> scheduled_debate_date;
  std::optional<Date> debate_scheduled_on;
  std::optional<Rejection> rejection;
  std::optional<OfficialResponse> government_response;
  std::optional<Debate> debate;
  std::optional<Parliament> parliament;

  template <class Visitor>
  static void for_each_text(Visitor&& visit) {
    visit("action", &PetitionText::action);
    visit("background", &PetitionText::background);
    visit("additional_details", &PetitionText::additional_details);
    visit("committee_note", &PetitionText::committee_note);
    visit("state", &PetitionText::state);
    visit("creator_name", &PetitionText::creator_name);
  }
  template <class Visitor>
  static void for_each_time(Visitor&& visit) {
    visit("created_at", &PetitionText::created_at);
    visit("updated_at", &PetitionText::updated_at);
    visit("opened_at", &PetitionText::opened_at);
    visit("closed_at", &PetitionText::closed_at);
    visit("rejected_at", &PetitionText::rejected_at);
    visit("moderation_threshold_reached_at", &PetitionText::moderation_threshold_reached_at);
    visit("response_threshold_reached_at", &PetitionText::response_threshold_reached_at);
    visit("government_response_at", &PetitionText::government_response_at);
    visit("debate_threshold_reached_at", &PetitionText::debate_threshold_reached_at);
    visit("debate_outcome_at", &PetitionText::debate_outcome_at);
  }
  template <class Visitor>
  static void for_each_date(Visitor&& visit) {
    visit("closing_date", &PetitionText::closing_date);
    visit("scheduled_debate_date", &PetitionText::scheduled_debate_date);
    visit("debate_scheduled_on", &PetitionText::debate_scheduled_on);
  }

  friend bool operator==(const PetitionText&, const PetitionText&) = default;
};

struct PetitionTables {
  PetitionTables() {
    countries.name = "countries";
    regions.name = "regions";
  }

  CodedPlaceTable countries;
  SeatTable constituencies;
  CodedPlaceTable regions;
  DepartmentTable departments;
  BusinessTable other_business;
  UnknownFieldTable unknown_fields;
  TextColumn topics;

  template <class Visitor>
  void for_each(Visitor&& visit) const {
    visit(countries);
    visit(constituencies);
    visit(regions);
    visit(departments);
    visit(other_business);
    visit(unknown_fields);
  }

  friend bool operator==(const PetitionTables&, const PetitionTables&) = default;
};

/// One petition, live or archived. Source of the format: alphagov/e-petitions, and its drift from 2015 to 2026.
class Petition {
 public:
  static constexpr Kind kind = Kind::petition;

  Petition() = default;
  Petition(PetitionText text, PetitionTables tables) : text_(std::move(text)), tables_(std::move(tables)) {}

  [[nodiscard]] const PetitionText& text() const& { return text_; }
  [[nodiscard]] PetitionText text() && { return std::move(text_); }
  [[nodiscard]] std::optional<Signatures> signatures() const { return text_.signatures.value; }
  [[nodiscard]] const CodedPlaceTable& countries() const& { return tables_.countries; }
  [[nodiscard]] CodedPlaceTable countries() && { return std::move(tables_.countries); }
  [[nodiscard]] const SeatTable& constituencies() const& { return tables_.constituencies; }
  [[nodiscard]] SeatTable constituencies() && { return std::move(tables_.constituencies); }
  [[nodiscard]] const CodedPlaceTable& regions() const& { return tables_.regions; }
  [[nodiscard]] CodedPlaceTable regions() && { return std::move(tables_.regions); }
  [[nodiscard]] const DepartmentTable& departments() const& { return tables_.departments; }
  [[nodiscard]] DepartmentTable departments() && { return std::move(tables_.departments); }
  [[nodiscard]] const BusinessTable& other_business() const& { return tables_.other_business; }
  [[nodiscard]] BusinessTable other_business() && { return std::move(tables_.other_business); }
  [[nodiscard]] const UnknownFieldTable& unknown_fields() const& { return tables_.unknown_fields; }
  [[nodiscard]] UnknownFieldTable unknown_fields() && { return std::move(tables_.unknown_fields); }
  [[nodiscard]] const TextColumn& topics() const& { return tables_.topics; }
  [[nodiscard]] TextColumn topics() && { return std::move(tables_.topics); }

  /// The signatures of the United Kingdom, as the countries have them.
  [[nodiscard]] std::optional<Signatures> kingdom() const;
  /// All signatures minus those of the countries: signers without a country, or counters that were read at different
  /// times; may be negative. Empty without a breakdown.
  [[nodiscard]] std::optional<std::int64_t> without_country() const;
  /// The United Kingdom's signatures minus those of the constituencies: signers without one; may be negative.
  [[nodiscard]] std::optional<std::int64_t> without_constituency() const;

  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    tables_.for_each(visit);
  }

  friend bool operator==(const Petition&, const Petition&) = default;

 private:
  PetitionText text_;
  PetitionTables tables_;
};

}  // namespace ukvotes
