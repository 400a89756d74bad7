// SPDX-License-Identifier: MIT
// The full result of a referendum by counting area: electorate, ballots, votes, reasons of rejection, shares.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

class ResultArea;

/// The areas of the Electoral Commission's file, one row each, as published. Copies of it may lack columns.
struct ResultAreaTable : Rows<ResultAreaTable, ResultArea> {
  ColumnSet present;
  ValueColumn<std::int64_t> id;
  DictionaryColumn region_code;
  DictionaryColumn region;
  TextColumn area_code;
  TextColumn area;
  CountColumn<unit::Electors> electorate;
  CountColumn<unit::Ballots> expected_ballots;
  CountColumn<unit::Ballots> verified_ballots;
  ValueColumn<Percent> turnout;
  CountColumn<unit::Ballots> votes_cast;
  CountColumn<unit::Votes> valid_votes;
  CountColumn<unit::Votes> remain;
  CountColumn<unit::Votes> leave;
  CountColumn<unit::Ballots> rejected;
  CountColumn<unit::Ballots> no_official_mark;
  CountColumn<unit::Ballots> both_answers;
  CountColumn<unit::Ballots> writing_or_mark;
  CountColumn<unit::Ballots> unmarked_or_void;
  ValueColumn<Percent> remain_share;
  ValueColumn<Percent> leave_share;
  ValueColumn<Percent> rejected_share;
  RowPlaces places;

  static constexpr std::string_view name = "areas";

  [[nodiscard]] std::size_t size() const { return places.begin.size(); }

  /// Calls `visit(ColumnInfo, column)` for each column that the format has, in the order of the Commission's file.
  template <class Visitor>
  void each_known_column(Visitor&& visit) const {
    visit(ColumnInfo{"id", "id", ""}, id);
    visit(ColumnInfo{"region_code", "Region_Code", ""}, region_code);
    visit(ColumnInfo{"region", "Region", ""}, region);
    visit(ColumnInfo{"area_code", "Area_Code", ""}, area_code);
    visit(ColumnInfo{"area", "Area", ""}, area);
    visit(ColumnInfo{"electorate", "Electorate", "electors"}, electorate);
    visit(ColumnInfo{"expected_ballots", "ExpectedBallots", "ballots"}, expected_ballots);
    visit(ColumnInfo{"verified_ballots", "VerifiedBallotPapers", "ballots"}, verified_ballots);
    visit(ColumnInfo{"turnout", "Pct_Turnout", "percent"}, turnout);
    visit(ColumnInfo{"votes_cast", "Votes_Cast", "ballots"}, votes_cast);
    visit(ColumnInfo{"valid_votes", "Valid_Votes", "votes"}, valid_votes);
    visit(ColumnInfo{"remain", "Remain", "votes"}, remain);
    visit(ColumnInfo{"leave", "Leave", "votes"}, leave);
    visit(ColumnInfo{"rejected", "Rejected_Ballots", "ballots"}, rejected);
    visit(ColumnInfo{"no_official_mark", "No_official_mark", "ballots"}, no_official_mark);
    visit(ColumnInfo{"both_answers", "Voting_for_both_answers", "ballots"}, both_answers);
    visit(ColumnInfo{"writing_or_mark", "Writing_or_mark", "ballots"}, writing_or_mark);
    visit(ColumnInfo{"unmarked_or_void", "Unmarked_or_void", "ballots"}, unmarked_or_void);
    visit(ColumnInfo{"remain_share", "Pct_Remain", "percent"}, remain_share);
    visit(ColumnInfo{"leave_share", "Pct_Leave", "percent"}, leave_share);
    visit(ColumnInfo{"rejected_share", "Pct_Rejected", "percent"}, rejected_share);
  }

  /// The same for the columns that the document has.
  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    for_each_present_column(*this, visit);
  }

  friend bool operator==(const ResultAreaTable&, const ResultAreaTable&) = default;
};

/// One counting area. A cell that could not be read, or whose column the document lacks, is empty.
class ResultArea {
 public:
  ResultArea(const ResultAreaTable& table, std::size_t row) : table_(&table), row_(row) {}

  [[nodiscard]] std::string_view region() const { return text_at(table_->region, row_); }
  [[nodiscard]] std::string_view area_code() const { return text_at(table_->area_code, row_); }
  [[nodiscard]] std::string_view area() const { return text_at(table_->area, row_); }
  [[nodiscard]] std::optional<Electors> electorate() const { return value_at(table_->electorate, row_); }
  [[nodiscard]] std::optional<Ballots> votes_cast() const { return value_at(table_->votes_cast, row_); }
  [[nodiscard]] std::optional<Votes> valid_votes() const { return value_at(table_->valid_votes, row_); }
  [[nodiscard]] std::optional<Votes> remain() const { return value_at(table_->remain, row_); }
  [[nodiscard]] std::optional<Votes> leave() const { return value_at(table_->leave, row_); }
  [[nodiscard]] std::optional<Ballots> rejected() const { return value_at(table_->rejected, row_); }

 private:
  const ResultAreaTable* table_;
  std::size_t row_;
};

/// The result of the referendum of 23 June 2016 as the Electoral Commission published it, or a copy of that file.
class ReferendumResult {
 public:
  static constexpr Kind kind = Kind::referendum_result;

  ReferendumResult() = default;
  explicit ReferendumResult(ResultAreaTable areas) : areas_(std::move(areas)) {}

  [[nodiscard]] const ResultAreaTable& areas() const& { return areas_; }
  [[nodiscard]] ResultAreaTable areas() && { return std::move(areas_); }

  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    visit(areas_);
  }

  friend bool operator==(const ReferendumResult&, const ReferendumResult&) = default;

 private:
  ResultAreaTable areas_;
};

}  // namespace ukvotes
