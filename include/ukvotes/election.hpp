// SPDX-License-Identifier: MIT
// General elections: constituencies with the votes of parties, and candidacies.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

class ConstituencyResult;
class Candidacy;

/// The constituencies of an election, one row each, as published. Which columns there are depends on the layout: each year's
/// file has the parties of its year. Votes of `other_winner` are among those of `other`.
struct ConstituencyResultTable : Rows<ConstituencyResultTable, ConstituencyResult> {
  ColumnSet present;
  TextColumn code;
  DictionaryColumn region_code;
  TextColumn constituency;
  DictionaryColumn county;
  DictionaryColumn region;
  DictionaryColumn country;
  DictionaryColumn type;
  TextColumn declared;
  TextColumn mp_first_name;
  TextColumn mp_surname;
  DictionaryColumn mp_gender;
  DictionaryColumn result;
  DictionaryColumn first_party;
  DictionaryColumn second_party;
  CountColumn<unit::Seats> seats;
  CountColumn<unit::Electors> electorate;
  CountColumn<unit::Votes> valid_votes;
  CountColumn<unit::Ballots> invalid_votes;
  CountColumn<unit::Votes> majority;
  CountColumn<unit::Votes> con;
  CountColumn<unit::Votes> lab;
  CountColumn<unit::Votes> ld;
  CountColumn<unit::Votes> ukip;
  CountColumn<unit::Votes> brexit;
  CountColumn<unit::Votes> ruk;
  CountColumn<unit::Votes> green;
  CountColumn<unit::Votes> snp;
  CountColumn<unit::Votes> pc;
  CountColumn<unit::Votes> dup;
  CountColumn<unit::Votes> sf;
  CountColumn<unit::Votes> sdlp;
  CountColumn<unit::Votes> uup;
  CountColumn<unit::Votes> alliance;
  CountColumn<unit::Votes> nationalist;
  CountColumn<unit::Votes> other;
  CountColumn<unit::Votes> other_winner;
  ValueColumn<double> con_share;
  ValueColumn<double> lab_share;
  ValueColumn<double> ld_share;
  ValueColumn<double> nationalist_share;
  ValueColumn<double> other_share;
  ValueColumn<double> turnout;
  DictionaryColumn election;
  DictionaryColumn boundary_set;
  RowPlaces places;

  static constexpr std::string_view name = "constituencies";

  [[nodiscard]] std::size_t size() const { return places.begin.size(); }

  /// Calls `visit(ColumnInfo, column)` for each column that some layout has.
  template <class Visitor>
  void each_known_column(Visitor&& visit) const {
    visit(ColumnInfo{"code", "ons_id", ""}, code);
    visit(ColumnInfo{"region_code", "ons_region_id", ""}, region_code);
    visit(ColumnInfo{"constituency", "constituency_name", ""}, constituency);
    visit(ColumnInfo{"county", "county_name", ""}, county);
    visit(ColumnInfo{"region", "region_name", ""}, region);
    visit(ColumnInfo{"country", "country_name", ""}, country);
    visit(ColumnInfo{"type", "constituency_type", ""}, type);
    visit(ColumnInfo{"declared", "declaration_time", ""}, declared);
    visit(ColumnInfo{"mp_first_name", "mp_firstname", ""}, mp_first_name);
    visit(ColumnInfo{"mp_surname", "mp_surname", ""}, mp_surname);
    visit(ColumnInfo{"mp_gender", "mp_gender", ""}, mp_gender);
    visit(ColumnInfo{"result", "result", ""}, result);
    visit(ColumnInfo{"first_party", "first_party", ""}, first_party);
    visit(ColumnInfo{"second_party", "second_party", ""}, second_party);
    visit(ColumnInfo{"seats", "seats", "seats"}, seats);
    visit(ColumnInfo{"electorate", "electorate", "electors"}, electorate);
    visit(ColumnInfo{"valid_votes", "valid_votes", "votes"}, valid_votes);
    visit(ColumnInfo{"invalid_votes", "invalid_votes", "ballots"}, invalid_votes);
    visit(ColumnInfo{"majority", "majority", "votes"}, majority);
    visit(ColumnInfo{"con", "con", "votes"}, con);
    visit(ColumnInfo{"lab", "lab", "votes"}, lab);
    visit(ColumnInfo{"ld", "ld", "votes"}, ld);
    visit(ColumnInfo{"ukip", "ukip", "votes"}, ukip);
    visit(ColumnInfo{"brexit", "brexit", "votes"}, brexit);
    visit(ColumnInfo{"ruk", "ruk", "votes"}, ruk);
    visit(ColumnInfo{"green", "green", "votes"}, green);
    visit(ColumnInfo{"snp", "snp", "votes"}, snp);
    visit(ColumnInfo{"pc", "pc", "votes"}, pc);
    visit(ColumnInfo{"dup", "dup", "votes"}, dup);
    visit(ColumnInfo{"sf", "sf", "votes"}, sf);
    visit(ColumnInfo{"sdlp", "sdlp", "votes"}, sdlp);
    visit(ColumnInfo{"uup", "uup", "votes"}, uup);
    visit(ColumnInfo{"alliance", "alliance", "votes"}, alliance);
    visit(ColumnInfo{"nationalist", "natSW_votes", "votes"}, nationalist);
    visit(ColumnInfo{"other", "other", "votes"}, other);
    visit(ColumnInfo{"other_winner", "other_winner", "votes"}, other_winner);
    visit(ColumnInfo{"con_share", "con_share", "share"}, con_share);
    visit(ColumnInfo{"lab_share", "lab_share", "share"}, lab_share);
    visit(ColumnInfo{"ld_share", "lib_share", "share"}, ld_share);
    visit(ColumnInfo{"nationalist_share", "natSW_share", "share"}, nationalist_share);
    visit(ColumnInfo{"other_share", "oth_share", "share"}, other_share);
    visit(ColumnInfo{"turnout", "turnout", "share"}, turnout);
    visit(ColumnInfo{"election", "election", ""}, election);
    visit(ColumnInfo{"boundary_set", "boundary_set", ""}, boundary_set);
  }

  /// The same for the columns that the document has.
  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    for_each_present_column(*this, visit);
  }

  friend bool operator==(const ConstituencyResultTable&, const ConstituencyResultTable&) = default;
};

/// The candidates of an election, one row each, as published.
struct CandidacyTable : Rows<CandidacyTable, Candidacy> {
  ColumnSet present;
  TextColumn code;
  DictionaryColumn region_code;
  DictionaryColumn constituency;
  DictionaryColumn county;
  DictionaryColumn region;
  DictionaryColumn country;
  DictionaryColumn type;
  DictionaryColumn party;
  DictionaryColumn party_abbreviation;
  DictionaryColumn party_id;
  DictionaryColumn mnis_party_id;
  DictionaryColumn adjunct_party_id;
  TextColumn person_id;
  TextColumn full_name;
  TextColumn first_name;
  TextColumn surname;
  DictionaryColumn gender;
  DictionaryColumn sitting_mp;
  DictionaryColumn former_mp;
  TextColumn member_id;
  CountColumn<unit::Votes> votes;
  ValueColumn<double> share;
  ValueColumn<double> change;
  DictionaryColumn elected;
  TextColumn post_id;
  DictionaryColumn election;
  RowPlaces places;

  static constexpr std::string_view name = "candidacies";

  [[nodiscard]] std::size_t size() const { return places.begin.size(); }

  /// Calls `visit(ColumnInfo, column)` for each column that some layout has.
  template <class Visitor>
  void each_known_column(Visitor&& visit) const {
    visit(ColumnInfo{"code", "ons_id", ""}, code);
    visit(ColumnInfo{"region_code", "ons_region_id", ""}, region_code);
    visit(ColumnInfo{"constituency", "constituency_name", ""}, constituency);
    visit(ColumnInfo{"county", "county_name", ""}, county);
    visit(ColumnInfo{"region", "region_name", ""}, region);
    visit(ColumnInfo{"country", "country_name", ""}, country);
    visit(ColumnInfo{"type", "constituency_type", ""}, type);
    visit(ColumnInfo{"party", "party_name", ""}, party);
    visit(ColumnInfo{"party_abbreviation", "party_abbreviation", ""}, party_abbreviation);
    visit(ColumnInfo{"party_id", "Electoral Commission party ID", ""}, party_id);
    visit(ColumnInfo{"mnis_party_id", "MNIS party ID", ""}, mnis_party_id);
    visit(ColumnInfo{"adjunct_party_id", "Electoral Commission adjunct party ID", ""}, adjunct_party_id);
    visit(ColumnInfo{"person_id", "DC Person ID", ""}, person_id);
    visit(ColumnInfo{"full_name", "name", ""}, full_name);
    visit(ColumnInfo{"first_name", "firstname", ""}, first_name);
    visit(ColumnInfo{"surname", "surname", ""}, surname);
    visit(ColumnInfo{"gender", "gender", ""}, gender);
    visit(ColumnInfo{"sitting_mp", "sitting_mp", ""}, sitting_mp);
    visit(ColumnInfo{"former_mp", "former_mp", ""}, former_mp);
    visit(ColumnInfo{"member_id", "Member MNIS ID", ""}, member_id);
    visit(ColumnInfo{"votes", "votes", "votes"}, votes);
    visit(ColumnInfo{"share", "share", "share"}, share);
    visit(ColumnInfo{"change", "change", "share"}, change);
    visit(ColumnInfo{"elected", "elected", ""}, elected);
    visit(ColumnInfo{"post_id", "post_id", ""}, post_id);
    visit(ColumnInfo{"election", "election", ""}, election);
  }

  /// The same for the columns that the document has.
  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    for_each_present_column(*this, visit);
  }

  friend bool operator==(const CandidacyTable&, const CandidacyTable&) = default;
};

/// One constituency. A cell that could not be read, or whose column the document lacks, is empty.
class ConstituencyResult {
 public:
  ConstituencyResult(const ConstituencyResultTable& table, std::size_t row) : table_(&table), row_(row) {}

  [[nodiscard]] std::string_view code() const { return text_at(table_->code, row_); }
  [[nodiscard]] std::string_view name() const { return text_at(table_->constituency, row_); }
  /// The same, by the name of the column.
  [[nodiscard]] std::string_view constituency() const { return name(); }
  [[nodiscard]] std::string_view region() const { return text_at(table_->region, row_); }
  /// "Lab hold", "LD gain from Con"
  [[nodiscard]] std::string_view result() const { return text_at(table_->result, row_); }
  /// The party that won, as the document abbreviates it.
  [[nodiscard]] std::string_view first_party() const { return text_at(table_->first_party, row_); }
  [[nodiscard]] std::string_view second_party() const { return text_at(table_->second_party, row_); }
  [[nodiscard]] std::optional<Electors> electorate() const { return value_at(table_->electorate, row_); }
  [[nodiscard]] std::optional<Votes> valid_votes() const { return value_at(table_->valid_votes, row_); }
  [[nodiscard]] std::optional<Votes> majority() const { return value_at(table_->majority, row_); }

 private:
  const ConstituencyResultTable* table_;
  std::size_t row_;
};

/// One candidate in one constituency.
class Candidacy {
 public:
  Candidacy(const CandidacyTable& table, std::size_t row) : table_(&table), row_(row) {}

  [[nodiscard]] std::string_view code() const { return text_at(table_->code, row_); }
  [[nodiscard]] std::string_view constituency() const { return text_at(table_->constituency, row_); }
  /// The same, as other rows call the place that they are of.
  [[nodiscard]] std::string_view name() const { return constituency(); }
  [[nodiscard]] std::string_view region() const { return text_at(table_->region, row_); }
  [[nodiscard]] std::string_view party() const { return text_at(table_->party, row_); }
  [[nodiscard]] std::optional<Votes> votes() const { return value_at(table_->votes, row_); }
  /// A fraction of 1.
  [[nodiscard]] std::optional<double> share() const { return value_at(table_->share, row_); }

 private:
  const CandidacyTable* table_;
  std::size_t row_;
};

/// An election, or several, by constituency or by candidate.
class Election {
 public:
  static constexpr Kind kind = Kind::election;

  Election() = default;
  explicit Election(ConstituencyResultTable constituencies) : constituencies_(std::move(constituencies)) {}
  explicit Election(CandidacyTable candidacies) : candidacies_(std::move(candidacies)), is_by_candidate_(true) {}

  /// Empty where the document is by candidate.
  [[nodiscard]] const ConstituencyResultTable& constituencies() const& { return constituencies_; }
  [[nodiscard]] ConstituencyResultTable constituencies() && { return std::move(constituencies_); }
  /// Empty where the document is by constituency.
  [[nodiscard]] const CandidacyTable& candidacies() const& { return candidacies_; }
  [[nodiscard]] CandidacyTable candidacies() && { return std::move(candidacies_); }
  [[nodiscard]] bool is_by_candidate() const { return is_by_candidate_; }

  /// The one table that the document has.
  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    if (is_by_candidate_) {
      visit(candidacies_);
    } else {
      visit(constituencies_);
    }
  }

  friend bool operator==(const Election&, const Election&) = default;

 private:
  ConstituencyResultTable constituencies_;
  CandidacyTable candidacies_;
  bool is_by_candidate_ = false;
};

}  // namespace ukvotes
